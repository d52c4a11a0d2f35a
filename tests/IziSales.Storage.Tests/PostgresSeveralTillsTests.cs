namespace IziSales.Storage.Tests;

[Collection(PostgresTurns.Name)]
public sealed class PostgresSeveralTillsTests() : SeveralTillsContract(PostgresSchema.Create());
