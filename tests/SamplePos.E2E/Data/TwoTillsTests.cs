using System.Text.Json;
using System.Text.RegularExpressions;
using IziSales.Testing;
using SamplePos.Caja;

namespace SamplePos.E2E.Data;

/// <summary>Two tills, two processes, one PostgreSQL.</summary>
public sealed partial class TwoTillsTests
{
    private const int SalesEach = 15;
    private const int Cashiers = 3;

    [SkippableFact]
    public async Task Sell_OnTwoTillsAtOnce_KeepsSeriesDrawersAndSendingApart()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync("PostgreSQL");
        await using PosProcess first = await PosProcess.StartAsync(null, database.Setting);
        await using PosProcess second = await SecondAsync(first, database);
        Assert.Equal("", second.Password);
        using ApiClient one = await ApiClient.EnterAsync(first);
        using ApiClient two = await ApiClient.EnterAsync(second, password: first.Password);

        string[][] numbers = await Task.WhenAll(SellAsync(one), SellAsync(two));

        Assert.Equal(Series("B001"), numbers[0].Order(StringComparer.Ordinal));
        Assert.Equal(Series("B002"), numbers[1].Order(StringComparer.Ordinal));
        Assert.Equal("B001-1", (await two.ReadAsync("/api/sales/B001-1")).GetProperty("number").GetString());
        Assert.Equal([(SalesEach, 1.00m * SalesEach), (SalesEach, 1.00m * SalesEach)], await DrawersAsync(database));
        await Patience.UntilAsync(async () => (await one.ReadAsync("/api/sending/status")).GetProperty("pending").GetInt32() == 0);
        Assert.Equal(Series("B001").Concat(Series("B002")).Order(StringComparer.Ordinal), (await ReceivedAsync(first)).Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public async Task Settings_SavedOnOneTill_HoldOnTheOther()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync("PostgreSQL");
        await using PosProcess first = await PosProcess.StartAsync(null, database.Setting);
        await using PosProcess second = await SecondAsync(first, database);
        using ApiClient one = await ApiClient.EnterAsync(first);
        using ApiClient two = one.At(second); // the session of one till opens the other

        FormAnswer saved = await one.FillAsync("/ajustes/cobro", ("MaxDescuento", "37"));

        Assert.Equal(302, saved.Status);
        await Patience.UntilAsync(async () => (await two.PageAsync("/ajustes/cobro")).Contains("value=\"37\"", StringComparison.Ordinal));
        Assert.Equal("B001", await SeriesOfAsync(one));
        Assert.Equal("B002", await SeriesOfAsync(two)); // the series of a till is its own
    }

    [SkippableFact]
    public async Task Annul_AtOneTillWhatTheOtherSold_IsAcceptedByTheMakeBelieveSunatOfBoth()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync("PostgreSQL");
        await using PosProcess first = await PosProcess.StartAsync(null, database.Setting);
        using (ApiClient one = await ApiClient.EnterAsync(first))
        {
            Assert.Equal("B001", await SeriesOfAsync(one));
            await one.UntilSettledAsync("B001-1");
        }

        await first.KillAsync(); // whatever is sent from now on, the second sends
        await using PosApp second = await PosApp.StartAsync(null, database.Setting, "--SamplePos:Caja=2", "--SamplePos:Serie=B002", $"--SamplePos:KeysPath={first.DataFolder}/claves");
        using ApiClient two = await ApiClient.EnterAsync(second, password: first.Password);

        FormAnswer asked = await two.FillAsync("/boletas/B001-1?handler=Anular", ("Motivo", "El cliente se arrepintió"));

        Assert.Equal(302, asked.Status);
        await two.UntilSettledAsync("B001-1");
        Assert.Equal("Anulada", (await two.ReadAsync("/api/sales/B001-1")).GetProperty("state").GetProperty("word").GetString());
        Assert.Contains("B001-1", await ReceivedAsync(second));
    }

    private static Task<PosProcess> SecondAsync(PosProcess first, TestDatabase database) => PosProcess.StartAsync(
        null, database.Setting, "--SamplePos:Caja=2", "--SamplePos:Serie=B002", $"--SamplePos:KeysPath={first.DataFolder}/claves", $"--SamplePos:PseUrl={first.Sandbox}");

    private static IEnumerable<string> Series(string series) => Enumerable.Range(1, SalesEach).Select(i => $"{series}-{i}").Order(StringComparer.Ordinal);

    private static async Task<string[]> SellAsync(ApiClient client)
    {
        int bread = await client.ProductAsync("PAN01");
        string[][] sold = await Task.WhenAll(Enumerable.Range(0, Cashiers).Select(async _ =>
        {
            List<string> numbers = [];
            for (int i = 0; i < SalesEach / Cashiers; i++)
            {
                (int status, JsonElement body) = await client.SellAsync(new { key = Guid.NewGuid().ToString("N"), lines = new[] { new { productId = bread, quantity = "4" } }, method = "efectivo" });
                Assert.Equal(200, status);
                numbers.Add(body.GetProperty("number").GetString()!);
            }

            return numbers.ToArray();
        }));
        return [.. sold.SelectMany(static numbers => numbers)];
    }

    /// <summary>What was sold into each drawer, and how often.</summary>
    private static async Task<IEnumerable<(int, decimal)>> DrawersAsync(TestDatabase database)
    {
        List<(int, decimal)> drawers = [];
        for (long session = 1; session <= 2; session++)
        {
            ResumenCaja drawer = await new CajaStore(database.Pos, TimeProvider.System).SummariseAsync(session, CancellationToken.None);
            drawers.Add((drawer.Ventas, drawer.Efectivo));
        }

        return drawers;
    }

    private static async Task<string> SeriesOfAsync(ApiClient client)
    {
        int bread = await client.ProductAsync("PAN01");
        (int status, JsonElement body) = await client.SellAsync(new { key = Guid.NewGuid().ToString("N"), lines = new[] { new { productId = bread, quantity = "4" } }, method = "yape" });
        Assert.Equal(200, status);
        return body.GetProperty("number").GetString()![..4];
    }

    /// <summary>Every file that the make-believe SUNAT received, as often as it received it.</summary>
    private static async Task<string[]> ReceivedAsync(PosApp app)
    {
        using HttpClient sandbox = new() { BaseAddress = app.Sandbox };
        return [.. Row().Matches(await sandbox.GetStringAsync("/")).Select(static match => match.Groups["number"].Value)];
    }

    [GeneratedRegex(@">(?<number>B00\d-\d+)<")]
    private static partial Regex Row();
}
