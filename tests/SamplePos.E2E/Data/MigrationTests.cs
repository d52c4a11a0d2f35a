using System.Data.Common;
using Dapper;
using SamplePos.Data;
using SamplePos.Data.Steps;
using SamplePos.Hosting;

namespace SamplePos.E2E.Data;

/// <summary>The shop's own tables come to be once, on either engine, and are left alone by older programs.</summary>
public sealed class MigrationTests
{
    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Run_FourTillsAtOnce_TakesEveryStepOnce(string engine)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(engine);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            using PosDatabase till = database.Open();
            await Migrations.RunAsync(till, TimeProvider.System, CancellationToken.None);
        })));

        await using DbConnection connection = await database.Pos.OpenAsync();
        Assert.Equal(
            AllSteps.InOrder.Select(static step => step.Name).Order(StringComparer.Ordinal),
            (await connection.QueryAsync<string>("SELECT nombre FROM pos_pasos")).Order(StringComparer.Ordinal));
        Assert.Equal(engine, database.Pos.Dialect.Name);
    }

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Run_DatabaseOfANewerProgram_RefusesAndChangesNothing(string engine)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(engine);
        Step[] newer = [.. AllSteps.InOrder, new Step("del-futuro", static _ => "CREATE TABLE pos_futuro (id INTEGER)")];
        await Migrations.RunAsync(database.Pos, newer, TimeProvider.System, CancellationToken.None);

        StartupException refused = await Assert.ThrowsAsync<StartupException>(() => Migrations.RunAsync(database.Pos, TimeProvider.System, CancellationToken.None));

        Assert.Contains("versión más nueva", refused.Message, StringComparison.Ordinal);
        Assert.Contains("del-futuro", refused.Message, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Run_StepThatFails_LeavesNothingBehind(string engine)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(engine);
        Step[] broken = [.. AllSteps.InOrder, new Step("roto", static _ => "CREATE TABLE esto no es SQL")];

        await Assert.ThrowsAsync<StartupException>(() => Migrations.RunAsync(database.Pos, broken, TimeProvider.System, CancellationToken.None));
        await Migrations.RunAsync(database.Pos, TimeProvider.System, CancellationToken.None);

        await using DbConnection connection = await database.Pos.OpenAsync();
        Assert.Equal(AllSteps.InOrder.Count, await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM pos_pasos"));
    }

    [Fact]
    public void Steps_HaveNamesOfTheirOwn() => Assert.Equal(AllSteps.InOrder.Count, AllSteps.InOrder.DistinctBy(static step => step.Name).Count());
}
