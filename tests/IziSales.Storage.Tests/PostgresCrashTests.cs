using Xunit.Abstractions;

namespace IziSales.Storage.Tests;

[Collection(PostgresTurns.Name)]
public sealed class PostgresCrashTests(ITestOutputHelper output) : CrashContract(PostgresSchema.Create(), output);
