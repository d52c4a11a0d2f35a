namespace IziSales.Ubl.Xml;

/// <summary>A daily summary as UBL 2.0 <c>SummaryDocuments</c>, version 1.1.</summary>
internal static class UblResumen
{
    private const int RoomForHeader = 4_096;
    private const int RoomForLine = 1_536;

    public static int Estimate(ResumenDiario resumen) => RoomForHeader + (resumen.Lineas.Count * RoomForLine);

    public static void WriteBody(ref CanonicalWriter xml, ResumenDiario resumen)
    {
        UblLote.Header(ref xml, "1.1"u8, resumen);
        UblLote.Emisor(ref xml, resumen.Emisor);
        for (int i = 0; i < resumen.Lineas.Count; i++)
        {
            Linea(ref xml, resumen.Lineas[i], i + 1);
        }

        xml.Raw(UblRoot.SummaryDocuments.Tail);
    }

    private static void Linea(ref CanonicalWriter xml, LineaResumen linea, int numero)
    {
        xml.UseCurrency(linea.Moneda);
        xml.Start("sac:SummaryDocumentsLine"u8);
        xml.Start("cbc:LineID"u8);
        xml.Integer(numero);
        xml.End("cbc:LineID"u8);
        xml.Code("cbc:DocumentTypeCode"u8, linea.Documento.Tipo.Codigo);
        xml.Code("cbc:ID"u8, linea.Documento.Numero.Value);
        Adquirente(ref xml, linea.Adquirente);
        Afectado(ref xml, linea.Afectado);
        xml.Start("cac:Status"u8);
        xml.Code("cbc:ConditionCode"u8, linea.Estado.Codigo);
        xml.End("cac:Status"u8);
        xml.Amount("sac:TotalAmount"u8, linea.Total);
        Valor(ref xml, linea.Gravado, TipoValorVenta.Gravado);
        Valor(ref xml, linea.Exonerado, TipoValorVenta.Exonerado);
        Valor(ref xml, linea.Inafecto, TipoValorVenta.Inafecto);
        Valor(ref xml, linea.Exportacion, TipoValorVenta.Exportacion);
        Valor(ref xml, linea.Gratuito, TipoValorVenta.Gratuito);
        if (linea.Cargos != 0m)
        {
            xml.Raw("<cac:AllowanceCharge><cbc:ChargeIndicator>true</cbc:ChargeIndicator>"u8);
            xml.Amount("cbc:Amount"u8, linea.Cargos);
            xml.End("cac:AllowanceCharge"u8);
        }

        // The IGV is told even when there is none, unless IVAP stands in its place (rule 2278).
        if (linea.Igv != 0m || linea.Ivap == 0m)
        {
            Tributo(ref xml, linea.Igv, Ubl.Tributo.Igv);
        }

        if (linea.Ivap != 0m)
        {
            Tributo(ref xml, linea.Ivap, Ubl.Tributo.Ivap);
        }

        if (linea.Icbper != 0m)
        {
            Tributo(ref xml, linea.Icbper, Ubl.Tributo.Icbper);
        }

        xml.End("sac:SummaryDocumentsLine"u8);
    }

    private static void Adquirente(ref CanonicalWriter xml, DocumentoIdentidad? documento)
    {
        if (documento is null)
        {
            return;
        }

        xml.Start("cac:AccountingCustomerParty"u8);
        xml.Text("cbc:CustomerAssignedAccountID"u8, documento.Numero);
        xml.Code("cbc:AdditionalAccountID"u8, documento.Tipo.Codigo);
        xml.End("cac:AccountingCustomerParty"u8);
    }

    private static void Afectado(ref CanonicalWriter xml, DocumentoReferido? afectado)
    {
        if (afectado is null)
        {
            return;
        }

        xml.Raw("<cac:BillingReference><cac:InvoiceDocumentReference>"u8);
        xml.Code("cbc:ID"u8, afectado.Numero.Value);
        xml.Code("cbc:DocumentTypeCode"u8, afectado.Tipo.Codigo);
        xml.Raw("</cac:InvoiceDocumentReference></cac:BillingReference>"u8);
    }

    private static void Valor(ref CanonicalWriter xml, decimal monto, TipoValorVenta tipo)
    {
        if (monto == 0m)
        {
            return;
        }

        xml.Start("sac:BillingPayment"u8);
        xml.Amount("cbc:PaidAmount"u8, monto);
        xml.Code("cbc:InstructionID"u8, tipo.Codigo);
        xml.End("sac:BillingPayment"u8);
    }

    private static void Tributo(ref CanonicalWriter xml, decimal monto, Tributo tributo)
    {
        xml.Start("cac:TaxTotal"u8);
        xml.Amount("cbc:TaxAmount"u8, monto);
        xml.Start("cac:TaxSubtotal"u8);
        xml.Amount("cbc:TaxAmount"u8, monto);
        xml.Start("cac:TaxCategory"u8);
        xml.Raw(tributo.TaxScheme);
        xml.End("cac:TaxCategory"u8);
        xml.End("cac:TaxSubtotal"u8);
        xml.End("cac:TaxTotal"u8);
    }
}
