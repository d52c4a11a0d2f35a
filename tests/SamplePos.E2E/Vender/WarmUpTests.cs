using System.Data.Common;
using Dapper;
using IziSales.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SamplePos.Data;
using SamplePos.Features.Vender;
using SamplePos.Hosting;

namespace SamplePos.E2E.Vender;

/// <summary>The warm-up before the first customer goes the whole way and leaves no trace.</summary>
public sealed class WarmUpTests
{
    [Fact]
    public async Task WarmUp_OfAShopThatCounts_LeavesEveryTableAsItWasAndTheFirstNumberFree()
    {
        string folder = PosApp.NewFolder();
        string? password;
        await using (WebApplication parts = PosProgram.BuildParts([$"--SamplePos:DataPath={folder}"], RepoRoot.Combine("samples/SamplePos")))
        {
            password = await Startup.PrepareAsync(parts.Services, CancellationToken.None);
            PosDatabase database = parts.Services.GetRequiredService<PosDatabase>();
            await using (DbConnection connection = await database.OpenAsync())
            {
                await connection.ExecuteAsync("UPDATE pos_productos SET lleva = 1");
            }

            WarmUpWorker warmUp = parts.Services.GetServices<IHostedService>().OfType<WarmUpWorker>().Single();
            string before = await TablesAsync(database);

            Assert.True(await warmUp.RunAsync(CancellationToken.None));
            Assert.True(await warmUp.RunAsync(CancellationToken.None));

            Assert.Equal(before, await TablesAsync(database));
            Assert.Contains("izi_comprobante 0", before, StringComparison.Ordinal);
        }

        await using PosApp app = await PosApp.StartAsync(folder);
        using ApiClient admin = await ApiClient.EnterAsync(app, password: password);
        (int status, System.Text.Json.JsonElement sale) = await admin.SellAsync(new { key = Guid.NewGuid().ToString("N"), lines = new[] { new { productId = await admin.ProductAsync("PAN01"), quantity = "1" } }, method = "yape" });
        Assert.Equal((200, "B001-1"), (status, sale.GetProperty("number").GetString()));
    }

    /// <summary>Every table with the number of its rows, and what there is of all goods together.</summary>
    private static async Task<string> TablesAsync(PosDatabase database)
    {
        await using DbConnection connection = await database.OpenAsync();
        List<string> told = [];
        foreach (string table in await connection.QueryAsync<string>("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"))
        {
            long rows = await connection.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM \"{table}\"");
            told.Add($"{table} {rows}");
        }

        told.Add($"{await connection.ExecuteScalarAsync<long>("SELECT SUM(milesimos) FROM pos_productos")}");
        return string.Join("\n", told);
    }
}
