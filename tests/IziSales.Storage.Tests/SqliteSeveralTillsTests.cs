namespace IziSales.Storage.Tests;

public sealed class SqliteSeveralTillsTests() : SeveralTillsContract(new SqliteFile());
