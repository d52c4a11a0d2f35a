using System.Text.Json;
using IziSales.Testing;
using SamplePos.E2E.Data;

namespace SamplePos.E2E.Hostile;

/// <summary>Every field of every route that the router knows, attacked by the person who may do most: nothing fails, nothing shows through, nothing is led elsewhere.</summary>
public sealed class HostileTests
{
    private const int TooLarge = 1_100_000;

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task EveryRoute_UnderEveryAttack_RefusesOrTakesItAsPlainText(string engine)
    {
        await using TestDatabase? server = engine == "SQLite" ? null : await TestDatabase.CreateAsync(engine);
        await using PosApp app = server is null ? await PosApp.StartAsync() : await PosApp.StartAsync(null, server.Setting);
        using ApiClient client = await ApiClient.EnterAsync(app);
        Attacker attacker = new(client);
        List<string?> faults = [];
        Target[] targets = [.. (await RouteMap.DiscoverAsync()).Where(static target => target.Method is "GET" or "POST" && !EndsSession(target))];
        foreach (Target target in targets)
        {
            foreach ((string name, string text) in Attacks.Texts)
            {
                faults.Add(await attacker.TypeAsync(target, name, text));
            }
        }

        foreach (Target target in targets.Where(static target => target.Method == "POST"))
        {
            faults.AddRange(await AttackBodyAsync(attacker, target));
        }

        foreach (Target page in targets.Where(static target => target.Method == "GET" && !target.Path.Contains('{', StringComparison.Ordinal)))
        {
            faults.Add(await attacker.TypeAsync(page, "what was kept", "")); // nothing that was taken in comes out as markup
        }

        string[] found = [.. faults.OfType<string>().Distinct()];
        Assert.True(found.Length == 0, string.Join("\n", found));
        (int status, JsonElement sale) = await client.SellAsync(new { key = Guid.NewGuid().ToString("N"), lines = new[] { new { productId = await client.ProductAsync("PAN01"), quantity = "4" } }, method = "yape" });
        Assert.True(status == 200, sale.ToString()); // and the shop sells on
    }

    [Fact]
    public async Task EveryPost_WithoutItsToken_IsRefused()
    {
        await using PosApp app = await PosApp.StartAsync();
        using ApiClient client = await ApiClient.EnterAsync(app);
        Attacker attacker = new(client);
        List<string?> faults = [];
        foreach (Target target in (await RouteMap.DiscoverAsync()).Where(static target => target.Method != "GET" && !target.Path.StartsWith("/woo/", StringComparison.Ordinal))) // a webhook is signed instead
        {
            faults.Add(await attacker.ForgeAsync(target));
        }

        Assert.Empty(faults.OfType<string>());
    }

    /// <summary>Leaving, and giving up one's own password, would end the attack.</summary>
    private static bool EndsSession(Target target) => target.Method == "POST" && target.Path is "/salir" or "/cuenta";

    private static async Task<IEnumerable<string?>> AttackBodyAsync(Attacker attacker, Target target)
    {
        List<string?> faults = [];
        if (target.Body is { } type)
        {
            foreach ((string name, string body) in Attacks.Bodies)
            {
                faults.Add(await attacker.PostAsync(target, name, body));
            }

            foreach ((string name, string number) in Attacks.Texts)
            {
                faults.Add(await attacker.PostAsync(target, $"numbers, {name}", JsonShapes.WithNumber(type, number)!.ToJsonString()));
            }

            faults.Add(await attacker.PostAsync(target, "lists of null", JsonShapes.WithNulls(type)!.ToJsonString()));
        }
        else
        {
            faults.Add(await attacker.FloodAsync(target, "5000 fields", fields: 5_000, length: 1));
            faults.Add(await attacker.FloodAsync(target, "a field of a megabyte", fields: 1, TooLarge));
        }

        faults.Add(await attacker.PostAsync(target, "a megabyte of JSON", new string(' ', TooLarge)));
        foreach (string media in (string[])["text/plain", "text/xml", "application/octet-stream", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded"])
        {
            faults.Add(await attacker.PostAsync(target, $"as {media}", "<a/>", media));
        }

        return faults;
    }
}
