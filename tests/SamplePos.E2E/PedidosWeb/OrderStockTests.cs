using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IziSales.Emision;
using IziSales.Testing;
using IziSales.Woo;
using SamplePos.Catalogue;
using SamplePos.E2E.Existencias;
using SamplePos.Existencias;
using SamplePos.Features.PedidosWeb;
using SamplePos.PedidosWeb;
using SamplePos.Ventas;

namespace SamplePos.E2E.PedidosWeb;

/// <summary>What the web sells leaves the shop's own shelf once, and comes back once, on either engine.</summary>
public sealed class OrderStockTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly WooMappingOptions Mapping = new() { Shop = "rosita", TaxProfile = Escenarios.BodegaRosita.TaxProfile };

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Order_IssuedRefundedAndCancelledManyTimes_MovesTheShelfOnce(string engine)
    {
        await using StockGround ground = await StockGround.WithAsync(engine, 10);
        ExistenciasOrderHandler handler = Put(ground);
        WooIssue issue = (WooIssue)Assert.Single(Plan().Steps);
        WooDocument boleta = new("B001-1", "", 10m);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => handler.IssueAsync(issue, None))));
        Assert.Equal((7m, 8m), await ground.BalancesAsync());
        Assert.Equal(["Venta -3 → 7", "Inicial 10 → 10"], await ground.HistoryAsync(ground.Rice));

        // One bag comes back; then money only; then the rest of the order is cancelled.
        for (int i = 0; i < 3; i++)
        {
            await handler.CreditAsync((WooCredit)Plan(boleta, Refund(1, "2.00", 1)).Steps[0], boleta, None);
        }

        Assert.Equal((8m, 8m), await ground.BalancesAsync());
        await handler.CreditAsync((WooCredit)Plan(boleta, Refund(2, "0.50", 0)).Steps[0], boleta, None);
        Assert.Equal((8m, 8m), await ground.BalancesAsync());
        await handler.RevertAsync(Reversal(boleta), boleta, None);
        await handler.RevertAsync(Reversal(boleta), boleta, None);

        Assert.Equal((10m, 10m), await ground.BalancesAsync());
        Assert.Equal(["Anulacion 2 → 10", "Devolucion 1 → 8", "Venta -3 → 7", "Inicial 10 → 10"], await ground.HistoryAsync(ground.Rice));
        Assert.Equal("B001-1", (await ground.Stock.HistoryAsync((await ground.Catalogue.FindAsync(ground.Rice.Id, None))!, None))[^2].Boleta);
    }

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Crash_BetweenBoletaAndShelf_IsMadeGoodOnce(string engine)
    {
        await using StockGround ground = await StockGround.WithAsync(engine, 10);
        WooIssue issue = (WooIssue)Assert.Single(Plan().Steps);
        Documents documents = new();
        ExistenciasOrderHandler dying = new(new Dying(documents), Salidas(ground, documents));

        await Assert.ThrowsAsync<IOException>(() => dying.IssueAsync(issue, None));
        Assert.Equal((10m, 10m), await ground.BalancesAsync());
        Assert.Equal(0, await Salidas(ground, new Documents()).CatchUpAsync(None)); // an archive without that boleta
        SalidasPedido opened = Salidas(ground, documents);
        Assert.Equal((1, 0), (await opened.CatchUpAsync(None), await opened.CatchUpAsync(None)));

        await new ExistenciasOrderHandler(documents, opened).IssueAsync(issue, None);
        Assert.Equal((7m, 8m), await ground.BalancesAsync());
    }

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Order_OfAShopWithAStockOfItsOwn_MovesNothing(string engine)
    {
        await using StockGround ground = await StockGround.WithAsync(engine, 10);
        ExistenciasOrderHandler handler = Put(ground, isShared: false);
        WooDocument boleta = new("B001-1", "", 10m);

        await handler.IssueAsync((WooIssue)Assert.Single(Plan().Steps), None);
        await handler.RevertAsync(Reversal(boleta), boleta, None);

        Assert.Equal((10m, 10m), await ground.BalancesAsync());
    }

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Order_OfACodeBeyondAscii_LeavesTheShelfAndComesBack(string engine)
    {
        await using StockGround ground = await StockGround.WithAsync(engine, 10);
        int pineapple = (await ground.Catalogue.SaveAsync(new Product { Code = "PIÑA-01", Name = "Piña", Centimos = 200 }, None)).Id!.Value;
        await ground.Stock.CountAsync("conteo-inicial-piña", [new Contado(pineapple, 10_000, 0)], "Ana", None);
        ExistenciasOrderHandler handler = Put(ground);
        WooDocument boleta = new("B001-1", "", 10m);

        await handler.IssueAsync((WooIssue)Assert.Single(Plan().Steps), None);
        Assert.Equal(9m, (await ground.Catalogue.FindAsync(pineapple, None))!.Stock);
        await handler.CreditAsync((WooCredit)Plan(boleta, Refund(1, "2.00", 1, line: 3)).Steps[0], boleta, None);

        Assert.Equal(10m, (await ground.Catalogue.FindAsync(pineapple, None))!.Stock);
        Assert.Equal((7m, 8m), await ground.BalancesAsync());
    }

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Refund_OfEverythingByAmountsAndOfItsShipping_PutsAllBack(string engine)
    {
        await using StockGround ground = await StockGround.WithAsync(engine, 10);
        ExistenciasOrderHandler handler = Put(ground);
        WooDocument boleta = new("B001-1", "", 10m);
        await handler.IssueAsync((WooIssue)Assert.Single(Plan().Steps), None);
        JsonObject refund = Refund(1, "10.00", 0);
        refund["shipping_lines"] = new JsonArray(Refunded(4, 1, "1.00")); // shipping counts as one piece

        WooReversal reversal = (WooReversal)Assert.Single(Plan(boleta, refund, "refunded").Steps);
        Assert.Equal(1m, Assert.Single(reversal.Refund!.Lines).Quantity);
        await handler.RevertAsync(reversal, boleta, None);

        Assert.Equal((10m, 10m), await ground.BalancesAsync());
    }

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Boleta_TakenBackAtTheTill_PutsBackWhatIsStillOutOnce(string engine)
    {
        await using StockGround ground = await StockGround.WithAsync(engine, 10);
        Documents documents = new();
        SalidasPedido salidas = Salidas(ground, documents);
        ExistenciasOrderHandler handler = new(documents, salidas);
        WooIssue issue = (WooIssue)Assert.Single(Plan().Steps);
        WooDocument boleta = new("B001-1", "", 10m);
        await handler.IssueAsync(issue, None);
        await handler.CreditAsync((WooCredit)Plan(boleta, Refund(1, "2.00", 1)).Steps[0], boleta, None);

        Assert.False(await salidas.ReturnAllAsync("sale-of-the-till", ExistenciasTipo.Devolucion, "Ana", None));
        Assert.Equal((8m, 8m), await ground.BalancesAsync());
        Assert.True(await salidas.ReturnAllAsync(issue.IdempotencyKey, ExistenciasTipo.Devolucion, "Ana", None));
        Assert.False(await salidas.ReturnAllAsync(issue.IdempotencyKey, ExistenciasTipo.Devolucion, "Ana", None));
        await handler.RevertAsync(Reversal(boleta), boleta, None); // the web cancels it too

        Assert.Equal((10m, 10m), await ground.BalancesAsync());
        Assert.Equal(["Devolucion 2 → 10", "Devolucion 1 → 8", "Venta -3 → 7", "Inicial 10 → 10"], await ground.HistoryAsync(ground.Rice));
    }

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Boleta_RejectedAndIssuedAgain_PutsTheGoodsBackOnceWhenItIsTakenBack(string engine)
    {
        await using StockGround ground = await StockGround.WithAsync(engine, 10);
        Documents documents = new();
        SalidasPedido salidas = Salidas(ground, documents);
        WooIssue issue = (WooIssue)Assert.Single(Plan().Steps);
        await new ExistenciasOrderHandler(documents, salidas).IssueAsync(issue, None);
        string second = ClaveReemitida.After(issue.IdempotencyKey);
        string third = ClaveReemitida.After(second);

        Assert.False(await salidas.ReturnAllAsync(ClaveReemitida.After("sale-of-the-till"), ExistenciasTipo.Anulacion, "Ana", None));
        Assert.True(await salidas.ReturnAllAsync(third, ExistenciasTipo.Anulacion, "Ana", None));
        Assert.False(await salidas.ReturnAllAsync(second, ExistenciasTipo.Anulacion, "Ana", None));

        Assert.Equal((10m, 10m), await ground.BalancesAsync());
        Assert.Equal(["Anulacion 3 → 10", "Venta -3 → 7", "Inicial 10 → 10"], await ground.HistoryAsync(ground.Rice));
    }

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Boleta_UndoneByTheWebButForWhatStaysOut_IsNotPutBackByTheTill(string engine)
    {
        await using StockGround ground = await StockGround.WithAsync(engine, 10);
        Documents documents = new();
        SalidasPedido salidas = Salidas(ground, documents);
        ExistenciasOrderHandler handler = new(documents, salidas);
        WooIssue issue = (WooIssue)Assert.Single(Plan().Steps);
        WooDocument boleta = new("B001-1", "", 10m);
        await handler.IssueAsync(issue, None);

        await handler.RevertAsync((WooReversal)Assert.Single(Plan(boleta, Refund(1, "10.00", 1), "refunded").Steps), boleta, None);

        Assert.False(await salidas.ReturnAllAsync(issue.IdempotencyKey, ExistenciasTipo.Anulacion, "Ana", None));
        Assert.Equal((8m, 8m), await ground.BalancesAsync());
    }

    [Fact]
    public async Task Order_OfGoodsThatAreCountedHere_LeavesTheShelfAndTellsTheWebNothing()
    {
        await using OrdersBench bench = await OrdersBench.StartAsync("Automatica");
        JsonObject there = bench.Web.Products.Add("Arroz Costeño", "ARR01", "4.50", 7m);
        await bench.Admin.PostAsync("/api/tienda-web/sincronizar", new { todo = false });
        int rice = await bench.Admin.ProductAsync("ARR01");
        await bench.Admin.SellAsync(new { key = Guid.NewGuid().ToString("N"), lines = new[] { new { productId = rice, counted = 20_000, seen = 0 } } }, "/api/existencias/conteo");
        long id = bench.Sell("Rosa Quispe", "9.00", sku: "ARR01", quantity: 2);

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => bench.TellAsync(id)));
        await bench.UntilAsync("/pedidos?estado=emitidos", $"Pedido {id}", "Aceptada");
        await bench.IdleAsync();

        Assert.Equal(18m, await bench.StockAsync("ARR01"));
        Assert.Contains("tienda web", await bench.Admin.TextAsync($"/productos/{rice}/movimientos"), StringComparison.OrdinalIgnoreCase);
        bench.Web.Orders.Move(id, "cancelled");
        await bench.TellAsync(id);
        await Patience.SeeAsync(() => bench.StockAsync("ARR01"), static stock => stock == 20m);

        await bench.TellAsync(id);
        await bench.IdleAsync();
        Assert.Equal(20m, await bench.StockAsync("ARR01"));
        Assert.Equal(7m, IziSales.Testing.Woo.FakeProducts.Quantity(there)); // the web looks after its own
    }

    [Fact]
    public async Task Annul_AtTheTill_PutsTheGoodsOfAWebOrderBackOnce()
    {
        await using OrdersBench bench = await OrdersBench.StartAsync("Automatica");
        bench.Web.Products.Add("Arroz Costeño", "ARR01", "4.50", 7m);
        await bench.Admin.PostAsync("/api/tienda-web/sincronizar", new { todo = false });
        int rice = await bench.Admin.ProductAsync("ARR01");
        await bench.Admin.SellAsync(new { key = Guid.NewGuid().ToString("N"), lines = new[] { new { productId = rice, counted = 20_000, seen = 0 } } }, "/api/existencias/conteo");
        long id = bench.Sell("Rosa Quispe", "9.00", sku: "ARR01", quantity: 2);
        await bench.TellAsync(id);
        string page = await bench.UntilAsync("/pedidos?estado=emitidos", $"Pedido {id}", "Aceptada");
        await bench.IdleAsync();
        Assert.Equal(18m, await bench.StockAsync("ARR01"));

        string number = Regex.Match(page, @"/boletas/(B\w{3}-\d+)").Groups[1].Value;
        FormAnswer annulled = await bench.Admin.FillAsync($"/boletas/{number}?handler=Anular", ("Motivo", "No se entregó"));

        Assert.Equal((302, 20m), (annulled.Status, await bench.StockAsync("ARR01")));
        bench.Web.Orders.Move(id, "cancelled");
        await bench.TellAsync(id);
        await bench.IdleAsync();
        Assert.Equal(20m, await bench.StockAsync("ARR01"));
    }

    private static WooOrderPlan Plan(WooDocument? boleta = null, JsonObject? refund = null, string status = "processing")
    {
        JsonObject order = new()
        {
            ["id"] = 51,
            ["number"] = "51",
            ["status"] = status,
            ["currency"] = "PEN",
            ["prices_include_tax"] = true,
            ["date_created_gmt"] = "2026-01-15T10:00:00",
            ["date_modified_gmt"] = "2026-01-15T10:00:00",
            ["total"] = "10.00",
            ["total_tax"] = "0.00",
            ["billing"] = new JsonObject { ["first_name"] = "Rosa", ["last_name"] = "Quispe", ["company"] = "" },
            ["meta_data"] = new JsonArray(),
            ["line_items"] = new JsonArray(Line(1, "arr01", 3, "6.00"), Line(2, "PAN01", 2, "2.00"), Line(3, "piña-01", 1, "2.00")),
            ["tax_lines"] = new JsonArray(),
            ["shipping_lines"] = new JsonArray(),
            ["fee_lines"] = new JsonArray(),
            ["refunds"] = refund is null ? new JsonArray() : new JsonArray(new JsonObject { ["id"] = refund["id"]!.DeepClone(), ["reason"] = "", ["total"] = $"-{refund["amount"]}" }),
        };
        WooOrderRecord record = new() { Shop = "rosita", OrderId = 51, Steps = boleta is null ? [] : [new("woo:rosita:51", boleta)] };
        IReadOnlyList<WooRefund> refunds = refund is null ? [] : WooRefund.ParseList(new JsonArray(refund).ToJsonString());
        return WooOrderPlanner.Plan(WooOrder.Parse(order.ToJsonString()), refunds, record, Mapping);
    }

    private static WooReversal Reversal(WooDocument boleta) => (WooReversal)Assert.Single(Plan(boleta, status: "cancelled").Steps);

    private static JsonObject Line(long id, string sku, int quantity, string total) => new()
    {
        ["id"] = id, ["name"] = sku, ["quantity"] = quantity, ["subtotal"] = total, ["subtotal_tax"] = "0.00", ["total"] = total, ["total_tax"] = "0.00", ["sku"] = sku,
    };

    private static JsonObject Refund(long id, string amount, int pieces, int line = 1) => new()
    {
        ["id"] = id,
        ["amount"] = amount,
        ["reason"] = "",
        ["line_items"] = pieces == 0 ? new JsonArray() : new JsonArray(Refunded(line, pieces, amount)),
        ["shipping_lines"] = new JsonArray(),
        ["fee_lines"] = new JsonArray(),
    };

    private static JsonObject Refunded(int line, int pieces, string amount) => new()
    {
        ["id"] = 900 + line,
        ["name"] = "arr01",
        ["quantity"] = -pieces,
        ["total"] = $"-{amount}",
        ["total_tax"] = "0.00",
        ["meta_data"] = new JsonArray(new JsonObject { ["id"] = 1, ["key"] = "_refunded_item_id", ["value"] = $"{line}" }),
    };

    private static ExistenciasOrderHandler Put(StockGround ground, bool isShared = true)
    {
        Documents documents = new();
        return new(documents, Salidas(ground, documents, isShared));
    }

    private static SalidasPedido Salidas(StockGround ground, Documents documents, bool isShared = true) =>
        new(ground.Pos, () => isShared, () => Escenarios.BodegaRosita.Ruc, documents.Archive, ground.Clock);

    /// <summary>Makes boletas in memory; whatever is undone is done.</summary>
    private sealed class Documents : IWooOrderHandler
    {
        public InMemoryComprobanteStore Archive { get; } = new();

        public async Task<WooDocument?> FindAsync(string idempotencyKey, CancellationToken cancellationToken = default) =>
            await Archive.FindByKeyAsync(Escenarios.BodegaRosita.Ruc, idempotencyKey, cancellationToken) is { } kept ? new(kept.Numero.Value, "", kept.ImporteTotal) : null;

        public async Task<WooOutcome> IssueAsync(WooIssue issue, CancellationToken cancellationToken = default)
        {
            BoletaIssuer issuer = new(Archive, new EmisionOptions { Emisor = Escenarios.BodegaRosita });
            IssueResult result = await issuer.IssueAsync(issue.Sale, issue.IdempotencyKey, cancellationToken: cancellationToken);
            Assert.NotNull(result.Comprobante);
            return WooOutcome.Done(new(result.Comprobante.Numero.Value, "", result.Comprobante.ImporteTotal));
        }

        public Task<WooOutcome> RevertAsync(WooReversal reversal, WooDocument boleta, CancellationToken cancellationToken = default) => Task.FromResult(WooOutcome.Done(boleta));

        public Task<WooOutcome> CreditAsync(WooCredit credit, WooDocument boleta, CancellationToken cancellationToken = default) => Task.FromResult(WooOutcome.Done(boleta));
    }

    /// <summary>Issues, and dies before anybody hears of it.</summary>
    private sealed class Dying(Documents documents) : IWooOrderHandler
    {
        public Task<WooDocument?> FindAsync(string idempotencyKey, CancellationToken cancellationToken = default) => documents.FindAsync(idempotencyKey, cancellationToken);

        public async Task<WooOutcome> IssueAsync(WooIssue issue, CancellationToken cancellationToken = default)
        {
            await documents.IssueAsync(issue, cancellationToken);
            throw new IOException("the power went");
        }

        public Task<WooOutcome> RevertAsync(WooReversal reversal, WooDocument boleta, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<WooOutcome> CreditAsync(WooCredit credit, WooDocument boleta, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}
