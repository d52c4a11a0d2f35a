namespace IziSales.Ubl.Xml;

/// <summary>The sums of a document.</summary>
internal static class UblTotales
{
    /// <param name="xml">Where to write.</param>
    /// <param name="totales">The sums.</param>
    /// <param name="monetary">The name of the element of sums: a debit note has its own.</param>
    public static void Write(ref CanonicalWriter xml, Totales totales, ReadOnlySpan<byte> monetary)
    {
        xml.Start("cac:TaxTotal"u8);
        xml.Amount("cbc:TaxAmount"u8, totales.TotalTributos);
        for (int i = 0; i < totales.Tributos.Count; i++)
        {
            TotalTributo total = totales.Tributos[i];
            xml.Start("cac:TaxSubtotal"u8);
            if (total.BaseImponible is { } imponible)
            {
                xml.Amount("cbc:TaxableAmount"u8, imponible);
            }

            xml.Amount("cbc:TaxAmount"u8, total.Monto);
            xml.Start("cac:TaxCategory"u8);
            xml.Raw(total.Tributo.TaxScheme);
            xml.End("cac:TaxCategory"u8);
            xml.End("cac:TaxSubtotal"u8);
        }

        xml.End("cac:TaxTotal"u8);
        Monetary(ref xml, totales, monetary);
    }

    private static void Monetary(ref CanonicalWriter xml, Totales totales, ReadOnlySpan<byte> monetary)
    {
        xml.Start(monetary);
        xml.Amount("cbc:LineExtensionAmount"u8, totales.ValorVenta);
        xml.Amount("cbc:TaxInclusiveAmount"u8, totales.PrecioVenta);
        if (totales.TotalDescuentos != 0m)
        {
            xml.Amount("cbc:AllowanceTotalAmount"u8, totales.TotalDescuentos);
        }

        if (totales.TotalCargos != 0m)
        {
            xml.Amount("cbc:ChargeTotalAmount"u8, totales.TotalCargos);
        }

        if (totales.Redondeo != 0m)
        {
            xml.Amount("cbc:PayableRoundingAmount"u8, totales.Redondeo);
        }

        xml.Amount("cbc:PayableAmount"u8, totales.ImporteTotal);
        xml.End(monetary);
    }
}
