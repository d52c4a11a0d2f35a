using Xunit.Abstractions;

namespace IziSales.Storage.Tests;

public sealed class PostgresCrashTests(ITestOutputHelper output) : CrashContract(PostgresSchema.Create(), output);
