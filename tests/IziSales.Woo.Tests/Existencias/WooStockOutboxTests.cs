using System.Text.Json.Nodes;
using IziSales.Cola;
using IziSales.Testing;
using IziSales.Testing.Woo;
using Microsoft.Extensions.Logging.Abstractions;

namespace IziSales.Woo.Tests.Existencias;

/// <summary>Movements wait for the shop as long as it takes, and are done once.</summary>
public sealed class WooStockOutboxTests
{
    private readonly FakeShop _shop = new();
    private readonly InMemoryColaStore _store = new();
    private readonly JsonObject _rice;

    public WooStockOutboxTests() => _rice = _shop.Products.Add("Arroz", "A", "4.50", 1_000m);

    private ManualTimeProvider Time => (ManualTimeProvider)_shop.Time;

    [Fact]
    public async Task RunOnceAsync_ShopDownForAnHour_LosesNothing()
    {
        using WooClient client = _shop.Client();
        WooStockOutbox outbox = new(client, _store, Time);
        ColaProcessor worker = outbox.CreateProcessor(NullLogger.Instance);
        _shop.IsDown = true;
        for (int minute = 0; minute < 60; minute++)
        {
            await outbox.EnqueueAsync([new($"venta-{minute}", "A", 1m)]);
            await worker.RunOnceAsync();
            Time.Advance(TimeSpan.FromMinutes(1));
        }

        _shop.IsDown = false;
        await DrainAsync(worker);

        Assert.Equal(940m, FakeProducts.Quantity(_rice));
    }

    [Fact]
    public async Task RunOnceAsync_RoadThatFailsEitherSideOfTheWork_TakesEachMovementOnce()
    {
        Random chance = new(7);
        FakeTrouble?[] troubles = [null, FakeTrouble.DropBefore, FakeTrouble.DropAfter, FakeTrouble.Crash(), FakeTrouble.Truncated, FakeTrouble.Html(200), FakeTrouble.Throttle(30), FakeTrouble.PhpWarning];
        _shop.Trouble = _ => chance.Next(2) == 0 ? null : troubles[chance.Next(troubles.Length)];
        using WooClient client = _shop.Client();
        WooStockOutbox outbox = new(client, _store, Time);
        ColaProcessor worker = outbox.CreateProcessor(NullLogger.Instance);
        await outbox.EnqueueAsync([.. Enumerable.Range(0, 40).Select(i => new WooStockMovement($"venta-{i}", "A", 1m))]);

        await DrainAsync(worker);

        Assert.Equal(960m, FakeProducts.Quantity(_rice));
        Assert.Empty(await _store.ListAsync(new TareaQuery(outbox.Cola) { Estado = EstadoTarea.Muerta }));
    }

    [Fact]
    public async Task EnqueueAsync_SameKeyTwice_IsKeptOnce()
    {
        using WooClient client = _shop.Client();
        WooStockOutbox outbox = new(client, _store, Time);
        await outbox.EnqueueAsync([new("venta-1", "A", 1m), new("venta-1", "A", 1m)]);

        await DrainAsync(outbox.CreateProcessor(NullLogger.Instance));

        Assert.Equal(999m, FakeProducts.Quantity(_rice));
    }

    [Fact]
    public async Task RunOnceAsync_UncertainWork_IsLookedAtOnlyWhenTheShopHasSettled()
    {
        _shop.Trouble = static request => request.Method == "POST" ? FakeTrouble.DropAfter : null;
        using WooClient client = _shop.Client();
        WooStockOutbox outbox = new(client, _store, Time);
        ColaProcessor worker = outbox.CreateProcessor(NullLogger.Instance);
        await outbox.EnqueueAsync([new("venta-1", "A", 1m)]);
        await worker.RunOnceAsync();

        Time.Advance(TimeSpan.FromSeconds(119));
        Assert.Equal(0, await worker.RunOnceAsync());
        Time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(1, await worker.RunOnceAsync());

        Assert.Equal(999m, FakeProducts.Quantity(_rice));
    }

    [Fact]
    public async Task HandleAsync_AbandonedWork_WaitsUntilTheShopHasSettled()
    {
        using WooClient client = _shop.Client();
        WooStockOutbox outbox = new(client, _store, Time);
        await outbox.EnqueueAsync([new("venta-1", "A", 1m)]);
        await _store.ClaimAsync(new TareaClaimRequest(outbox.Cola, Time.GetUtcNow(), TimeSpan.FromSeconds(10), 1)); // its worker dies here
        Time.Advance(TimeSpan.FromSeconds(30));

        await outbox.CreateProcessor(NullLogger.Instance).RunOnceAsync();

        Assert.Empty(_shop.Requests);
    }

    [Fact]
    public async Task RunOnceAsync_UnknownSku_IsGivenUpWithItsReason()
    {
        using WooClient client = _shop.Client();
        WooStockOutbox outbox = new(client, _store, Time);
        await outbox.EnqueueAsync([new("venta-1", "NO HAY", 1m)]);

        await outbox.CreateProcessor(NullLogger.Instance).RunOnceAsync();

        Tarea dead = Assert.Single(await _store.ListAsync(new TareaQuery(outbox.Cola) { Estado = EstadoTarea.Muerta }));
        Assert.Contains("«NO HAY»: la tienda no tiene", dead.Mensaje, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunOnceAsync_KeysRevokedForADay_WaitsForThemToBeMended()
    {
        _shop.Habits.IsReadOnly = true;
        using WooClient client = _shop.Client();
        WooStockOutbox outbox = new(client, _store, Time);
        ColaProcessor worker = outbox.CreateProcessor(NullLogger.Instance);
        await outbox.EnqueueAsync([new("venta-1", "A", 1m)]);
        for (int i = 0; i < 144; i++)
        {
            await worker.RunOnceAsync();
            Time.Advance(TimeSpan.FromMinutes(10));
        }

        _shop.Habits.IsReadOnly = false;
        await DrainAsync(worker);

        Assert.Equal(999m, FakeProducts.Quantity(_rice));
    }

    private async Task DrainAsync(ColaProcessor worker)
    {
        for (int idle = 0; idle < 90; idle++)
        {
            while (await worker.RunOnceAsync() > 0)
            {
                idle = 0;
            }

            Time.Advance(TimeSpan.FromSeconds(15));
        }
    }
}
