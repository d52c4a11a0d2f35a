namespace IziSales.Ubl;

/// <summary>One document inside a daily summary.</summary>
/// <remarks><c>sac:SummaryDocumentsLine</c>.</remarks>
public sealed record LineaResumen
{
    /// <summary>Catálogo 19: add, modify, annul.</summary>
    public required EstadoItemResumen Estado { get; init; }

    /// <summary>The boleta, or the note on one.</summary>
    public required DocumentoReferido Documento { get; init; }

    /// <summary>The buyer's document; by default none, which is lawful up to S/ 700.</summary>
    public DocumentoIdentidad? Adquirente { get; init; }

    /// <summary>The boleta that a note modifies; absent for boletas.</summary>
    public DocumentoReferido? Afectado { get; init; }

    /// <summary>The currency of the line. By default soles.</summary>
    public Moneda Moneda { get; init; } = Moneda.Pen;

    /// <summary>What the customer pays.</summary>
    public required decimal Total { get; init; }

    /// <summary>Taxed sale value.</summary>
    public decimal Gravado { get; init; }

    /// <summary>Exempt sale value.</summary>
    public decimal Exonerado { get; init; }

    /// <summary>Sale value not subject to IGV: a Nuevo RUS shop's.</summary>
    public decimal Inafecto { get; init; }

    /// <summary>Exported sale value.</summary>
    public decimal Exportacion { get; init; }

    /// <summary>Worth of what is given away.</summary>
    public decimal Gratuito { get; init; }

    /// <summary>Charges outside the base.</summary>
    public decimal Cargos { get; init; }

    /// <summary>IGV; written even when it is 0.00 (rule 2278), unless there is IVAP.</summary>
    public decimal Igv { get; init; }

    /// <summary>IVAP on milled rice, in place of the IGV.</summary>
    public decimal Ivap { get; init; }

    /// <summary>Tax on plastic bags.</summary>
    public decimal Icbper { get; init; }

    /// <summary>Taxes of a foreign summary that no document of this SDK has: excise and others.</summary>
    internal decimal OtrosTributos { get; init; }

    /// <summary>The line that tells of a document.</summary>
    /// <remarks>Discounts outside the base have no field in a summary: they lessen the total, which SUNAT compares within 5.00 (observation 4027).</remarks>
    public static LineaResumen From(Comprobante comprobante, EstadoItemResumen estado)
    {
        ArgumentNullException.ThrowIfNull(comprobante);
        ArgumentNullException.ThrowIfNull(estado);
        Totales totales = comprobante.Totales;
        decimal ivap = totales.Tributos.Where(static total => total.Tributo == Tributo.Ivap).Sum(static total => total.Monto);
        return new LineaResumen
        {
            Estado = estado,
            Documento = new DocumentoReferido(comprobante.Tipo, comprobante.Numero),
            Adquirente = comprobante.Adquirente.IsIdentificado ? comprobante.Adquirente.Documento : null,
            Afectado = (comprobante as Nota)?.Afectado,
            Moneda = comprobante.Moneda,
            Total = totales.ImporteTotal,
            Gravado = totales.Gravado,
            Exonerado = totales.Exonerado,
            Inafecto = totales.Inafecto,
            Exportacion = totales.Exportacion,
            Gratuito = totales.Gratuito,
            Cargos = totales.TotalCargos,
            Igv = totales.Igv - ivap,
            Ivap = ivap,
            Icbper = totales.Icbper,
        };
    }
}
