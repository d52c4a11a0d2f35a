using System.Text.Json.Nodes;
using IziSales.Testing;
using IziSales.Testing.Woo;

namespace IziSales.Woo.Tests.Productos;

/// <summary>Full and incremental walks through a catalogue, broken off and taken up again.</summary>
public sealed class WooProductSyncTests
{
    private readonly FakeShop _shop = new();
    private readonly WooCatalogue _catalogue = new();

    private ManualTimeProvider Time => (ManualTimeProvider)_shop.Time;

    [Fact]
    public async Task SyncAsync_FromTheStart_ReadsEverythingWithVariations()
    {
        Fill(25);
        JsonObject polo = _shop.Products.AddVariable("Polo");
        _shop.Products.AddVariation(polo, "M", "POLO-M", "25.00", 2m)["name"] = "M";
        _shop.Products.Add(new JsonObject { ["name"] = "Borrador", ["status"] = "draft" });
        using WooClient client = Client();

        await _catalogue.SyncAsync(client);

        Assert.Equal(28, _catalogue.Products.Count);
        Assert.Equal("Polo - M", _catalogue.Products[37].Name);
        Assert.False(_catalogue.Products[38].IsPublished);
        Assert.True(WooSyncCursor.Parse(_catalogue.Cursor).IsComplete);
    }

    [Fact]
    public async Task SyncAsync_Again_ReadsOnlyWhatWasModified()
    {
        Fill(25);
        Time.Advance(TimeSpan.FromMinutes(10));
        using WooClient client = Client();
        await _catalogue.SyncAsync(client);
        Time.Advance(TimeSpan.FromHours(6));
        _shop.Products.Change(_shop.Products[20], product => product["price"] = "9.90");
        int before = _shop.Requests.Count;

        await _catalogue.SyncAsync(client);

        Assert.Equal(9.90m, _catalogue.Products[20].Price);
        Assert.Equal(3, _shop.Requests.Count - before); // modified, trashed, variable
    }

    [Fact]
    public async Task SyncAsync_ModifiedWhileTheFullWalkHadPassedIt_ComesWithTheNext()
    {
        Fill(25);
        using WooClient client = Client();
        await _catalogue.SyncAsync(client, pages: 1);
        Time.Advance(TimeSpan.FromMinutes(1));
        _shop.Products.Change(_shop.Products[11], product => product["price"] = "9.90");
        Time.Advance(TimeSpan.FromMinutes(1));
        await _catalogue.SyncAsync(client);
        Time.Advance(TimeSpan.FromHours(6));

        await _catalogue.SyncAsync(client);

        Assert.Equal(9.90m, _catalogue.Products[11].Price);
    }

    [Fact]
    public async Task SyncAsync_VariationModifiedAlone_ComesThoughItsParentsDateStays()
    {
        JsonObject polo = _shop.Products.AddVariable("Polo");
        JsonObject talla = _shop.Products.AddVariation(polo, "M", "POLO-M", "25.00", 2m);
        using WooClient client = Client();
        await _catalogue.SyncAsync(client);
        Time.Advance(TimeSpan.FromHours(6));
        _shop.Products.SellOnline(talla, 1m);

        await _catalogue.SyncAsync(client);

        Assert.Equal(1m, _catalogue.Products[12].StockQuantity);
        Assert.Equal("Polo - M", _catalogue.Products[12].Name);
    }

    [Fact]
    public async Task SyncAsync_TrashedProduct_SaysSo()
    {
        Fill(3);
        using WooClient client = Client();
        await _catalogue.SyncAsync(client);
        Time.Advance(TimeSpan.FromHours(6));
        _shop.Products.Change(_shop.Products[12], product => product["status"] = "trash");

        await _catalogue.SyncAsync(client);

        Assert.True(_catalogue.Products[12].IsTrashed);
    }

    [Fact]
    public async Task SyncAsync_FullWalkAfterADeletion_LeavesOutWhatIsGone()
    {
        Fill(25);
        using WooClient client = Client();
        await _catalogue.SyncAsync(client);
        _shop.Products.Remove(20);
        WooCatalogue again = new();

        await again.SyncAsync(client);

        Assert.Equal(24, again.Products.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public async Task SyncAsync_BrokenOff_GoesOnFromItsCursor(int pages)
    {
        Fill(48);
        using WooClient client = Client();
        await _catalogue.SyncAsync(client, pages);
        int before = _shop.Requests.Count;

        await _catalogue.SyncAsync(client);

        Assert.Equal(48, _catalogue.Products.Count);
        Assert.InRange(_shop.Requests.Count - before, 5 - pages, 5 - pages + 2);
    }

    [Fact]
    public async Task SyncAsync_ManyDeletedWhileBrokenOff_MissesNothingThatStays()
    {
        Fill(60);
        using WooClient client = Client();
        await _catalogue.SyncAsync(client, pages: 4);
        Enumerable.Range(11, 35).ToList().ForEach(id => _shop.Products.Remove(id));

        await _catalogue.SyncAsync(client);

        Assert.Superset(Enumerable.Range(46, 25).Select(id => (long)id).ToHashSet(), _catalogue.Products.Keys.ToHashSet());
    }

    [Fact]
    public async Task SyncAsync_OtherPageSizeWhileBrokenOff_ReadsTheListFromItsBeginning()
    {
        Fill(60);
        using WooClient small = Client();
        await _catalogue.SyncAsync(small, pages: 4);
        using WooClient large = _shop.Client(options => options.PageSize = 50);

        await _catalogue.SyncAsync(large);

        Assert.Equal(60, _catalogue.Products.Count);
    }

    [Fact]
    public async Task SyncAsync_ShopThatGoesDown_KeepsWhatCameAndGoesOn()
    {
        Fill(48);
        _shop.Trouble = _ => _shop.Requests.Count == 3 ? FakeTrouble.Unreachable : null;
        using WooClient client = Client();

        await Assert.ThrowsAsync<WooException>(() => _catalogue.SyncAsync(client));
        Assert.Equal(20, _catalogue.Products.Count);
        await _catalogue.SyncAsync(client);

        Assert.Equal(48, _catalogue.Products.Count);
    }

    [Fact]
    public async Task SyncAsync_OldShop_ReadsEverythingEachTime()
    {
        Fill(25);
        _shop.Habits.IsOld = true;
        using WooClient client = Client();
        await _catalogue.SyncAsync(client);
        Time.Advance(TimeSpan.FromHours(6));
        _shop.Products.Change(_shop.Products[20], product => product["price"] = "9.90");

        await _catalogue.SyncAsync(client);

        Assert.Equal((25, 9.90m), (_catalogue.Products.Count, _catalogue.Products[20].Price));
    }

    [Fact]
    public async Task SyncAsync_OneBadProduct_IsNamedAndTheOthersCome()
    {
        Fill(3);
        _shop.Products[12]["price"] = "doce";
        using WooClient client = Client();

        await _catalogue.SyncAsync(client);

        Assert.Equal(2, _catalogue.Products.Count);
        Assert.Equal(new WooUnreadable(12, "$.price: no es un monto"), Assert.Single(_catalogue.Unreadable));
    }

    [Fact]
    public async Task SyncAsync_Progress_GoesUpToTheTotal()
    {
        Fill(25);
        using WooClient client = Client();
        List<(int Done, int? Total)> progress = [];

        await foreach (WooProductPage page in new WooProducts(client).SyncAsync(WooSyncCursor.Start))
        {
            progress.Add((page.Done, page.Total));
        }

        Assert.Equal([(10, 25), (20, 25), (25, 25)], progress);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1|||1|1|0")]
    [InlineData("2|||0|1|0|0")]
    [InlineData("1|ayer||0|1|0|0")]
    [InlineData("1|||3|1|0|10")]
    [InlineData("1|||1|0|0|10")]
    [InlineData("1|||-1|1|0|10")]
    public void TryParse_NoCursor_IsFalse(string text) => Assert.False(WooSyncCursor.TryParse(text, out _));

    private WooClient Client() => _shop.Client(options => options.PageSize = 10);

    private void Fill(int count)
    {
        for (int i = 0; i < count; i++)
        {
            _shop.Products.Add($"Producto {i}", $"P{i}", "1.00");
        }
    }
}
