using System.Text.Json;
using System.Text.Json.Nodes;
using IziSales.Testing.Woo;

namespace IziSales.Woo.Tests.Conexion;

/// <summary>Lists are walked to their end, whatever the headers say and whatever happens meanwhile.</summary>
public sealed class WooListTests
{
    private static readonly WooQuery ById = WooQuery.Empty.With("orderby", "id").With("order", "asc");

    private readonly FakeShop _shop = new();

    [Theory]
    [InlineData(true, true, 10)]
    [InlineData(true, false, 10)]
    [InlineData(false, true, 10)]
    [InlineData(false, false, 11)] // a full last page has to be followed by an empty one
    public async Task ListAsync_ByAnyHeaders_ReadsAll(bool totals, bool links, int calls)
    {
        Fill(100);
        (_shop.Habits.SendsTotals, _shop.Habits.SendsLinks) = (totals, links);
        using WooClient client = _shop.Client(options => options.PageSize = 10);

        List<long> ids = await IdsAsync(client, ById);

        Assert.Equal(Enumerable.Range(11, 100).Select(id => (long)id), ids);
        Assert.Equal(calls, _shop.Requests.Count);
    }

    [Fact]
    public async Task ListAsync_EmptyList_AsksOnce()
    {
        using WooClient client = _shop.Client();

        Assert.Empty(await IdsAsync(client, ById));
        Assert.Single(_shop.Requests);
    }

    [Fact]
    public async Task ListAsync_NewThingsWhileWalkingNewestFirst_DropsDoubles()
    {
        Fill(30);
        using WooClient client = _shop.Client(options => options.PageSize = 10);
        List<long> ids = [];

        await foreach (JsonElement item in client.ListAsync("products"))
        {
            ids.Add(item.GetProperty("id").GetInt64());
            if (ids.Count is 10 or 20)
            {
                Fill(3);
            }
        }

        Assert.Equal(ids.Distinct(), ids);
        Assert.Superset(Enumerable.Range(11, 30).Select(id => (long)id).ToHashSet(), ids.ToHashSet());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(10)]
    public async Task ListAsync_ThingsDeletedMeanwhile_MissesNothingThatStays(int deleted)
    {
        Fill(50);
        using WooClient client = _shop.Client(options => options.PageSize = 10);
        List<long> ids = [];

        await foreach (JsonElement item in client.ListAsync("products", ById))
        {
            ids.Add(item.GetProperty("id").GetInt64());
            if (ids.Count == 20)
            {
                Enumerable.Range(11, deleted).ToList().ForEach(id => _shop.Products.Remove(id));
            }
        }

        Assert.Equal(ids.Distinct(), ids);
        Assert.Equal(Enumerable.Range(11, 50).Select(id => (long)id), ids);
    }

    [Fact]
    public async Task ListAsync_PageNumberThatIsNotLetThrough_DoesNotRunForEver()
    {
        Fill(30);
        _shop.Trouble = _ => FakeTrouble.Bent(answer => answer with { Body = FirstPage(10) });
        using WooClient client = _shop.Client(options => options.PageSize = 10);

        WooException failed = await Assert.ThrowsAsync<WooException>(() => IdsAsync(client, ById));

        Assert.Contains("repite la página anterior", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ListAsync_ObjectInsteadOfAList_IsNotJson()
    {
        _shop.Then(FakeTrouble.Instead(FakeShopAnswer.Json(new JsonObject { ["algo"] = 1 })));
        using WooClient client = _shop.Client();

        Assert.Equal(WooFault.NotJson, (await Assert.ThrowsAsync<WooException>(() => IdsAsync(client, ById))).Fault);
    }

    [Fact]
    public async Task ListAsync_Fields_BringsOnlyThose()
    {
        Fill(1);
        using WooClient client = _shop.Client();

        JsonElement product = Assert.Single(await client.ListAsync("products", ById.Fields("id", "sku")).ToListAsync());

        Assert.Equal(["id", "sku", "_links"], product.EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public void ModifiedAfter_LimaTime_GoesOutInUtcAndSaysSoTwice()
    {
        WooQuery query = WooQuery.Empty.ModifiedAfter(new DateTimeOffset(2026, 1, 15, 22, 30, 0, TimeSpan.FromHours(-5)));

        Assert.Equal([new("modified_after", "2026-01-16T03:30:00Z"), new("dates_are_gmt", "true")], query.Parameters);
    }

    [Fact]
    public async Task PutManyAsync_BadItems_CarryTheirOwnError()
    {
        Fill(3);
        using WooClient client = _shop.Client();

        IReadOnlyList<WooBatchItem> items = await client.PutManyAsync("products", [Named(11, "Uno"), Named(999, "Nada"), new() { ["id"] = 13, ["regular_price"] = 5 }]);

        Assert.Equal([true, false, false], items.Select(item => item.IsDone));
        Assert.Equal([null, WooFault.NotFound, WooFault.Invalid], items.Select(item => item.Error?.Fault));
        Assert.Equal("Uno", items[0].Json!.Value.GetProperty("name").GetString());
    }

    [Theory]
    [InlineData(50, 120, 3)]
    [InlineData(100, 120, 2)]
    public async Task PutManyAsync_ManyThings_GoInBatches(int size, int count, int calls)
    {
        Fill(count);
        using WooClient client = _shop.Client(options => options.BatchSize = size);

        IReadOnlyList<WooBatchItem> items = await client.PutManyAsync("products", [.. Enumerable.Range(11, count).Select(id => Named(id, $"N{id}"))]);

        Assert.Equal(calls, _shop.Requests.Count);
        Assert.Equal(Enumerable.Range(11, count).Select(id => $"N{id}"), items.Select(item => item.Json!.Value.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task PutManyAsync_ShopThatTakesFewer_IsGivenFewer()
    {
        Fill(60);
        _shop.Habits.MaxBatch = 20;
        using WooClient client = _shop.Client();

        IReadOnlyList<WooBatchItem> items = await client.PutManyAsync("products", [.. Enumerable.Range(11, 60).Select(id => Named(id, "x"))]);

        Assert.All(items, item => Assert.True(item.IsDone));
    }

    [Fact]
    public async Task PutManyAsync_ShopThatGoesDownMidway_TellsWhatWasDone()
    {
        Fill(100);
        _shop.Trouble = request => _shop.Requests.Count == 2 ? FakeTrouble.Unreachable : null;
        using WooClient client = _shop.Client();

        IReadOnlyList<WooBatchItem> items = await client.PutManyAsync("products", [.. Enumerable.Range(11, 100).Select(id => Named(id, "x"))]);

        Assert.Equal((50, 50), (items.Count(item => item.IsDone), items.Count(item => item.Error?.Fault == WooFault.Unreachable)));
    }

    private static JsonObject Named(long id, string name) => new() { ["id"] = id, ["name"] = name };

    private static async Task<List<long>> IdsAsync(WooClient client, WooQuery query) =>
        await client.ListAsync("products", query).Select(item => item.GetProperty("id").GetInt64()).ToListAsync();

    private byte[] FirstPage(int size) =>
        FakeShopAnswer.Json(new JsonArray([.. Enumerable.Range(11, size).Select(id => _shop.Products[id].DeepClone())])).Body;

    private void Fill(int count)
    {
        for (int i = 0; i < count; i++)
        {
            _shop.Products.Add($"Producto {i}", "", "1.00");
        }
    }
}
