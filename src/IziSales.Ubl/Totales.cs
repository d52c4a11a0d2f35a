namespace IziSales.Ubl;

/// <summary>The sums of a comprobante, all derived from its lines.</summary>
/// <remarks><c>cac:TaxTotal</c> and <c>cac:LegalMonetaryTotal</c>.</remarks>
public sealed class Totales
{
    internal Totales()
    {
    }

    /// <summary>Sale value without taxes, after global discounts in the base. <c>cbc:LineExtensionAmount</c>.</summary>
    public decimal ValorVenta { get; internal init; }

    /// <summary>Sale value with taxes. <c>cbc:TaxInclusiveAmount</c>.</summary>
    public decimal PrecioVenta { get; internal init; }

    /// <summary>Discounts outside the base. <c>cbc:AllowanceTotalAmount</c>.</summary>
    public decimal TotalDescuentos { get; internal init; }

    /// <summary>Charges outside the base. <c>cbc:ChargeTotalAmount</c>.</summary>
    public decimal TotalCargos { get; internal init; }

    /// <summary>Advances that a foreign document takes off what is to be paid. <c>cbc:PrepaidAmount</c>. No document of this SDK has any.</summary>
    internal decimal Anticipos { get; init; }

    /// <summary>What cash rounding took away, zero or below. <c>cbc:PayableRoundingAmount</c>.</summary>
    public decimal Redondeo { get; internal init; }

    /// <summary>What the customer pays. <c>cbc:PayableAmount</c>.</summary>
    public decimal ImporteTotal { get; internal init; }

    /// <summary>Sum of the taxes that are charged. <c>cac:TaxTotal/cbc:TaxAmount</c>.</summary>
    public decimal TotalTributos { get; internal init; }

    /// <summary>One entry per tax that occurs on a line.</summary>
    public IReadOnlyList<TotalTributo> Tributos { get; internal init; } = [];

    /// <summary>Base of the IGV, and of the IVAP.</summary>
    public decimal Gravado => BaseDe(Tributo.Igv) + BaseDe(Tributo.Ivap);

    /// <summary>Exempt sales.</summary>
    public decimal Exonerado => BaseDe(Tributo.Exonerado);

    /// <summary>Sales not subject to IGV: all of a Nuevo RUS shop's.</summary>
    public decimal Inafecto => BaseDe(Tributo.Inafecto);

    /// <summary>Exports.</summary>
    public decimal Exportacion => BaseDe(Tributo.Exportacion);

    /// <summary>Worth of the goods given away.</summary>
    public decimal Gratuito => BaseDe(Tributo.Gratuito);

    /// <summary>IGV, and IVAP.</summary>
    public decimal Igv => MontoDe(Tributo.Igv) + MontoDe(Tributo.Ivap);

    /// <summary>Tax on plastic bags.</summary>
    public decimal Icbper => MontoDe(Tributo.Icbper);

    private decimal BaseDe(Tributo tributo) => Find(tributo)?.BaseImponible ?? 0m;

    private decimal MontoDe(Tributo tributo) => Find(tributo)?.Monto ?? 0m;

    private TotalTributo? Find(Tributo tributo)
    {
        foreach (TotalTributo total in Tributos)
        {
            if (total.Tributo == tributo)
            {
                return total;
            }
        }

        return null;
    }
}
