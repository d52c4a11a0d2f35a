using IziSales.Testing;

namespace IziSales.Ubl.Tests.Reglas;

/// <summary>What only an XML can get wrong: elements missing, repeated, unknown.</summary>
internal static class CasosXml
{
    private const string Emisor = "cac:AccountingSupplierParty/cac:Party";
    private const string Cliente = "cac:AccountingCustomerParty/cac:Party";
    private const string Linea = "cac:InvoiceLine";
    private const string Tributo = "cac:InvoiceLine/cac:TaxTotal/cac:TaxSubtotal";
    private const string EnEmisor = "Invoice/cac:AccountingSupplierParty/cac:Party/cac:PartyIdentification/cbc:ID";
    private const string EnCliente = "Invoice/cac:AccountingCustomerParty/cac:Party/cac:PartyIdentification/cbc:ID";

    private static Escenario Una => Escenarios.UnaLinea;

    public static IReadOnlyList<Caso> Todos { get; } =
    [
        new("0306", "", static () => CpeReader.Read("<Invoice"u8.ToArray()).Validate(), static () => XmlCambiado.Of(Una).Judge()),
        new("IZI-XML-002", "CreditNote", static () => CpeReader.Read("<CreditNote/>"u8.ToArray()).Validate(), static () => XmlCambiado.Of(Una).Judge()),
        Uno("2075", "Invoice/cbc:UBLVersionID", static x => x.Remove("cbc:UBLVersionID")),
        Uno("2074", "Invoice/cbc:UBLVersionID", static x => x.Set("cbc:UBLVersionID", "2.0")),
        Uno("2073", "Invoice/cbc:CustomizationID", static x => x.Remove("cbc:CustomizationID")),
        Uno("2072", "Invoice/cbc:CustomizationID", static x => x.Set("cbc:CustomizationID", "1.0")),
        Uno("1001", "Invoice/cbc:ID", static x => x.Set("cbc:ID", "B001")),
        Uno("1001", "Invoice/cbc:ID", static x => x.Remove("cbc:ID")),
        Uno("IZI-XML-003", "Invoice/cbc:IssueDate", static x => x.Set("cbc:IssueDate", "15/01/2026")),
        Uno("IZI-XML-003", "Invoice/cbc:IssueDate", static x => x.Set("cbc:IssueDate", "9999-12-31")),
        Uno("IZI-XML-003", "Invoice/cbc:IssueDate", static x => x.Remove("cbc:IssueDate")),
        Uno("1004", "Invoice/cbc:InvoiceTypeCode", static x => x.Set("cbc:InvoiceTypeCode", "")),
        Uno("1003", "Invoice/cbc:InvoiceTypeCode", static x => x.Set("cbc:InvoiceTypeCode", "99")),
        Uno("3205", "Invoice/cbc:InvoiceTypeCode/@listID", static x => x.SetAttribute("cbc:InvoiceTypeCode", "listID", null)),
        Uno("3206", "Invoice/cbc:InvoiceTypeCode/@listID", static x => x.SetAttribute("cbc:InvoiceTypeCode", "listID", "9999")),
        Uno("2070", "Invoice/cbc:DocumentCurrencyCode", static x => x.Remove("cbc:DocumentCurrencyCode")),
        Caso.Xml("3088", "Invoice/cbc:DocumentCurrencyCode", Una, static x => x.Set("cbc:DocumentCurrencyCode", "SOL"), "2071"),
        Uno("2071", "Invoice/cac:LegalMonetaryTotal/cbc:PayableAmount", static x => x.SetAttribute("cac:LegalMonetaryTotal/cbc:PayableAmount", "currencyID", "USD")),
        Uno("3027", "Invoice/cbc:Note", static x => x.SetAttribute("cbc:Note", "languageLocaleID", "9999")),
        Uno("4266", "Invoice/cac:Delivery", static x => x.Insert("cac:TaxTotal", "<cac:Delivery><cbc:ID>1</cbc:ID></cac:Delivery>")),
        Uno("4006", "Invoice/cac:DespatchDocumentReference", static x => x.Insert("cac:Signature", Referencia("Despatch", "12345", "09"))),
        Uno("4005", "Invoice/cac:DespatchDocumentReference", static x => x.Insert("cac:Signature", Referencia("Despatch", "T001-8", "01"))),
        Uno("2364", "Invoice/cac:DespatchDocumentReference[2]", static x => x.Insert("cac:Signature", Referencia("Despatch", "T001-8", "09") + Referencia("Despatch", "T001-8", "09"))),
        Uno("4010", "Invoice/cac:AdditionalDocumentReference", static x => x.Insert("cac:Signature", Referencia("Additional", "", "99"))),
        Uno("4009", "Invoice/cac:AdditionalDocumentReference", static x => x.Insert("cac:Signature", Referencia("Additional", "1", "77"))),
        Uno("2365", "Invoice/cac:AdditionalDocumentReference[2]", static x => x.Insert("cac:Signature", Referencia("Additional", "1", "99") + Referencia("Additional", "1", "99"))),
        Uno("2076", "Invoice/cac:Signature", static x => x.Remove("cac:Signature")),
        Uno("2076", "Invoice/cac:Signature/cbc:ID", static x => x.Remove("cac:Signature/cbc:ID")),
        Uno("2077", "Invoice/cac:Signature/cbc:ID", static x => x.Set("cac:Signature/cbc:ID", " ")),
        Uno("2079", "Invoice/cac:Signature/cac:SignatoryParty", static x => x.Remove("cac:Signature/cac:SignatoryParty/cac:PartyIdentification")),
        Uno("2083", "Invoice/cac:Signature/cac:DigitalSignatureAttachment", static x => x.Remove("cac:Signature/cac:DigitalSignatureAttachment/cac:ExternalReference")),
        Uno("1006", EnEmisor, static x => x.Remove($"{Emisor}/cac:PartyIdentification")),
        Uno("1007", EnEmisor, static x => x.Set($"{Emisor}/cac:PartyIdentification/cbc:ID", "20123456789")),
        Uno("1007", EnEmisor + "/@schemeID", static x => x.SetAttribute($"{Emisor}/cac:PartyIdentification/cbc:ID", "schemeID", "1")),
        Uno("1008", EnEmisor + "/@schemeID", static x => x.SetAttribute($"{Emisor}/cac:PartyIdentification/cbc:ID", "schemeID", null)),
        Uno("3089", EnEmisor, static x => x.Duplicate($"{Emisor}/cac:PartyIdentification")),
        Uno("4093", "Invoice/cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cac:RegistrationAddress", static x => x.Set($"{Emisor}/cac:PartyLegalEntity/cac:RegistrationAddress/cbc:ID", "990101")),
        Uno("4041", "Invoice/cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cac:RegistrationAddress", static x => x.Set($"{Emisor}/cac:PartyLegalEntity/cac:RegistrationAddress/cac:Country/cbc:IdentificationCode", "CL")),
        Uno("2014", EnCliente, static x => x.Remove($"{Cliente}/cac:PartyIdentification")),
        Uno("2015", EnCliente + "/@schemeID", static x => x.SetAttribute($"{Cliente}/cac:PartyIdentification/cbc:ID", "schemeID", null)),
        Uno("2016", EnCliente + "/@schemeID", static x => x.SetAttribute($"{Cliente}/cac:PartyIdentification/cbc:ID", "schemeID", "9")),
        Uno("3090", EnCliente, static x => x.Duplicate($"{Cliente}/cac:PartyIdentification")),
        Uno("2023", "Invoice/cac:InvoiceLine", static x => x.Set($"{Linea}/cbc:ID", "uno")),
        Caso.Xml("2752", "Invoice/cac:InvoiceLine[2]", Escenarios.DosLineas, static x => x.Set($"{Linea}[2]/cbc:ID", "1")),
        Uno("2883", "Invoice/cac:InvoiceLine", static x => x.SetAttribute($"{Linea}/cbc:InvoicedQuantity", "unitCode", null)),
        Uno("2936", "Invoice/cac:InvoiceLine", static x => x.SetAttribute($"{Linea}/cbc:InvoicedQuantity", "unitCode", "KILO")),
        Caso.Xml("2068", "Invoice/cac:InvoiceLine", Una, static x => x.Remove($"{Linea}/cac:Price"), "4288"),
        Caso.Xml("2028", "Invoice/cac:InvoiceLine", Una, static x => x.Remove($"{Linea}/cac:PricingReference"), "4287"),
        Uno("2409", "Invoice/cac:InvoiceLine/cac:PricingReference/cac:AlternativeConditionPrice[2]", static x => x.Duplicate($"{Linea}/cac:PricingReference/cac:AlternativeConditionPrice")),
        Uno("2410", "Invoice/cac:InvoiceLine/cac:PricingReference/cac:AlternativeConditionPrice", static x => x.Set($"{Linea}/cac:PricingReference/cac:AlternativeConditionPrice/cbc:PriceTypeCode", "09")),
        Caso.Xml("3195", "Invoice/cac:InvoiceLine", Una, static x => x.Remove($"{Linea}/cac:TaxTotal"), "3105", "4296"),
        Caso.Xml("3026", "Invoice/cac:InvoiceLine", Una, static x => x.Duplicate($"{Linea}/cac:TaxTotal"), "3067", "3105", "4296"),
        Caso.Xml("2037", "Invoice/cac:InvoiceLine/cac:TaxTotal/cac:TaxSubtotal", Una, static x => x.Remove($"{Tributo}/cac:TaxCategory/cac:TaxScheme/cbc:ID"), "3105", "4296"),
        Caso.Xml("2036", "Invoice/cac:InvoiceLine/cac:TaxTotal/cac:TaxSubtotal", Una, static x => x.Set($"{Tributo}/cac:TaxCategory/cac:TaxScheme/cbc:ID", "1234"), "3105", "4296"),
        Uno("2996", "Invoice/cac:InvoiceLine/cac:TaxTotal/cac:TaxSubtotal", static x => x.Remove($"{Tributo}/cac:TaxCategory/cac:TaxScheme/cbc:Name")),
        Uno("3051", "Invoice/cac:InvoiceLine/cac:TaxTotal/cac:TaxSubtotal", static x => x.Set($"{Tributo}/cac:TaxCategory/cac:TaxScheme/cbc:Name", "IGV")),
        Uno("2377", "Invoice/cac:InvoiceLine/cac:TaxTotal/cac:TaxSubtotal", static x => x.Set($"{Tributo}/cac:TaxCategory/cac:TaxScheme/cbc:TaxTypeCode", "VAT")),
        Uno("4251", "Invoice/cbc:InvoiceTypeCode/@listAgencyName", static x => x.SetAttribute("cbc:InvoiceTypeCode", "listAgencyName", "SUNAT")),
        Uno("4252", "Invoice/cbc:InvoiceTypeCode/@listName", static x => x.SetAttribute("cbc:InvoiceTypeCode", "listName", "SUNAT:Identificador de Tipo de Documento")),
        Uno("4253", "Invoice/cbc:InvoiceTypeCode/@listURI", static x => x.SetAttribute("cbc:InvoiceTypeCode", "listURI", "urn:pe:gob:sunat:catalogo01")),
        Uno("4254", "Invoice/cbc:DocumentCurrencyCode/@listID", static x => x.SetAttribute("cbc:DocumentCurrencyCode", "listID", "ISO 4217")),
        Uno("4255", EnCliente + "/@schemeName", static x => x.SetAttribute($"{Cliente}/cac:PartyIdentification/cbc:ID", "schemeName", "SUNAT:Identificador de Documento de Identidad")),
        Uno("4256", EnCliente + "/@schemeAgencyName", static x => x.SetAttribute($"{Cliente}/cac:PartyIdentification/cbc:ID", "schemeAgencyName", "SUNAT")),
        Uno("4257", EnCliente + "/@schemeURI", static x => x.SetAttribute($"{Cliente}/cac:PartyIdentification/cbc:ID", "schemeURI", "urn:catalogo06")),
        Uno("4258", "Invoice/cac:InvoiceLine/cbc:InvoicedQuantity/@unitCodeListID", static x => x.SetAttribute($"{Linea}/cbc:InvoicedQuantity", "unitCodeListID", "rec 20")),
        Uno("4259", "Invoice/cac:InvoiceLine/cbc:InvoicedQuantity/@unitCodeListAgencyName", static x => x.SetAttribute($"{Linea}/cbc:InvoicedQuantity", "unitCodeListAgencyName", "UNECE")),
        Uno("4260", "Invoice/cbc:InvoiceTypeCode/@name", static x => x.SetAttribute("cbc:InvoiceTypeCode", "name", "Tipo de Operación")),
        Uno("4261", "Invoice/cbc:InvoiceTypeCode/@listSchemeURI", static x => x.SetAttribute("cbc:InvoiceTypeCode", "listSchemeURI", "urn:catalogo51")),
        new("2085", "Invoice/ext:UBLExtensions/ext:UBLExtension/ext:ExtensionContent/ds:Signature", static () => Firmado(" Id=\"SignIziSales\"", "").Validate(), static () => Firmado("", "").Validate()),
    ];

    private static Caso Uno(string codigo, string path, Func<XmlCambiado, XmlCambiado> romper) => Caso.Xml(codigo, path, Una, romper);

    private static string Referencia(string kind, string id, string tipo) =>
        $"<cac:{kind}DocumentReference><cbc:ID>{id}</cbc:ID><cbc:DocumentTypeCode>{tipo}</cbc:DocumentTypeCode></cac:{kind}DocumentReference>";

    private static CpeReading Firmado(string sin, string con)
    {
        string xml = System.Text.Encoding.UTF8.GetString(Firmantes.Rosita.Sign(Una.ToBoleta()).Xml.Span);
        return CpeReader.Read(System.Text.Encoding.UTF8.GetBytes(sin.Length == 0 ? xml : xml.Replace(sin, con, StringComparison.Ordinal)));
    }
}
