namespace IziSales.Ubl.Xml;

/// <summary>One line: the hot part, for a document is mostly lines.</summary>
internal static class UblLinea
{
    public static void Write(ref CanonicalWriter xml, Linea linea)
    {
        xml.Start("cac:InvoiceLine"u8);
        xml.Start("cbc:ID"u8);
        xml.Integer(linea.Numero);
        xml.End("cbc:ID"u8);
        xml.Start("cbc:InvoicedQuantity"u8, "unitCode"u8, linea.Unidad.Codigo);
        xml.Decimal(linea.Cantidad, 0);
        xml.End("cbc:InvoicedQuantity"u8);
        xml.Amount("cbc:LineExtensionAmount"u8, linea.ValorVenta);
        Referencia(ref xml, linea);
        UblCargos.Write(ref xml, linea.CargosDescuentos);
        Tributos(ref xml, linea);
        Producto(ref xml, linea);
        xml.Start("cac:Price"u8);
        xml.Amount("cbc:PriceAmount"u8, linea.ValorUnitario);
        xml.End("cac:Price"u8);
        xml.End("cac:InvoiceLine"u8);
    }

    /// <summary>What tax it is: code, name, international code.</summary>
    public static void Tributo(ref CanonicalWriter xml, Tributo tributo) => xml.Raw(tributo.TaxScheme);

    private static void Referencia(ref CanonicalWriter xml, Linea linea)
    {
        xml.Raw("<cac:PricingReference><cac:AlternativeConditionPrice>"u8);
        xml.Amount("cbc:PriceAmount"u8, linea.PrecioUnitario);
        xml.Code("cbc:PriceTypeCode"u8, linea.TipoPrecio.Codigo);
        xml.Raw("</cac:AlternativeConditionPrice></cac:PricingReference>"u8);
    }

    private static void Tributos(ref CanonicalWriter xml, Linea linea)
    {
        xml.Start("cac:TaxTotal"u8);
        xml.Amount("cbc:TaxAmount"u8, linea.TotalTributos);
        for (int i = 0; i < linea.Tributos.Count; i++)
        {
            Subtotal(ref xml, linea.Tributos[i]);
        }

        xml.End("cac:TaxTotal"u8);
    }

    private static void Subtotal(ref CanonicalWriter xml, TributoLinea tributo)
    {
        xml.Start("cac:TaxSubtotal"u8);
        if (tributo.BaseImponible is { } imponible)
        {
            xml.Amount("cbc:TaxableAmount"u8, imponible);
        }

        xml.Amount("cbc:TaxAmount"u8, tributo.Monto);
        if (tributo.Bolsas is { } bolsas)
        {
            xml.Raw("<cbc:BaseUnitMeasure unitCode=\"NIU\">"u8);
            xml.Decimal(bolsas, 0);
            xml.End("cbc:BaseUnitMeasure"u8);
        }

        xml.Start("cac:TaxCategory"u8);
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

        Tributo(ref xml, tributo.Tributo);
        xml.End("cac:TaxCategory"u8);
        xml.End("cac:TaxSubtotal"u8);
    }

    private static void Producto(ref CanonicalWriter xml, Linea linea)
    {
        xml.Start("cac:Item"u8);
        xml.Text("cbc:Description"u8, linea.Descripcion);
        if (linea.Codigo is { } codigo)
        {
            xml.Start("cac:SellersItemIdentification"u8);
            xml.Text("cbc:ID"u8, codigo);
            xml.End("cac:SellersItemIdentification"u8);
        }

        xml.End("cac:Item"u8);
    }
}
