using System.Text.Json.Nodes;
using IziSales.Ubl;

namespace IziSales.Woo.Tests;

/// <summary>What must happen because of an order: before its boleta, after it, when money goes back, when it is cancelled.</summary>
public sealed class WooOrderPlannerTests
{
    private static readonly WooMappingOptions General = new() { Shop = "rosita", TaxProfile = TaxProfile.General };

    [Fact]
    public void Plan_PaidOrder_IsIssued()
    {
        WooOrderPlan plan = Plan(Pedido.Simple());

        var issue = Assert.IsType<WooIssue>(Assert.Single(plan.Steps));
        Assert.Equal(("woo:rosita:51", WooOrderState.Emitido), (issue.IdempotencyKey, plan.State));
    }

    [Theory]
    [InlineData("pending", WooOrderState.EnEspera)]
    [InlineData("cancelled", WooOrderState.EnEspera)]
    [InlineData("trash", WooOrderState.EnEspera)]
    public void Plan_StatusThatGetsNoBoleta_Waits(string status, WooOrderState state)
    {
        WooOrderPlan plan = Plan(Pedido.Simple().With("status", status));

        Assert.Empty(plan.Steps);
        Assert.Equal(state, plan.State);
    }

    [Fact]
    public void Plan_OrderThatDoesNotAddUp_IsSetAside()
    {
        WooOrderPlan plan = Plan(Pedido.Simple().With("total", "99.00"));

        Assert.Empty(plan.Steps);
        Assert.Equal((WooOrderState.Apartado, "IZI-WOO-008"), (plan.State, Assert.Single(plan.Report.Issues).Code.Value));
    }

    [Theory]
    [InlineData("completed")]
    [InlineData("pending")]
    [InlineData("un-estado-de-un-complemento")]
    public void Plan_IssuedOrderSeenAgain_NeedsNothing(string status)
    {
        WooOrderPlan plan = Plan(Pedido.Simple().With("status", status), Issued());

        Assert.Empty(plan.Steps);
        Assert.Equal(WooOrderState.Emitido, plan.State);
    }

    [Fact]
    public void Plan_IssuedOrderThrownAway_IsLeftToAPerson()
    {
        Assert.Equal("IZI-WOO-014", Assert.Single(Plan(Pedido.Simple().With("status", "trash"), Issued()).Report.Issues).Code.Value);
        Assert.Empty(Plan(Pedido.Simple().With("status", "trash"), Issued("woo:rosita:51:anulacion")).Report.Issues);
    }

    [Theory]
    [InlineData("cancelled")]
    [InlineData("failed")]
    public void Plan_IssuedOrderCancelled_IsUndone(string status)
    {
        WooOrderPlan plan = Plan(Pedido.Simple().With("status", status), Issued());

        var reversal = Assert.IsType<WooReversal>(Assert.Single(plan.Steps));
        Assert.Equal(("woo:rosita:51:anulacion", MotivoNotaCredito.AnulacionOperacion, "Anulación del pedido web 51"), (reversal.IdempotencyKey, reversal.Motivo, reversal.Sustento));
    }

    [Fact]
    public void Plan_CancelledTwice_IsUndoneOnce() =>
        Assert.Empty(Plan(Pedido.Simple().With("status", "cancelled"), Issued("woo:rosita:51:anulacion")).Steps);

    [Fact]
    public void Plan_RefundOfEverything_IsUndoneAsAReturn()
    {
        WooOrderPlan plan = Plan(Pedido.Simple().With("status", "refunded").WithRefund(9, "23.60", "Order fully refunded."), Issued());

        var reversal = Assert.IsType<WooReversal>(Assert.Single(plan.Steps));
        Assert.Equal(("woo:rosita:51:devolucion:9", MotivoNotaCredito.DevolucionTotal), (reversal.IdempotencyKey, reversal.Motivo));
        Assert.Equal("Devolución del pedido web 51: Order fully refunded.", reversal.Sustento);
    }

    [Fact]
    public void Plan_RefundOfEverythingOnACancelledOrder_IsUndoneOnce() =>
        Assert.Equal("woo:rosita:51:devolucion:9", Assert.Single(Plan(Pedido.Simple().With("status", "cancelled").WithRefund(9, "23.60"), Issued()).Steps).IdempotencyKey);

    [Fact]
    public void Plan_RefundOfOnePiece_CreditsThatPiece()
    {
        WooOrderPlan plan = Plan(Pedido.Simple().WithRefund(9, "11.80"), Issued(), Pedido.Refund(9, "11.80", Pedido.RefundLine(1, "-1", "-10.00", "-1.80")));

        var credit = Assert.IsType<WooCredit>(Assert.Single(plan.Steps));
        SaleLine line = Assert.Single(credit.Sale.Lines);
        Assert.Equal(("woo:rosita:51:devolucion:9", MotivoNotaCredito.DevolucionItem), (credit.IdempotencyKey, credit.Motivo));
        Assert.Equal(("Aceite", 1m, "P001"), (line.Description, line.Quantity, line.Code));
        Assert.Equal(11.80m, Total(credit));
    }

    [Fact]
    public void Plan_RefundOfMoneyForALine_LowersItsValue()
    {
        WooOrderPlan plan = Plan(Pedido.Simple().WithRefund(9, "3.00"), Issued(), Pedido.Refund(9, "3.00", Pedido.RefundLine(1, "0", "-2.54", "-0.46")));

        var credit = Assert.IsType<WooCredit>(Assert.Single(plan.Steps));
        Assert.Equal((MotivoNotaCredito.DisminucionValor, 3.00m), (credit.Motivo, Total(credit)));
    }

    [Fact]
    public void Plan_RefundByAmount_CreditsTheAmount()
    {
        WooOrderPlan plan = Plan(Pedido.Simple().WithRefund(9, "5.55"), Issued(), Pedido.Refund(9, "5.55"));

        var credit = Assert.IsType<WooCredit>(Assert.Single(plan.Steps));
        Assert.Equal("Devolución de dinero del pedido web 51", Assert.Single(credit.Sale.Lines).Description);
        Assert.Equal((MotivoNotaCredito.DisminucionValor, 5.55m), (credit.Motivo, Total(credit)));
    }

    [Fact]
    public void Plan_RefundWhoseLinesSayOtherwise_CreditsTheAmount()
    {
        WooOrderPlan plan = Plan(Pedido.Simple().WithRefund(9, "9.00"), Issued(), Pedido.Refund(9, "9.00", Pedido.RefundLine(1, "-1", "-10.00", "-1.80")));

        Assert.Equal(9.00m, Total(Assert.IsType<WooCredit>(Assert.Single(plan.Steps))));
    }

    [Fact]
    public void Plan_SeveralRefunds_CreditsThoseWithoutADocumentInTheirOrder()
    {
        JsonObject order = Pedido.Simple().WithRefund(11, "2.00").WithRefund(9, "1.00").WithRefund(10, "3.00").WithRefund(12, "0.00");

        WooOrderPlan plan = Plan(order, Issued("woo:rosita:51:devolucion:9"), Pedido.Refund(10, "3.00"), Pedido.Refund(11, "2.00"));

        Assert.Equal(["woo:rosita:51:devolucion:10", "woo:rosita:51:devolucion:11"], plan.Steps.Select(step => step.IdempotencyKey));
        Assert.Equal([3.00m, 2.00m], plan.Steps.Cast<WooCredit>().Select(Total));
    }

    [Fact]
    public void Plan_LastRefundOfTheRest_IsACreditBecauseAnotherStands()
    {
        WooOrderPlan plan = Plan(Pedido.Simple().WithRefund(9, "11.80").WithRefund(10, "11.80"), Issued("woo:rosita:51:devolucion:9"), Pedido.Refund(10, "11.80"));

        Assert.Equal(11.80m, Total(Assert.IsType<WooCredit>(Assert.Single(plan.Steps))));
    }

    [Fact]
    public void Plan_CancelledAfterARefund_CreditsTheRest()
    {
        WooOrderPlan plan = Plan(Pedido.Simple().With("status", "cancelled").WithRefund(9, "11.80"), Issued("woo:rosita:51:devolucion:9"));

        var credit = Assert.IsType<WooCredit>(Assert.Single(plan.Steps));
        Assert.Equal(("woo:rosita:51:anulacion", 11.80m), (credit.IdempotencyKey, Total(credit)));
        Assert.Null(credit.Refund);
    }

    [Fact]
    public void Plan_RefundedBeforeItsBoleta_IsIssuedWholeAndCredited()
    {
        WooOrderPlan plan = Plan(Pedido.Simple().WithRefund(9, "11.80"), null, Pedido.Refund(9, "11.80", Pedido.RefundLine(1, "-1", "-10.00", "-1.80")));

        Assert.Collection(plan.Steps, step => Assert.IsType<WooIssue>(step), step => Assert.Equal(11.80m, Total(Assert.IsType<WooCredit>(step))));
    }

    [Fact]
    public void Plan_MoreBackThanWasPaid_IsSetAside()
    {
        WooOrderPlan plan = Plan(Pedido.Simple().WithRefund(9, "20.00").WithRefund(10, "20.00"), Issued("woo:rosita:51:devolucion:9"));

        Assert.Empty(plan.Steps);
        Assert.Equal((WooOrderState.Apartado, "IZI-WOO-018"), (plan.State, Assert.Single(plan.Report.Issues).Code.Value));
    }

    [Fact]
    public void Plan_OrderChangedAfterItsBoleta_IsSetAside()
    {
        WooOrderPlan plan = Plan(Pedido.Simple().With("total", "30.00"), Issued());

        Assert.Empty(plan.Steps);
        Assert.Equal("IZI-WOO-015", Assert.Single(plan.Report.Issues).Code.Value);
    }

    [Fact]
    public void Plan_RefundByAmountOfGoodsTaxedDifferently_IsSetAsideWhereTaxesAreShown()
    {
        JsonObject order = Pedido.Simple().With("total", "28.60").WithRefund(9, "5.00");
        order["line_items"]!.AsArray().Add(Pedido.Line("Libro", "1", "5.00", "0.00"));

        Assert.Equal("IZI-WOO-017", Assert.Single(WooOrderPlanner.Plan(order.Order(), [], Issued(28.60m), General).Report.Issues).Code.Value);
        Assert.Single(WooOrderPlanner.Plan(order.Order(), [], Issued(28.60m), Pedido.Opciones).Steps);
    }

    [Fact]
    public void Plan_RefundOfUntaxedGoods_CreditsThemUntaxed()
    {
        JsonObject order = Pedido.Simple().With("total", "28.60").WithRefund(9, "5.00");
        order["line_items"]!.AsArray().Add(Pedido.Line("Libro", "1", "5.00", "0.00").With("id", 2));

        WooOrderPlan plan = WooOrderPlanner.Plan(order.Order(), [Pedido.Refund(9, "5.00", Pedido.RefundLine(2, "-1", "-5.00", "0.00"))], Issued(28.60m), General);

        Assert.Equal(AfectacionIgv.ExoneradoOnerosa, Assert.Single(Assert.IsType<WooCredit>(Assert.Single(plan.Steps)).Sale.Lines).Afectacion);
    }

    [Fact]
    public void Plan_ReasonOfANovel_IsCutToWhatAnAnnulmentTakes()
    {
        WooOrderPlan plan = Plan(Pedido.Simple().WithRefund(9, "23.60", new string('x', 400)), Issued());

        Assert.Equal(100, Assert.IsType<WooReversal>(Assert.Single(plan.Steps)).Sustento.Length);
    }

    private static WooOrderPlan Plan(JsonObject order, WooOrderRecord? known = null, params WooRefund[] refunds) =>
        WooOrderPlanner.Plan(order.Order(), refunds, known, Pedido.Opciones);

    private static WooOrderRecord Issued(params string[] alsoDone) => Issued(23.60m, alsoDone);

    private static WooOrderRecord Issued(decimal total, params string[] alsoDone) => new()
    {
        Shop = "rosita",
        OrderId = 51,
        Steps = [.. alsoDone.Prepend("woo:rosita:51").Select(key => new WooRecordedStep(key, new WooDocument("B001-1", "Aceptada", total)))],
    };

    private static decimal Total(WooCredit credit)
    {
        Emisor rosita = new() { Ruc = Ruc.Parse("10412365785"), RazonSocial = "HUAMAN QUISPE ROSA ELENA" };
        var nota = NotaCredito.From(credit.ToAjuste(NumeroComprobante.Parse("B001-1")), rosita, NumeroComprobante.Parse("BC01-1"), credit.Order.Created);
        Assert.True(nota.Validate().IsAceptable, string.Join("; ", nota.Validate().Issues));
        return nota.Totales.ImporteTotal;
    }
}
