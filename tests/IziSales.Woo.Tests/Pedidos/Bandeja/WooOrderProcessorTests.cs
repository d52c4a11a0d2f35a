using System.Text.Json.Nodes;
using IziSales.Emision;
using IziSales.Ubl;

namespace IziSales.Woo.Tests.Bandeja;

/// <summary>From a webhook to the boleta and back to the shop, through everything in between.</summary>
public sealed class WooOrderProcessorTests : IDisposable
{
    private readonly TiendaWeb _tienda = new();

    public void Dispose() => _tienda.Dispose();

    [Fact]
    public async Task Webhook_OfAPaidOrder_EndsInItsBoletaAndTheShopKnows()
    {
        long id = _tienda.Sell();

        WooOrderRecord record = await _tienda.HearAsync(id);

        ComprobanteEmitido boleta = Assert.Single(await _tienda.DocumentsAsync());
        Assert.Equal((23.60m, $"woo:rosita:{id}"), (boleta.ImporteTotal, boleta.IdempotencyKey));
        Assert.Equal((WooOrderState.Emitido, "B001-1", "Rosa Quispe"), (record.State, record.Boleta!.Numero, record.Customer));
        Assert.Equal(("B001-1", "Emitida, por enviar a SUNAT", "https://bodega.pe/c/B001-1"), (_tienda.Meta(id, WooReplyKeys.Boleta), _tienda.Meta(id, WooReplyKeys.Estado), _tienda.Meta(id, WooReplyKeys.Pdf)));
        Assert.Equal(["Boleta de venta electrónica B001-1 por S/ 23.60. Puede verla en https://bodega.pe/c/B001-1"], _tienda.Notes(id));
    }

    [Fact]
    public async Task Webhook_OfOurOwnWriting_ChangesNothing()
    {
        long id = _tienda.Sell();
        await _tienda.HearAsync(id);
        int writes = _tienda.Shop.Requests.Count(static request => request.Method != "GET");

        WooOrderRecord record = await _tienda.HearAsync(id);

        Assert.Equal(WooOrderState.Emitido, record.State);
        Assert.Equal(writes, _tienda.Shop.Requests.Count(static request => request.Method != "GET"));
    }

    [Fact]
    public async Task Webhook_ThatComesBeforeThePayment_WaitsForTheNext()
    {
        long id = _tienda.Sell(static order => order.With("status", "pending"));
        Assert.Equal(WooOrderState.EnEspera, (await _tienda.HearAsync(id, "order.created")).State);

        _tienda.Shop.Orders.Move(id, "processing");

        Assert.Equal(WooOrderState.Emitido, (await _tienda.HearAsync(id)).State);
    }

    [Fact]
    public async Task Webhooks_OutOfOrder_AreJudgedByTheOrderAsItIs()
    {
        long id = _tienda.Sell(static order => order.With("status", "pending"));
        WooDelivery early = _tienda.Delivery(id, "order.created");
        _tienda.Shop.Orders.Move(id, "processing");
        await _tienda.HearAsync(id);

        await _tienda.Inbox.AcceptAsync("rosita", early);
        await _tienda.WorkAsync();

        Assert.Equal(WooOrderState.Emitido, (await _tienda.RecordAsync(id)).State);
        Assert.Single(await _tienda.DocumentsAsync());
    }

    [Fact]
    public async Task Order_SetAside_TellsWhyAndIsIssuedOnceMended()
    {
        long id = _tienda.Sell(static order => order.With("total", "99.00"));
        WooOrderRecord aside = await _tienda.HearAsync(id);

        _tienda.Shop.Orders[id]["total"] = "23.60";
        _tienda.Shop.Orders.Move(id, "processing");
        WooOrderRecord mended = await _tienda.HearAsync(id);

        Assert.Equal((WooOrderState.Apartado, "IZI-WOO-008"), (aside.State, Assert.Single(aside.Reasons).Code));
        Assert.Equal(WooOrderState.Emitido, mended.State);
        Assert.Empty(mended.Reasons);
    }

    [Fact]
    public async Task Order_ThatCannotBeRead_IsSetAside()
    {
        long id = _tienda.Sell(static order => order.With("line_items", 7));

        WooOrderRecord record = await _tienda.HearAsync(id);

        Assert.Equal((WooOrderState.Apartado, "IZI-WOO-016"), (record.State, Assert.Single(record.Reasons).Code));
        Assert.Contains("$.line_items", record.Reasons[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refund_BeforeSunatAnswered_WaitsAndThenCredits()
    {
        long id = _tienda.Sell();
        await _tienda.HearAsync(id);
        _tienda.Shop.Orders.Refund(id, Refund(9, "11.80", Pedido.RefundLine(1, "-1", "-10.00", "-1.80")));
        WooOrderRecord waiting = await _tienda.HearAsync(id);

        await _tienda.AnswerAsync();
        await _tienda.PassAsync(TimeSpan.FromMinutes(30));

        Assert.Equal(WooOrderState.Reintentando, waiting.State);
        Assert.Contains("SUNAT todavía no respondió", Assert.Single(waiting.Reasons).Message, StringComparison.Ordinal);
        ComprobanteEmitido nota = (await _tienda.DocumentsAsync())[1];
        Assert.Equal(("BC01-1", 11.80m, $"woo:rosita:{id}:devolucion:9"), (nota.Numero.Value, nota.ImporteTotal, nota.IdempotencyKey));
        Assert.Equal("BC01-1", _tienda.Meta(id, WooReplyKeys.Devolucion + "_9"));
        Assert.Equal(WooOrderState.Emitido, (await _tienda.RecordAsync(id)).State);
    }

    [Fact]
    public async Task Refunds_OneAfterAnother_AreCreditedOnceEach()
    {
        long id = await IssuedAsync();
        _tienda.Shop.Orders.Refund(id, Refund(9, "5.00"));
        await _tienda.HearAsync(id);
        await _tienda.AnswerAsync();
        _tienda.Shop.Orders.Refund(id, Refund(10, "18.60"));
        await _tienda.HearAsync(id);
        await _tienda.HearAsync(id, "order.restored");

        Assert.Equal([23.60m, 5.00m, 18.60m], (await _tienda.DocumentsAsync()).Select(document => document.ImporteTotal));
    }

    [Fact]
    public async Task Refund_OfEverythingWithinTheTerm_Annuls()
    {
        long id = await IssuedAsync();
        _tienda.Shop.Orders.Refund(id, Refund(9, "23.60"));
        _tienda.Shop.Orders.Move(id, "refunded");

        await _tienda.HearAsync(id);

        Assert.Equal(EstadoComprobante.AnulacionPendiente, Assert.Single(await _tienda.DocumentsAsync()).Estado);
        Assert.Equal("B001-1", _tienda.Meta(id, WooReplyKeys.Devolucion + "_9"));
        Assert.Contains("La venta quedó sin efecto con el comprobante B001-1.", _tienda.Notes(id)[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancellation_AfterTheTerm_CreditsEverything()
    {
        long id = await IssuedAsync();
        _tienda.Clock.Advance(TimeSpan.FromDays(9));
        _tienda.Shop.Orders.Move(id, "cancelled");

        await _tienda.HearAsync(id);

        IReadOnlyList<ComprobanteEmitido> documents = await _tienda.DocumentsAsync();
        Assert.Equal([("B001-1", 23.60m), ("BC01-1", 23.60m)], documents.Select(document => (document.Numero.Value, document.ImporteTotal)));
        Assert.Equal("BC01-1", _tienda.Meta(id, WooReplyKeys.Anulacion));
    }

    [Fact]
    public async Task Cancellation_OfARejectedBoleta_NeedsNothing()
    {
        long id = _tienda.Sell();
        await _tienda.HearAsync(id);
        await _tienda.AnswerAsync(CausaEvento.RespuestaRechazado);
        _tienda.Shop.Orders.Move(id, "cancelled");

        Assert.Equal(WooOrderState.Emitido, (await _tienda.HearAsync(id)).State);
        Assert.Equal(EstadoComprobante.Rechazado, Assert.Single(await _tienda.DocumentsAsync()).Estado);
    }

    [Fact]
    public async Task Order_DeletedForGood_LeavesItsBoletaToAPerson()
    {
        long id = await IssuedAsync();
        byte[] body = System.Text.Encoding.UTF8.GetBytes($$"""{"id":{{id}}}""");
        _tienda.Shop.Orders.Delete(id);

        await _tienda.Inbox.AcceptAsync("rosita", TiendaWeb.Delivery(body, "order.deleted"));
        await _tienda.WorkAsync();

        WooOrderRecord record = await _tienda.RecordAsync(id);
        Assert.Equal((WooOrderState.Apartado, "IZI-WOO-014"), (record.State, Assert.Single(record.Reasons).Code));
        Assert.Equal(EstadoComprobante.Aceptado, Assert.Single(await _tienda.DocumentsAsync()).Estado);
    }

    [Fact]
    public async Task Order_OfBeforeTheConnection_IsNotIssuedUnasked()
    {
        long id = _tienda.Sell();
        _tienda.Shop.Orders[id]["date_created_gmt"] = "2025-12-24T20:00:00";

        WooOrderRecord record = await _tienda.HearAsync(id);
        WooOrderRecord issued = await _tienda.Processor.IssueAsync("rosita", id);

        Assert.Equal((WooOrderState.PorEmitir, "IZI-WOO-019"), (record.State, Assert.Single(record.Reasons).Code));
        Assert.Equal((WooOrderState.Emitido, "B001-1"), (issued.State, issued.Boleta!.Numero));
    }

    [Fact]
    public async Task Order_OfAShopThatIssuesOnRequest_WaitsForAPerson()
    {
        using TiendaWeb tienda = new(static options => new WooOrderOptions { Mapping = options.Mapping, Issuing = WooIssuing.OnRequest });
        long id = tienda.Sell();

        WooOrderRecord waiting = await tienda.HearAsync(id);
        WooOrderRecord issued = await tienda.Processor.IssueAsync("rosita", id);

        Assert.Equal(WooOrderState.PorEmitir, waiting.State);
        Assert.Equal(WooOrderState.Emitido, issued.State);
    }

    [Fact]
    public async Task Order_OverALimit_IsSetAsideUntilSomebodySaysThatHeKnows()
    {
        using TiendaWeb tienda = new() { Policies = [new AskAlways()] };
        long id = tienda.Sell();

        WooOrderRecord aside = await tienda.HearAsync(id);
        WooOrderRecord issued = await tienda.Processor.IssueAsync("rosita", id, "Sé que paso el límite. – rosa");

        Assert.Equal((WooOrderState.Apartado, "IZI-RUS-001"), (aside.State, Assert.Single(aside.Reasons).Code));
        Assert.Equal(WooOrderState.Emitido, issued.State);
        Assert.Equal("Sé que paso el límite. – rosa", Assert.Single(await tienda.DocumentsAsync()).Acknowledgement);
    }

    [Theory]
    [InlineData(WooNotes.Customer, 1, true)]
    [InlineData(WooNotes.Private, 1, false)]
    [InlineData(WooNotes.None, 0, false)]
    public async Task Note_ByOption_IsForWhomTheShopWants(WooNotes notes, int count, bool isForCustomer)
    {
        using TiendaWeb tienda = new(options => new WooOrderOptions { Mapping = options.Mapping, Since = options.Since, Notes = notes });
        long id = tienda.Sell();

        await tienda.HearAsync(id);

        Assert.Equal(count, tienda.Notes(id).Length);
        Assert.Equal(isForCustomer, tienda.Shop.Orders.NotesOf(id).Any(static note => note!["customer_note"]!.GetValue<bool>()));
        Assert.Equal("B001-1", tienda.Meta(id, WooReplyKeys.Boleta));
    }

    [Fact]
    public async Task Report_OfSunatsAnswer_ReplacesTheStateInPlace()
    {
        long id = await IssuedAsync();
        ComprobanteEmitido boleta = Assert.Single(await _tienda.DocumentsAsync());

        await _tienda.Replies.ReportAsync(boleta.IdempotencyKey, _tienda.Handler.Document(boleta));
        await _tienda.Replies.ReportAsync("venta-de-la-caja", _tienda.Handler.Document(boleta));
        await _tienda.WorkAsync();

        Assert.Equal("Aceptada por SUNAT", _tienda.Meta(id, WooReplyKeys.Estado));
        Assert.Single(_tienda.Shop.Orders[id]["meta_data"]!.AsArray(), meta => meta!["key"]!.GetValue<string>() == WooReplyKeys.Estado);
        Assert.Single(_tienda.Notes(id));
    }

    [Fact]
    public async Task Look_AtAShopThatIsNotConfigured_IsTheCallersMistake() =>
        await Assert.ThrowsAsync<ArgumentException>(() => _tienda.Processor.LookAsync("otra", 1));

    private static JsonObject Refund(long id, string amount, params JsonObject[] lines) =>
        new() { ["id"] = id, ["amount"] = amount, ["reason"] = "", ["line_items"] = new JsonArray([.. lines]) };

    private async Task<long> IssuedAsync()
    {
        long id = _tienda.Sell();
        await _tienda.HearAsync(id);
        await _tienda.AnswerAsync();
        return id;
    }

    private sealed class AskAlways : IEmisionPolicy
    {
        public PolicyVerdict Judge(Comprobante comprobante, Acumulado acumulado) =>
            new(PolicyDecision.RequireAcknowledgement, [new ValidationIssue(IssueCode.Own("IZI-RUS-001", Severity.Rechazo), "Totales", "Pasa el límite.", "Confirme.")]);
    }
}
