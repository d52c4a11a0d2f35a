namespace IziSales.Storage.Tests;

public sealed class PostgresSeveralTillsTests() : SeveralTillsContract(PostgresSchema.Create());
