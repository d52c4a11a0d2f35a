using Xunit.Abstractions;

namespace IziSales.Storage.Tests;

public sealed class SqliteCrashTests(ITestOutputHelper output) : CrashContract(new SqliteFile(), output);
