namespace IziSales.Storage.Tests;

[Collection(PostgresTurns.Name)]
public sealed class PostgresClockTests() : ClockContract(PostgresSchema.Create());
