namespace IziSales.Storage.Tests;

public sealed class SqliteClockTests() : ClockContract(new SqliteFile());
