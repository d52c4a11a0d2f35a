using IziSales.Ubl;

namespace IziSales.Woo.Mapping;

/// <summary>What a nota de crédito takes back for a refund: its lines when they come to its amount, else the amount alone.</summary>
internal static class Devoluciones
{
    /// <summary>The longest reason that an annulment takes; a note would take more.</summary>
    private const int LargestSustento = 100;

    private static readonly NumeroComprobante Nota = NumeroComprobante.Parse("BC01-1");
    private static readonly NumeroComprobante Boleta = NumeroComprobante.Parse("B001-1");

    /// <summary>Why, in words: what happened to which order, and the reason that somebody wrote.</summary>
    public static string Sustento(string what, WooOrder order, string reason)
    {
        string motivo = Textos.OneLine(reason);
        string text = $"{what} pedido web {Textos.OneLine(order.Number)}{(motivo.Length > 0 ? ": " : "")}{motivo}";
        return text.Length <= LargestSustento ? text : text[..(char.IsHighSurrogate(text[LargestSustento - 1]) ? LargestSustento - 1 : LargestSustento)].TrimEnd();
    }

    /// <summary>By lines; null when they do not tell the whole of the refund, to the céntimo.</summary>
    public static (Sale Sale, MotivoNotaCredito Motivo)? ByLines(WooRefund refund, WooOrder order, WooMappingOptions options)
    {
        List<SaleLine> lines = [];
        bool allGoods = true;
        foreach (WooRefundLine line in refund.Lines)
        {
            decimal amount = Redondeo.ADosDecimales(line.Amount);
            if (amount < 0m)
            {
                return null;
            }

            if (amount > 0m)
            {
                allGoods &= line.Quantity > 0m;
                lines.Add(Line(line, amount, order, options));
            }
        }

        decimal total = Redondeo.ADosDecimales(refund.Amount);
        Sale sale = Sale(lines, order, options);
        MotivoNotaCredito motivo = allGoods ? MotivoNotaCredito.DevolucionItem : MotivoNotaCredito.DisminucionValor;
        return lines.Count > 0 && ComesTo(total, sale, motivo, order, options) ? (sale, motivo) : null;
    }

    /// <summary>By amount; set aside where part of the order is taxed otherwise than the rest, because the amount does not tell which part it was.</summary>
    public static Sale? ByAmount(decimal amount, WooOrder order, WooMappingOptions options, List<ValidationIssue> issues)
    {
        AfectacionIgv? afectacion = Impuestos.OfAll(Partidas.From(order, []), order, options);
        Sale? sale = afectacion is null ? null : Sale([Line(Named($"Devolución de dinero del pedido web {order.Number}"), 1m, amount, afectacion, options)], order, options);
        if (sale is not null && ComesTo(amount, sale, MotivoNotaCredito.DisminucionValor, order, options))
        {
            return sale;
        }

        issues.Add(new(
            Motivos.DevolucionAmbigua,
            "refunds",
            "La devolución no dice qué productos son, y el pedido tiene productos con IGV y sin IGV.",
            "Emita la nota de crédito a mano, con los productos que se devolvieron."));
        return null;
    }

    private static SaleLine Line(WooRefundLine line, decimal amount, WooOrder order, WooMappingOptions options)
    {
        Partida original = Original(line, order);
        return Line(original, line.Quantity > 0m ? line.Quantity : 1m, amount, Impuestos.Of(original, order, options), options);
    }

    private static SaleLine Line(Partida original, decimal quantity, decimal amount, AfectacionIgv afectacion, WooMappingOptions options) =>
        new(original.Descripcion, quantity, UnitPrice.Shelf(Redondeo.AUnitario(amount / quantity)))
        {
            Afectacion = afectacion == options.TaxProfile.Afectacion ? null : afectacion,
            Code = original.Codigo is { Length: <= LargoMaximo.Codigo } codigo ? codigo : null,
            Unit = original.IsServicio ? UnidadMedida.Servicio : UnidadMedida.Unidad,
        };

    private static Sale Sale(IReadOnlyList<SaleLine> lines, WooOrder order, WooMappingOptions options) => new()
    {
        Lines = lines,
        Adquirente = Comprador.Find(order, options, []),
        Moneda = Moneda.Parse(order.Currency),
    };

    private static bool ComesTo(decimal total, Sale sale, MotivoNotaCredito motivo, WooOrder order, WooMappingOptions options)
    {
        var ajuste = new AjusteCredito { Sale = sale, Afectado = new DocumentoReferido(TipoComprobante.Boleta, Boleta), Motivo = motivo, Sustento = "Ensayo" };
        var nota = NotaCredito.From(ajuste, Ensayo.Emisor(options), Nota, order.Created);
        return nota.Totales.ImporteTotal == total && nota.Validate().IsAceptable;
    }

    /// <summary>The line of the order that a line of a refund takes back; by its own name when the shop does not tell which.</summary>
    private static Partida Original(WooRefundLine line, WooOrder order)
    {
        foreach (WooOrderLine goods in order.Lines)
        {
            if (goods.Id == line.OriginalId)
            {
                return Named(goods.Name) with { Codigo = goods.Sku, Tasa = goods.TaxRate, IsSinMontoDeImpuesto = goods is { TotalTax: 0m, SubtotalTax: 0m } };
            }
        }

        foreach (WooCharge charge in order.Shipping.Concat(order.Fees))
        {
            if (charge.Id == line.OriginalId)
            {
                return Named(charge.Name) with { IsServicio = true, Tasa = charge.TaxRate, IsSinMontoDeImpuesto = charge.TotalTax == 0m };
            }
        }

        return Named(line.Name);
    }

    private static Partida Named(string name) => new(Textos.OneLine(name) is { Length: > 0 } text ? text : "Devolución", 1m, 0m, 0m);
}
