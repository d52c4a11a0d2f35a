namespace IziSales.Storage.Tests;

public sealed class PostgresClockTests() : ClockContract(PostgresSchema.Create());
