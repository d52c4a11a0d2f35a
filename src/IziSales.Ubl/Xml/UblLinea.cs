namespace IziSales.Ubl.Xml;

/// <summary>One line: the hot part, for a document is mostly lines.</summary>
/// <remarks>
/// Everything between two values is one literal, a tag to each source line; the compiler joins them, so a line is a few copies instead of forty small ones.
/// <c>XmlBenchmarks</c> shows what that is worth. Elsewhere, where it is worth nothing, UBL is written element by element.
/// </remarks>
internal static class UblLinea
{
    public static void Write(ref CanonicalWriter xml, Linea linea)
    {
        xml.Raw(
            "<cac:InvoiceLine>"u8
            + "<cbc:ID>"u8);
        xml.Integer(linea.Numero);
        xml.Raw(
            "</cbc:ID>"u8
            + "<cbc:InvoicedQuantity unitCode=\""u8);
        xml.Ascii(linea.Unidad.Codigo);
        xml.Raw("\">"u8);
        xml.Decimal(linea.Cantidad, 0);
        xml.Raw(
            "</cbc:InvoicedQuantity>"u8
            + "<cbc:LineExtensionAmount"u8);
        xml.Money(linea.ValorVenta);
        xml.Raw(
            "</cbc:LineExtensionAmount>"u8
            + "<cac:PricingReference>"u8
            + "<cac:AlternativeConditionPrice>"u8
            + "<cbc:PriceAmount"u8);
        xml.Money(linea.PrecioUnitario);
        xml.Raw(
            "</cbc:PriceAmount>"u8
            + "<cbc:PriceTypeCode>"u8);
        xml.Ascii(linea.TipoPrecio.Codigo);
        xml.Raw(
            "</cbc:PriceTypeCode>"u8
            + "</cac:AlternativeConditionPrice>"u8
            + "</cac:PricingReference>"u8);
        UblCargos.Write(ref xml, linea.CargosDescuentos);
        Tributos(ref xml, linea);
        Producto(ref xml, linea);
        xml.Raw("</cac:InvoiceLine>"u8);
    }

    /// <summary>The line's taxes.</summary>
    public static void Tributos(ref CanonicalWriter xml, Linea linea)
    {
        xml.Raw(
            "<cac:TaxTotal>"u8
            + "<cbc:TaxAmount"u8);
        xml.Money(linea.TotalTributos);
        xml.Raw("</cbc:TaxAmount>"u8);
        IReadOnlyList<TributoLinea> tributos = linea.Tributos;
        for (int i = 0; i < tributos.Count; i++)
        {
            Subtotal(ref xml, tributos[i]);
        }

        xml.Raw("</cac:TaxTotal>"u8);
    }

    /// <summary>What is sold, and one unit's value.</summary>
    public static void Producto(ref CanonicalWriter xml, Linea linea)
    {
        xml.Raw(
            "<cac:Item>"u8
            + "<cbc:Description>"u8);
        xml.Escaped(linea.Descripcion, "cbc:Description"u8);
        xml.Raw("</cbc:Description>"u8);
        if (linea.Codigo is { } codigo)
        {
            xml.Raw(
                "<cac:SellersItemIdentification>"u8
                + "<cbc:ID>"u8);
            xml.Escaped(codigo, "cac:SellersItemIdentification/cbc:ID"u8);
            xml.Raw(
                "</cbc:ID>"u8
                + "</cac:SellersItemIdentification>"u8);
        }

        xml.Raw(
            "</cac:Item>"u8
            + "<cac:Price>"u8
            + "<cbc:PriceAmount"u8);
        xml.Money(linea.ValorUnitario);
        xml.Raw(
            "</cbc:PriceAmount>"u8
            + "</cac:Price>"u8);
    }

    private static void Subtotal(ref CanonicalWriter xml, TributoLinea tributo)
    {
        xml.Raw("<cac:TaxSubtotal>"u8);
        if (tributo.BaseImponible is { } imponible)
        {
            xml.Amount("cbc:TaxableAmount"u8, imponible);
        }

        xml.Raw("<cbc:TaxAmount"u8);
        xml.Money(tributo.Monto);
        xml.Raw("</cbc:TaxAmount>"u8);
        if (tributo.Bolsas is { } bolsas)
        {
            xml.Raw("<cbc:BaseUnitMeasure unitCode=\"NIU\">"u8);
            xml.Decimal(bolsas, 0);
            xml.Raw("</cbc:BaseUnitMeasure>"u8);
        }

        Categoria(ref xml, tributo);
        xml.Raw("</cac:TaxSubtotal>"u8);
    }

    private static void Categoria(ref CanonicalWriter xml, TributoLinea tributo)
    {
        xml.Raw("<cac:TaxCategory>"u8);
        if (tributo.Tasa is { } tasa)
        {
            xml.Number("cbc:Percent"u8, tasa, 2);
        }

        if (tributo.MontoPorBolsa is { } porBolsa)
        {
            xml.Amount("cbc:PerUnitAmount"u8, porBolsa);
        }

        if (tributo.Afectacion is { } afectacion)
        {
            xml.Code("cbc:TaxExemptionReasonCode"u8, afectacion.Codigo);
        }

        xml.Raw(tributo.Tributo.TaxScheme);
        xml.Raw("</cac:TaxCategory>"u8);
    }
}
