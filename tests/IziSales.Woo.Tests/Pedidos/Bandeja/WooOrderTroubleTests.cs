using IziSales.Emision;
using IziSales.Testing;
using IziSales.Testing.Woo;
using SamplePos.Features.PedidosWeb;

namespace IziSales.Woo.Tests.Bandeja;

/// <summary>Shops that are down, processes that die half way, memories that are lost, storms of webhooks: one boleta per order, and none is forgotten.</summary>
public sealed class WooOrderTroubleTests : IDisposable
{
    private readonly TiendaWeb _tienda = new();

    public void Dispose() => _tienda.Dispose();

    [Fact]
    public async Task Shop_DownForAnHour_LosesNothing()
    {
        long[] heard = [.. Enumerable.Range(0, 5).Select(_ => _tienda.Sell())];
        foreach (long id in heard)
        {
            await _tienda.Inbox.AcceptAsync("rosita", _tienda.Delivery(id));
        }

        _tienda.Shop.IsDown = true;
        await _tienda.PassAsync(TimeSpan.FromMinutes(30));
        long[] unheard = [.. Enumerable.Range(0, 5).Select(_ => _tienda.Sell())];
        await Assert.ThrowsAsync<WooException>(() => _tienda.Poller.PollAsync(_tienda.Orders));
        await _tienda.PassAsync(TimeSpan.FromMinutes(30));
        Assert.Equal(WooOrderState.Reintentando, (await _tienda.RecordAsync(heard[0])).State);
        Assert.Empty(await _tienda.DocumentsAsync());

        _tienda.Shop.IsDown = false;
        await _tienda.PollAsync();
        await _tienda.PassAsync(TimeSpan.FromMinutes(10));

        Assert.Equal(heard.Concat(unheard).Select(static id => $"woo:rosita:{id}").Order(), (await _tienda.DocumentsAsync()).Select(static boleta => boleta.IdempotencyKey).Order());
        Assert.All(heard.Concat(unheard), id => Assert.Single(_tienda.Notes(id)));
    }

    [Fact]
    public async Task Shop_DownBetweenBoletaAndReply_HearsOfItLater()
    {
        long id = _tienda.Sell();
        _tienda.Shop.Trouble = static request => request.Method == "GET" ? null : FakeTrouble.Crash(503);
        WooOrderRecord record = await _tienda.HearAsync(id);
        await _tienda.PassAsync(TimeSpan.FromHours(3));
        Assert.Null(_tienda.Meta(id, WooReplyKeys.Boleta));

        _tienda.Shop.Trouble = static _ => null;
        await _tienda.PassAsync(TimeSpan.FromMinutes(10));

        Assert.Equal(WooOrderState.Emitido, record.State);
        Assert.Equal("B001-1", _tienda.Meta(id, WooReplyKeys.Boleta));
        Assert.Single(_tienda.Notes(id));
    }

    [Fact]
    public async Task Note_WhoseAnswerWasLost_IsNotMadeTwice()
    {
        long id = _tienda.Sell();
        int losses = 3;
        _tienda.Shop.Trouble = request => request.Route.EndsWith("/notes", StringComparison.Ordinal) || request.Address.AbsolutePath.EndsWith("/notes", StringComparison.Ordinal)
            ? request.Method == "POST" && losses-- > 0 ? FakeTrouble.DropAfter : null
            : null;

        await _tienda.HearAsync(id);
        await _tienda.PassAsync(TimeSpan.FromMinutes(30));

        Assert.Single(_tienda.Notes(id));
        Assert.Equal(2, losses);
    }

    [Fact]
    public async Task Crash_BetweenBoletaAndMemory_GivesOneBoletaAndTheReply()
    {
        long id = _tienda.Sell();
        _tienda.Memory = new ForgetfulStore(_tienda.Memory) { Failures = 1 };

        await _tienda.HearAsync(id);
        await _tienda.PassAsync(TimeSpan.FromMinutes(5));

        Assert.Single(await _tienda.DocumentsAsync());
        Assert.Equal(WooOrderState.Emitido, (await _tienda.RecordAsync(id)).State);
        Assert.Single(_tienda.Notes(id));
    }

    [Fact]
    public async Task Crash_BeforeTheReply_IsToldWhenTheWorkIsTakenUpAgain()
    {
        long id = _tienda.Sell();
        _tienda.OtherHandler = new DyingHandler(_tienda.Handler);
        WooOrderRecord dead = await _tienda.HearAsync(id);
        Assert.Single(await _tienda.DocumentsAsync());

        _tienda.OtherHandler = null;
        await _tienda.PassAsync(TimeSpan.FromMinutes(5));

        Assert.Equal((WooOrderState.Reintentando, "IZI-WOO-031"), (dead.State, Assert.Single(dead.Reasons).Code));
        Assert.Single(await _tienda.DocumentsAsync());
        Assert.Equal("B001-1", _tienda.Meta(id, WooReplyKeys.Boleta));
    }

    [Fact]
    public async Task Shop_ThatCannotIssueForNow_SaysWhyAndIssuesOnceItCan()
    {
        long id = _tienda.Sell();
        BoletaIssuer nobody = new(_tienda.Archive, new EmisionOptions()) { Clock = _tienda.Clock };
        _tienda.OtherHandler = new EmisionOrderHandler(_tienda.Archive, nobody, new BoletaVoider(_tienda.Archive, new CanalDeResumenes()), static () => Ventas.Tienda.Ruc);
        WooOrderRecord waiting = await _tienda.HearAsync(id);

        _tienda.OtherHandler = null;
        await _tienda.PassAsync(TimeSpan.FromMinutes(5));

        Assert.Equal((WooOrderState.Reintentando, "IZI-EMI-002"), (waiting.State, Assert.Single(waiting.Reasons).Code));
        Assert.Equal(WooOrderState.Emitido, (await _tienda.RecordAsync(id)).State);
    }

    [Fact]
    public async Task Crash_ThenTheOrderIsEdited_KeepsTheFirstBoleta()
    {
        long id = _tienda.Sell();
        _tienda.OtherHandler = new DyingHandler(_tienda.Handler);
        await _tienda.HearAsync(id);
        _tienda.Shop.Orders[id]["billing"]!["last_name"] = "Quispe Mamani";
        _tienda.OtherHandler = null;

        await _tienda.PassAsync(TimeSpan.FromMinutes(5));

        Assert.Single(await _tienda.DocumentsAsync());
        Assert.Equal(WooOrderState.Emitido, (await _tienda.RecordAsync(id)).State);
    }

    [Fact]
    public async Task Memory_LostAltogether_DoublesNothing()
    {
        long id = _tienda.Sell();
        await _tienda.HearAsync(id);
        await _tienda.AnswerAsync();
        _tienda.Shop.Orders.Refund(id, new() { ["id"] = 9, ["amount"] = "5.00", ["line_items"] = new System.Text.Json.Nodes.JsonArray() });
        await _tienda.HearAsync(id);
        await _tienda.AnswerAsync();

        _tienda.Memory = new InMemoryWooOrderStore();
        _tienda.Shop.Orders.Move(id, "completed");
        WooOrderRecord record = await _tienda.HearAsync(id);

        Assert.Equal([23.60m, 5.00m], (await _tienda.DocumentsAsync()).Select(static document => document.ImporteTotal));
        Assert.Equal(["B001-1", "BC01-1"], record.Steps.Select(static step => step.Document.Numero));
        Assert.Equal(2, _tienda.Notes(id).Length);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Webhooks_AThousandDoubledAndShuffled_GiveOneBoletaPerOrder(int seed)
    {
        const int orders = 50;
        Random random = new(seed);
        List<WooDelivery> storm = [];
        foreach (long id in Enumerable.Range(0, orders).Select(_ => _tienda.Sell(static order => order.With("status", "pending"))).ToArray())
        {
            foreach (string status in new[] { "pending", "on-hold", "processing", "completed" })
            {
                _tienda.Shop.Orders.Move(id, status);
                storm.AddRange(Enumerable.Repeat(_tienda.Delivery(id, status == "pending" ? "order.created" : "order.updated"), 5));
            }
        }

        WooDelivery[] shuffled = [.. storm];
        random.Shuffle(shuffled);
        foreach (WooDelivery[] burst in shuffled.Chunk(random.Next(20, 200)))
        {
            await Task.WhenAll(burst.Select(delivery => _tienda.Inbox.AcceptAsync("rosita", delivery)));
            await Task.WhenAll(_tienda.WorkAsync(), _tienda.WorkAsync());
            _tienda.Clock.Advance(TimeSpan.FromSeconds(random.Next(100)));
        }

        IReadOnlyList<ComprobanteEmitido> boletas = await _tienda.DocumentsAsync();
        Assert.Equal(1000, storm.Count);
        Assert.Equal(orders, boletas.Count);
        Assert.Equal(orders, boletas.Select(static boleta => boleta.IdempotencyKey).Distinct().Count());
        Assert.All(boletas, boleta => Assert.True(WooOrderKey.TryParse(boleta.IdempotencyKey, out WooOrderKey? key) && _tienda.Notes(key.OrderId).Length == 1));
        Assert.Equal(orders, (await _tienda.Memory.ListAsync(new WooOrderQuery { State = WooOrderState.Emitido, Limit = 100 })).Count);
    }

    /// <summary>Issues, and dies before it can say so.</summary>
    private sealed class DyingHandler(IWooOrderHandler inner) : IWooOrderHandler
    {
        public Task<WooDocument?> FindAsync(string idempotencyKey, CancellationToken cancellationToken = default) => inner.FindAsync(idempotencyKey, cancellationToken);

        public async Task<WooOutcome> IssueAsync(WooIssue issue, CancellationToken cancellationToken = default)
        {
            await inner.IssueAsync(issue, cancellationToken);
            throw new IOException("The power went.");
        }

        public Task<WooOutcome> RevertAsync(WooReversal reversal, WooDocument boleta, CancellationToken cancellationToken = default) => inner.RevertAsync(reversal, boleta, cancellationToken);

        public Task<WooOutcome> CreditAsync(WooCredit credit, WooDocument boleta, CancellationToken cancellationToken = default) => inner.CreditAsync(credit, boleta, cancellationToken);
    }

    /// <summary>A memory that is full for its first writings.</summary>
    private sealed class ForgetfulStore(IWooOrderStore inner) : IWooOrderStore
    {
        public int Failures { get; set; }

        public Task<WooOrderRecord?> FindAsync(string shop, long orderId, CancellationToken cancellationToken = default) => inner.FindAsync(shop, orderId, cancellationToken);

        public Task SaveAsync(WooOrderRecord record, CancellationToken cancellationToken = default) =>
            Failures-- > 0 ? throw new IOException("The disk is full.") : inner.SaveAsync(record, cancellationToken);

        public Task<IReadOnlyList<WooOrderRecord>> ListAsync(WooOrderQuery query, CancellationToken cancellationToken = default) => inner.ListAsync(query, cancellationToken);

        public Task<WooOrderCursor?> GetCursorAsync(string shop, CancellationToken cancellationToken = default) => inner.GetCursorAsync(shop, cancellationToken);

        public Task SaveCursorAsync(WooOrderCursor cursor, CancellationToken cancellationToken = default) => inner.SaveCursorAsync(cursor, cancellationToken);
    }
}
