using IziSales.Testing.Woo;

namespace IziSales.Woo.Tests.Bandeja;

/// <summary>Asking the shop what has changed: nothing is missed, whatever webhooks did.</summary>
public sealed class WooOrderPollerTests : IDisposable
{
    private readonly TiendaWeb _tienda = new();

    public void Dispose() => _tienda.Dispose();

    [Fact]
    public async Task Poll_WithoutAnyWebhook_FindsEveryOrder()
    {
        long[] ids = Sell(70);

        await _tienda.PollAsync();

        Assert.Equal(ids.Length, (await _tienda.DocumentsAsync()).Count);
    }

    [Fact]
    public async Task Poll_Again_AsksOnlyForWhatChanged()
    {
        Sell(10);
        for (int i = 0; i < 4; i++)
        {
            // What we write on the orders changes them too; after that it is quiet.
            await _tienda.PollAsync();
            _tienda.Clock.Advance(TimeSpan.FromMinutes(10));
        }

        int before = _tienda.Shop.Requests.Count;

        await _tienda.PollAsync();

        Assert.Equal(1, _tienda.Shop.Requests.Count - before);
    }

    [Fact]
    public async Task Poll_WhileOrdersChange_MissesNone()
    {
        long[] ids = Sell(130);
        int asked = 0;
        _tienda.Shop.Trouble = request =>
        {
            if (request.Address.AbsolutePath.EndsWith("/orders", StringComparison.Ordinal) && asked++ < 20)
            {
                // Between two pages, what was read already changes and moves to the end.
                _tienda.Clock.Advance(TimeSpan.FromSeconds(3));
                _tienda.Shop.Orders.Move(ids[asked], "completed");
            }

            return null;
        };

        await _tienda.PollAsync();

        Assert.Equal(ids.Length, (await _tienda.DocumentsAsync()).Count);
    }

    [Fact]
    public async Task Poll_ManyOrdersOfOneSecond_FindsThemAll()
    {
        long[] ids = [.. Enumerable.Range(0, 70).Select(_ => _tienda.Sell())];

        await _tienda.PollAsync();

        Assert.Equal(ids.Length, (await _tienda.DocumentsAsync()).Count);
    }

    [Fact]
    public async Task Poll_OrderThatChangesAgainWithinItsSecond_IsLookedAtOnceMore()
    {
        long id = _tienda.Sell(static order => order.With("status", "pending"));
        await _tienda.PollAsync();
        _tienda.Shop.Orders.Move(id, "processing"); // the clock stands: the same stamp

        await _tienda.PollAsync();

        Assert.Equal(WooOrderState.Emitido, (await _tienda.RecordAsync(id)).State);
    }

    [Fact]
    public async Task Poll_ShopThatStopsHalfWay_GoesOnFromThere()
    {
        long[] ids = Sell(130);
        int asked = 0;
        _tienda.Shop.Trouble = request => request.Address.AbsolutePath.EndsWith("/orders", StringComparison.Ordinal) && ++asked > 2 ? FakeTrouble.Unreachable : null;
        await Assert.ThrowsAsync<WooException>(() => _tienda.PollAsync());
        WooOrderCursor half = (await _tienda.Memory.GetCursorAsync("rosita"))!;
        _tienda.Shop.Trouble = static _ => null;

        await _tienda.PollAsync();

        Assert.True(half.After > half.Since, "Nothing was kept of what had been read.");
        Assert.Equal(ids.Length, (await _tienda.DocumentsAsync()).Count);
    }

    [Fact]
    public async Task Poll_OldShopThatIgnoresTheFilter_TakesWhatChangedAndNoMore()
    {
        using TiendaWeb tienda = new(static options => new WooOrderOptions { Mapping = options.Mapping });
        tienda.Shop.Habits.IsOld = true;
        for (int i = 0; i < 60; i++)
        {
            long old = tienda.Sell();
            tienda.Shop.Orders[old]["date_created_gmt"] = "2025-06-01T12:00:00";
            tienda.Shop.Orders[old]["date_modified_gmt"] = "2025-06-01T12:00:00";
        }

        await tienda.PollAsync();
        tienda.Clock.Advance(TimeSpan.FromMinutes(5));
        long id = tienda.Sell();
        await tienda.PollAsync();

        Assert.Equal($"woo:rosita:{id}", Assert.Single(await tienda.DocumentsAsync()).IdempotencyKey);
        Assert.Single(await tienda.Memory.ListAsync(new WooOrderQuery()));
    }

    [Fact]
    public async Task Poll_TheFirstTime_LeavesEarlierOrdersToAPerson()
    {
        using TiendaWeb tienda = new(static options => new WooOrderOptions { Mapping = options.Mapping });
        long earlier = tienda.Sell();
        tienda.Clock.Advance(TimeSpan.FromMinutes(10));

        await tienda.PollAsync();

        Assert.Equal(WooOrderState.PorEmitir, (await tienda.RecordAsync(earlier)).State);
        Assert.Empty(await tienda.DocumentsAsync());
    }

    /// <summary>One order every two seconds.</summary>
    private long[] Sell(int count)
    {
        long[] ids = new long[count];
        for (int i = 0; i < count; i++)
        {
            ids[i] = _tienda.Sell();
            _tienda.Clock.Advance(TimeSpan.FromSeconds(2));
        }

        return ids;
    }
}
