namespace IziSales.Ubl.Xml;

/// <summary>A boleta as UBL 2.1 <c>Invoice</c>, in the order of SUNAT's guide.</summary>
internal static class UblInvoice
{
    /// <summary>Id of the signature; <c>cac:Signature</c> points at it.</summary>
    public const string SignatureId = "SignIziSales";

    private const int RoomForHeader = 4_096;
    private const int RoomForLine = 1_536;

    /// <summary>Bytes that will probably do for a document.</summary>
    public static int Estimate(Comprobante comprobante) => RoomForHeader + (comprobante.Lineas.Count * RoomForLine);

    /// <summary>Everything behind the place of the signature, to the end tag of the root.</summary>
    public static void WriteBody(ref CanonicalWriter xml, Comprobante comprobante)
    {
        xml.UseCurrency(comprobante.Moneda);
        xml.Raw(UblRoot.AfterSignature);
        Header(ref xml, comprobante);
        UblPartes.Firma(ref xml, comprobante.Emisor);
        UblPartes.Emisor(ref xml, comprobante.Emisor);
        UblPartes.Adquirente(ref xml, comprobante.Adquirente);
        UblCargos.Write(ref xml, comprobante.CargosDescuentos);
        UblTotales.Write(ref xml, comprobante.Totales);
        for (int i = 0; i < comprobante.Lineas.Count; i++)
        {
            UblLinea.Write(ref xml, comprobante.Lineas[i]);
        }

        xml.Raw(UblRoot.Invoice.Tail);
    }

    private static void Header(ref CanonicalWriter xml, Comprobante comprobante)
    {
        xml.Raw("<cbc:UBLVersionID>2.1</cbc:UBLVersionID><cbc:CustomizationID>2.0</cbc:CustomizationID>"u8);
        xml.Code("cbc:ID"u8, comprobante.Numero.Value);
        Fecha(ref xml, comprobante.FechaEmision);
        xml.Start("cbc:InvoiceTypeCode"u8, "listID"u8, comprobante.Operacion.Codigo);
        xml.Ascii(comprobante.Tipo.Codigo);
        xml.End("cbc:InvoiceTypeCode"u8);
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

        xml.Code("cbc:DocumentCurrencyCode"u8, comprobante.Moneda.Codigo);
    }

    private static void Fecha(ref CanonicalWriter xml, DateTimeOffset fecha)
    {
        xml.Start("cbc:IssueDate"u8);
        xml.Moment(fecha, "yyyy-MM-dd");
        xml.End("cbc:IssueDate"u8);
        xml.Start("cbc:IssueTime"u8);
        xml.Moment(fecha, "HH:mm:ss");
        xml.End("cbc:IssueTime"u8);
    }
}
