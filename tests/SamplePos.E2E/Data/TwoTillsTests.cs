using System.Text.Json;

namespace SamplePos.E2E.Data;

/// <summary>Two tills, two processes, one PostgreSQL.</summary>
public sealed class TwoTillsTests
{
    [SkippableFact]
    public async Task Sell_OnTwoTillsOfOneDatabase_GivesEachItsSeriesAndShowsBoth()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync("PostgreSQL");
        await using PosApp first = await PosApp.StartAsync(null, database.Setting);
        await using PosApp second = await PosApp.StartAsync(
            null, database.Setting, "--SamplePos:Caja=2", "--SamplePos:Serie=B002", $"--SamplePos:KeysPath={first.DataFolder}/claves", $"--SamplePos:PseUrl={first.Sandbox}");
        Assert.Equal("", second.Password);

        string[] numbers = await Task.WhenAll(SellAsync(first, first.Password), SellAsync(second, first.Password));

        Assert.Equal(["B001-1", "B002-1"], numbers);
        using ApiClient other = await ApiClient.EnterAsync(second, password: first.Password);
        Assert.Equal("B001-1", (await other.ReadAsync("/api/sales/B001-1")).GetProperty("number").GetString());
    }

    private static async Task<string> SellAsync(PosApp till, string password)
    {
        using ApiClient client = await ApiClient.EnterAsync(till, password: password);
        (int status, JsonElement body) = await client.SellAsync(new
        {
            key = Guid.NewGuid().ToString("N"),
            lines = new[] { new { productId = await client.ProductAsync("PAN01"), quantity = "3" } },
            method = "efectivo",
        });
        Assert.Equal(200, status);
        return body.GetProperty("number").GetString()!;
    }
}
