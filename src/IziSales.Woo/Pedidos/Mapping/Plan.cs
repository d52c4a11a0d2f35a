using System.Globalization;
using IziSales.Ubl;

namespace IziSales.Woo.Mapping;

/// <summary>The steps of one order, in the order in which they must be done.</summary>
internal sealed class Plan(WooOrder order, IReadOnlyList<WooRefund> refunds, WooOrderRecord? known, WooMappingOptions options)
{
    private readonly List<WooStep> _steps = [];
    private readonly List<ValidationIssue> _issues = [];

    /// <summary>There is no boleta: issue it if that may be, and take back what was given back since.</summary>
    public WooOrderPlan BeforeIssue()
    {
        WooOrderMapping mapping = WooOrderMapper.Map(order, options);
        _issues.AddRange(mapping.Report.Issues);
        if (!mapping.IsMapped)
        {
            return Concluded(mapping.IsWaiting ? WooOrderState.EnEspera : WooOrderState.Apartado);
        }

        _steps.Add(new WooIssue(order, mapping.IdempotencyKey, mapping.Sale));
        GiveBack();
        return Concluded(WooOrderState.Emitido);
    }

    /// <summary>There is a boleta, of the given amount.</summary>
    public WooOrderPlan AfterIssue(WooDocument boleta)
    {
        if (boleta.ImporteTotal != Redondeo.ADosDecimales(order.Total))
        {
            _issues.Add(new(
                Motivos.PedidoCambiado,
                "total",
                string.Create(CultureInfo.InvariantCulture, $"El pedido cambió después de emitir: la boleta {boleta.Numero} es por {boleta.ImporteTotal:0.00} y el pedido dice {order.Total:0.00}."),
                "Devuelva o cobre la diferencia con una nota, o corrija el pedido en la tienda."));
            return Concluded(WooOrderState.Apartado);
        }

        GiveBack();
        Cancel();
        Trash(boleta);
        return Concluded(WooOrderState.Emitido);
    }

    private WooOrderPlan Concluded(WooOrderState state)
    {
        bool isAside = state == WooOrderState.Emitido && _issues.Exists(Motivos.SetsAside);
        return new WooOrderPlan(isAside ? WooOrderState.Apartado : state, _steps, new ValidationReport(_issues));
    }

    private void GiveBack()
    {
        decimal total = Redondeo.ADosDecimales(order.Total);
        decimal back = 0m;
        foreach (WooRefund summary in order.Refunds.Where(static refund => refund.Amount > 0m).OrderBy(static refund => refund.Id))
        {
            bool isFirst = back == 0m;
            back += Redondeo.ADosDecimales(summary.Amount);
            string key = WooOrderKey.Devolucion(options.Shop, order.Id, summary.Id);
            if (known?.Find(key) is not null)
            {
                continue;
            }

            if (back > total)
            {
                _issues.Add(new(Motivos.DevolucionExcesiva, "refunds", "Las devoluciones del pedido suman más que lo pagado.", "Revise las devoluciones en la tienda."));
                return;
            }

            // The summary has no lines; without the details the amount alone must do.
            WooRefund refund = refunds.FirstOrDefault(detailed => detailed.Id == summary.Id) ?? summary;
            WooStep? step = isFirst && back == total
                ? new WooReversal(order, key, MotivoNotaCredito.DevolucionTotal, Devoluciones.Sustento("Devolución del", order, refund.Reason), refund)
                : Credit(refund, key);
            if (step is null)
            {
                return;
            }

            _steps.Add(step);
        }
    }

    private void Cancel()
    {
        string key = WooOrderKey.Anulacion(options.Shop, order.Id);
        decimal left = Redondeo.ADosDecimales(order.Total) - order.Refunds.Sum(static refund => Redondeo.ADosDecimales(refund.Amount));
        if (!options.CancelledStatuses.Contains(order.Status, StringComparer.Ordinal) || left <= 0m || known?.Find(key) is not null || _issues.Exists(Motivos.SetsAside))
        {
            return;
        }

        string sustento = Devoluciones.Sustento("Anulación del", order, "");
        WooStep? step = order.Refunds.Any(static refund => refund.Amount > 0m)
            ? Rest(left, key, sustento)
            : new WooReversal(order, key, MotivoNotaCredito.AnulacionOperacion, sustento, refund: null);
        if (step is not null)
        {
            _steps.Add(step);
        }
    }

    // Whoever throws an order away has not said whether the sale is undone: it may be mere tidying.
    private void Trash(WooDocument boleta)
    {
        bool isUndone = known?.Find(WooOrderKey.Anulacion(options.Shop, order.Id)) is not null
            || order.Refunds.Sum(static refund => refund.Amount) >= order.Total;
        if (order.Status == "trash" && !isUndone)
        {
            _issues.Add(Borrado(boleta));
        }
    }

    /// <summary>The order is gone and its boleta stands.</summary>
    public static ValidationIssue Borrado(WooDocument boleta) => new(
        Motivos.PedidoBorrado,
        "status",
        $"El pedido se borró en la tienda y su boleta {boleta.Numero} sigue en pie.",
        "Si la venta no se hizo, anule la boleta; si se hizo, no haga nada.");

    private WooCredit? Rest(decimal left, string key, string sustento) =>
        Devoluciones.ByAmount(left, order, options, _issues) is { } sale
            ? new WooCredit(order, key, sale, MotivoNotaCredito.DisminucionValor, sustento, refund: null)
            : null;

    private WooCredit? Credit(WooRefund refund, string key)
    {
        string sustento = Devoluciones.Sustento("Devolución del", order, refund.Reason);
        return Devoluciones.ByLines(refund, order, options) is { } lines
            ? new WooCredit(order, key, lines.Sale, lines.Motivo, sustento, refund)
            : Devoluciones.ByAmount(Redondeo.ADosDecimales(refund.Amount), order, options, _issues) is { } sale
                ? new WooCredit(order, key, sale, MotivoNotaCredito.DisminucionValor, sustento, refund)
                : null;
    }
}
