using IziSales.Testing;

namespace IziSales.Ubl.Tests.Reglas;

/// <summary>What only the XML of a factura or a note can get wrong.</summary>
internal static class CasosXmlNota
{
    private const string Pago = "cac:PaymentTerms/cbc:PaymentMeansID";
    private const string Referencia = "cac:BillingReference/cac:InvoiceDocumentReference";
    private const string EnPago = "Invoice/cac:PaymentTerms";
    private const string EnCredito = "CreditNote/cac:BillingReference/cac:InvoiceDocumentReference";
    private const string EnDebito = "DebitNote/cac:BillingReference/cac:InvoiceDocumentReference";
    private const string Emisor = "cac:AccountingSupplierParty/cac:Party/cac:PartyIdentification";
    private const string Cliente = "cac:AccountingCustomerParty/cac:Party/cac:PartyIdentification";

    public static IReadOnlyList<Caso> Todos { get; } =
    [
        Factura("3244", EnPago, static x => x.Remove("cac:PaymentTerms")),
        Factura("3245", EnPago, static x => x.Remove(Pago)),
        Factura("3246", EnPago, static x => x.Set(Pago, "Yape")),
        Factura("3247", EnPago, static x => x.Duplicate("cac:PaymentTerms").Set("cac:PaymentTerms[2]/cbc:PaymentMeansID", "Credito")),
        Factura("3248", EnPago, static x => x.Duplicate("cac:PaymentTerms")),
        Factura("3249", EnPago, static x => x.Set(Pago, "Credito")),
        Factura("3288", "Invoice/cac:LegalMonetaryTotal/cbc:LineExtensionAmount", static x => x.Remove("cac:LegalMonetaryTotal/cbc:LineExtensionAmount"), "3278", "3279"),
        Credito("2128", "CreditNote/cac:DiscrepancyResponse/cbc:ResponseCode", static x => x.Remove("cac:DiscrepancyResponse/cbc:ResponseCode")),
        Credito("2172", "CreditNote/cac:DiscrepancyResponse/cbc:ResponseCode", static x => x.Set("cac:DiscrepancyResponse/cbc:ResponseCode", "99")),
        Credito("3203", "CreditNote/cac:DiscrepancyResponse", static x => x.Duplicate("cac:DiscrepancyResponse")),
        Credito("2524", "CreditNote/cac:BillingReference", static x => x.Remove("cac:BillingReference")),
        Credito("2524", EnCredito, static x => x.Remove($"{Referencia}/cbc:ID")),
        Credito("2524", EnCredito, static x => x.Remove($"{Referencia}/cbc:DocumentTypeCode")),
        Credito("2117", EnCredito + "/cbc:ID", static x => x.Set($"{Referencia}/cbc:ID", "B001")),
        Credito("2399", EnCredito + "/cbc:DocumentTypeCode", static x => x.Set($"{Referencia}/cbc:DocumentTypeCode", "99")),
        Caso.Xml("2116", EnCredito + "/cbc:DocumentTypeCode", EscenariosDocumento.DevolucionDeFactura, static x => x.Set($"{Referencia}/cbc:DocumentTypeCode", "99")),
        Credito("IZI-XML-002", EnCredito + "/cbc:DocumentTypeCode", static x => x.Set($"{Referencia}/cbc:DocumentTypeCode", "16")),
        Credito("IZI-XML-002", "CreditNote/cac:BillingReference", static x => x.Set("cac:DiscrepancyResponse/cbc:ResponseCode", "10").Set("cac:DiscrepancyResponse/cbc:ReferenceID", "0").Remove("cac:BillingReference")),
        Credito("2365", "CreditNote/cac:BillingReference[2]", static x => x.Duplicate("cac:BillingReference")),
        Credito("2884", "CreditNote/cac:BillingReference", static x => x.Duplicate("cac:BillingReference").Set("cac:BillingReference[2]/cac:InvoiceDocumentReference/cbc:DocumentTypeCode", "12")),
        Credito("2137", "CreditNote/cac:CreditNoteLine[1]", static x => x.Set("cac:CreditNoteLine/cbc:ID", "uno")),
        Credito("2138", "CreditNote/cac:CreditNoteLine[1]", static x => x.SetAttribute("cac:CreditNoteLine/cbc:CreditedQuantity", "unitCode", null)),
        Credito("2752", "CreditNote/cac:CreditNoteLine[2]", static x => x.Set("cac:CreditNoteLine[2]/cbc:ID", "1")),
        Credito("3029", $"CreditNote/{Emisor}/cbc:ID/@schemeID", static x => x.SetAttribute($"{Emisor}/cbc:ID", "schemeID", null)),
        Credito("2511", $"CreditNote/{Emisor}/cbc:ID/@schemeID", static x => x.SetAttribute($"{Emisor}/cbc:ID", "schemeID", "1")),
        Credito("2679", $"CreditNote/{Cliente}/cbc:ID", static x => x.Remove(Cliente)),
        Credito("2062", "CreditNote/cac:LegalMonetaryTotal/cbc:PayableAmount", static x => x.Remove("cac:LegalMonetaryTotal/cbc:PayableAmount"), "4312"),
        Credito("4258", "CreditNote/cac:CreditNoteLine[1]/cbc:CreditedQuantity/@unitCodeListID", static x => x.SetAttribute("cac:CreditNoteLine/cbc:CreditedQuantity", "unitCodeListID", "rec 20")),
        Debito("2172", "DebitNote/cac:DiscrepancyResponse/cbc:ResponseCode", static x => x.Set("cac:DiscrepancyResponse/cbc:ResponseCode", "99")),
        Debito("2205", EnDebito + "/cbc:ID", static x => x.Set($"{Referencia}/cbc:ID", "B001")),
        Debito("2400", EnDebito + "/cbc:DocumentTypeCode", static x => x.Set($"{Referencia}/cbc:DocumentTypeCode", "99")),
        Caso.Xml("2204", EnDebito + "/cbc:DocumentTypeCode", EscenariosDocumento.AumentoDeFactura, static x => x.Set($"{Referencia}/cbc:DocumentTypeCode", "99")),
        Debito("2187", "DebitNote/cac:DebitNoteLine", static x => x.Set("cac:DebitNoteLine/cbc:ID", "1000")),
        Debito("2188", "DebitNote/cac:DebitNoteLine", static x => x.SetAttribute("cac:DebitNoteLine/cbc:DebitedQuantity", "unitCode", null)),
        Debito("2936", "DebitNote/cac:DebitNoteLine", static x => x.SetAttribute("cac:DebitNoteLine/cbc:DebitedQuantity", "unitCode", "KILO")),
        Debito("2062", "DebitNote/cac:RequestedMonetaryTotal/cbc:PayableAmount", static x => x.Remove("cac:RequestedMonetaryTotal/cbc:PayableAmount"), "4312"),
    ];

    private static Caso Factura(string codigo, string path, Func<XmlCambiado, XmlCambiado> romper, params string[] tambien) =>
        Caso.Xml(codigo, path, EscenariosDocumento.Factura, romper, tambien);

    private static Caso Credito(string codigo, string path, Func<XmlCambiado, XmlCambiado> romper, params string[] tambien) =>
        Caso.Xml(codigo, path, EscenariosDocumento.Devolucion, romper, tambien);

    private static Caso Debito(string codigo, string path, Func<XmlCambiado, XmlCambiado> romper, params string[] tambien) =>
        Caso.Xml(codigo, path, EscenariosDocumento.Intereses, romper, tambien);
}
