namespace IziSales.Ubl.Xml;

/// <summary>A note as UBL 2.1 <c>CreditNote</c> or <c>DebitNote</c>: the boleta's parts under other names and, in lines, another order.</summary>
internal static class UblNota
{
    public static void WriteBody(ref CanonicalWriter xml, Nota nota)
    {
        bool credito = nota.Tipo == TipoComprobante.NotaCredito;
        xml.UseCurrency(nota.Moneda);
        xml.Raw(UblRoot.AfterSignature);
        UblInvoice.Identity(ref xml, nota);
        UblInvoice.Notas(ref xml, nota);
        xml.Code("cbc:DocumentCurrencyCode"u8, nota.Moneda.Codigo);
        Motivo(ref xml, nota);
        UblPartes.Firma(ref xml, nota.Emisor);
        UblPartes.Emisor(ref xml, nota.Emisor);
        UblPartes.Adquirente(ref xml, nota.Adquirente);
        UblCargos.Write(ref xml, nota.CargosDescuentos);
        UblTotales.Write(ref xml, nota.Totales, credito ? "cac:LegalMonetaryTotal"u8 : "cac:RequestedMonetaryTotal"u8);
        for (int i = 0; i < nota.Lineas.Count; i++)
        {
            if (credito)
            {
                Linea(ref xml, nota.Lineas[i], "cac:CreditNoteLine"u8, "cbc:CreditedQuantity"u8);
            }
            else
            {
                Linea(ref xml, nota.Lineas[i], "cac:DebitNoteLine"u8, "cbc:DebitedQuantity"u8);
            }
        }

        xml.Raw(nota.Root.Tail);
    }

    private static void Motivo(ref CanonicalWriter xml, Nota nota)
    {
        xml.Start("cac:DiscrepancyResponse"u8);
        xml.Code("cbc:ReferenceID"u8, nota.Afectado.Numero.Value);
        xml.Code("cbc:ResponseCode"u8, nota.CodigoMotivo.Codigo);
        xml.Text("cbc:Description"u8, nota.Sustento);
        xml.End("cac:DiscrepancyResponse"u8);
        xml.Raw("<cac:BillingReference><cac:InvoiceDocumentReference>"u8);
        xml.Code("cbc:ID"u8, nota.Afectado.Numero.Value);
        xml.Code("cbc:DocumentTypeCode"u8, nota.Afectado.Tipo.Codigo);
        xml.Raw("</cac:InvoiceDocumentReference></cac:BillingReference>"u8);
    }

    // In a note's line the taxes stand before the discounts.
    private static void Linea(ref CanonicalWriter xml, Linea linea, ReadOnlySpan<byte> element, ReadOnlySpan<byte> quantity)
    {
        xml.Start(element);
        xml.Start("cbc:ID"u8);
        xml.Integer(linea.Numero);
        xml.End("cbc:ID"u8);
        xml.Start(quantity, "unitCode"u8, linea.Unidad.Codigo);
        xml.Decimal(linea.Cantidad, 0);
        xml.End(quantity);
        xml.Amount("cbc:LineExtensionAmount"u8, linea.ValorVenta);
        xml.Raw("<cac:PricingReference><cac:AlternativeConditionPrice>"u8);
        xml.Amount("cbc:PriceAmount"u8, linea.PrecioUnitario);
        xml.Code("cbc:PriceTypeCode"u8, linea.TipoPrecio.Codigo);
        xml.Raw("</cac:AlternativeConditionPrice></cac:PricingReference>"u8);
        UblLinea.Tributos(ref xml, linea);
        UblCargos.Write(ref xml, linea.CargosDescuentos);
        UblLinea.Producto(ref xml, linea);
        xml.End(element);
    }
}
