namespace IziSales.Ubl.Xml;

/// <summary>A boleta or factura as UBL 2.1 <c>Invoice</c>, in the order of SUNAT's guide.</summary>
internal static class UblInvoice
{
    /// <summary>Id of the signature; <c>cac:Signature</c> points at it.</summary>
    public const string SignatureId = "SignIziSales";

    /// <summary>Everything behind the place of the signature, to the end tag of the root.</summary>
    public static void WriteBody(ref CanonicalWriter xml, Comprobante comprobante)
    {
        xml.UseCurrency(comprobante.Moneda);
        xml.Raw(UblRoot.AfterSignature);
        Header(ref xml, comprobante);
        UblPartes.Firma(ref xml, comprobante.Emisor);
        UblPartes.Emisor(ref xml, comprobante.Emisor);
        UblPartes.Adquirente(ref xml, comprobante.Adquirente);
        if (comprobante.Tipo == TipoComprobante.Factura)
        {
            // Rule 3244: a factura says how it is paid.
            xml.Raw("<cac:PaymentTerms><cbc:ID>FormaPago</cbc:ID><cbc:PaymentMeansID>Contado</cbc:PaymentMeansID></cac:PaymentTerms>"u8);
        }

        UblCargos.Write(ref xml, comprobante.CargosDescuentos);
        UblTotales.Write(ref xml, comprobante.Totales, "cac:LegalMonetaryTotal"u8);
        for (int i = 0; i < comprobante.Lineas.Count; i++)
        {
            UblLinea.Write(ref xml, comprobante.Lineas[i]);
        }

        xml.Raw(UblRoot.Invoice.Tail);
    }

    /// <summary>Versions, number, day and time.</summary>
    public static void Identity(ref CanonicalWriter xml, Comprobante comprobante)
    {
        xml.Raw("<cbc:UBLVersionID>2.1</cbc:UBLVersionID><cbc:CustomizationID>2.0</cbc:CustomizationID>"u8);
        xml.Code("cbc:ID"u8, comprobante.Numero.Value);
        xml.Start("cbc:IssueDate"u8);
        xml.Moment(comprobante.FechaEmision, "yyyy-MM-dd");
        xml.End("cbc:IssueDate"u8);
        xml.Start("cbc:IssueTime"u8);
        xml.Moment(comprobante.FechaEmision, "HH:mm:ss");
        xml.End("cbc:IssueTime"u8);
    }

    /// <summary>Legends and free sentences.</summary>
    public static void Notas(ref CanonicalWriter xml, Comprobante comprobante)
    {
        foreach (Leyenda leyenda in comprobante.Leyendas)
        {
            xml.Start("cbc:Note"u8, "languageLocaleID"u8, leyenda.Codigo.Codigo);
            xml.Escaped(leyenda.Texto, "cbc:Note"u8);
            xml.End("cbc:Note"u8);
        }

        foreach (string observacion in comprobante.Observaciones)
        {
            xml.Text("cbc:Note"u8, observacion);
        }
    }

    private static void Header(ref CanonicalWriter xml, Comprobante comprobante)
    {
        Identity(ref xml, comprobante);
        xml.Start("cbc:InvoiceTypeCode"u8, "listID"u8, comprobante.Operacion!.Codigo);
        xml.Ascii(comprobante.Tipo.Codigo);
        xml.End("cbc:InvoiceTypeCode"u8);
        Notas(ref xml, comprobante);
        xml.Code("cbc:DocumentCurrencyCode"u8, comprobante.Moneda.Codigo);
    }
}
