using IziSales.Testing;

namespace IziSales.Ubl.Tests.Reglas;

/// <summary>What only the XML of a daily summary or a voiding file can get wrong.</summary>
internal static class CasosXmlLote
{
    private const string Emisor = "cac:AccountingSupplierParty";
    private const string Linea = "sac:SummaryDocumentsLine";
    private const string Nota = "sac:SummaryDocumentsLine[2]";
    private const string Cliente = "sac:SummaryDocumentsLine[3]/cac:AccountingCustomerParty";
    private const string Afectado = "sac:SummaryDocumentsLine[2]/cac:BillingReference/cac:InvoiceDocumentReference";
    private const string Tributo = "sac:SummaryDocumentsLine/cac:TaxTotal";
    private const string Esquema = Tributo + "/cac:TaxSubtotal/cac:TaxCategory/cac:TaxScheme";
    private const string EnLinea = "SummaryDocuments/sac:SummaryDocumentsLine[1]";
    private const string Baja = "sac:VoidedDocumentsLine";
    private const string EnBaja = "VoidedDocuments/sac:VoidedDocumentsLine[1]";

    public static IReadOnlyList<Caso> Todos { get; } =
    [
        Resumen("2074", "SummaryDocuments/cbc:UBLVersionID", static x => x.Set("cbc:UBLVersionID", "2.1")),
        Resumen("2072", "SummaryDocuments/cbc:CustomizationID", static x => x.Set("cbc:CustomizationID", "1.0")),
        Resumen("2220", "SummaryDocuments/cbc:ID", static x => x.Set("cbc:ID", "RA-20260116-1")),
        Resumen("2220", "SummaryDocuments/cbc:ID", static x => x.Remove("cbc:ID")),
        Resumen("2346", "SummaryDocuments/cbc:IssueDate", static x => x.Set("cbc:ID", "RC-20260117-1")),
        Resumen("IZI-XML-003", "SummaryDocuments/cbc:ReferenceDate", static x => x.Set("cbc:ReferenceDate", "ayer")),
        Resumen("2217", $"SummaryDocuments/{Emisor}/cbc:CustomerAssignedAccountID", static x => x.Remove($"{Emisor}/cbc:CustomerAssignedAccountID")),
        Resumen("2216", $"SummaryDocuments/{Emisor}/cbc:CustomerAssignedAccountID", static x => x.Set($"{Emisor}/cbc:CustomerAssignedAccountID", "20123456789")),
        Resumen("2219", $"SummaryDocuments/{Emisor}/cbc:AdditionalAccountID", static x => x.Remove($"{Emisor}/cbc:AdditionalAccountID")),
        Resumen("2218", $"SummaryDocuments/{Emisor}/cbc:AdditionalAccountID", static x => x.Set($"{Emisor}/cbc:AdditionalAccountID", "1")),
        Resumen("2240", EnLinea, static x => x.Remove($"{Linea}/cbc:LineID")),
        Resumen("2238", EnLinea, static x => x.Set($"{Linea}/cbc:LineID", "uno")),
        Resumen("2239", EnLinea, static x => x.Set($"{Linea}/cbc:LineID", "0")),
        Resumen("2752", "SummaryDocuments/sac:SummaryDocumentsLine[2]", static x => x.Set($"{Nota}/cbc:LineID", "1")),
        Resumen("2242", EnLinea + "/cbc:DocumentTypeCode", static x => x.Remove($"{Linea}/cbc:DocumentTypeCode")),
        Resumen("2241", EnLinea + "/cbc:DocumentTypeCode", static x => x.Set($"{Linea}/cbc:DocumentTypeCode", "99")),
        Resumen("2512", EnLinea + "/cbc:ID", static x => x.Remove($"{Linea}/cbc:ID")),
        Resumen("2513", EnLinea + "/cbc:ID", static x => x.Set($"{Linea}/cbc:ID", "B001-0")),
        Resumen("2522", EnLinea + "/cac:Status/cbc:ConditionCode", static x => x.Remove($"{Linea}/cac:Status")),
        Resumen("2896", EnLinea + "/cac:Status/cbc:ConditionCode", static x => x.Set($"{Linea}/cac:Status/cbc:ConditionCode", "9")),
        Resumen("2014", "SummaryDocuments/" + Cliente, static x => x.Set($"{Cliente}/cbc:CustomerAssignedAccountID", ""), "2514"),
        Resumen("2015", "SummaryDocuments/" + Cliente, static x => x.Remove($"{Cliente}/cbc:AdditionalAccountID")),
        Resumen("2016", "SummaryDocuments/" + Cliente, static x => x.Set($"{Cliente}/cbc:AdditionalAccountID", "9")),
        Resumen("2583", $"SummaryDocuments/{Afectado}/cbc:DocumentTypeCode", static x => x.Remove($"{Afectado}/cbc:DocumentTypeCode")),
        Resumen("2513", $"SummaryDocuments/{Afectado}/cbc:DocumentTypeCode", static x => x.Set($"{Afectado}/cbc:DocumentTypeCode", "99")),
        Resumen("2524", $"SummaryDocuments/{Afectado}/cbc:ID", static x => x.Remove($"{Afectado}/cbc:ID")),
        Resumen("2920", $"SummaryDocuments/{Afectado}/cbc:ID", static x => x.Set($"{Afectado}/cbc:ID", "B001")),
        Resumen("2252", EnLinea + "/sac:TotalAmount", static x => x.Remove($"{Linea}/sac:TotalAmount"), "4027"),
        Resumen("2251", EnLinea + "/sac:TotalAmount", static x => x.Set($"{Linea}/sac:TotalAmount", "nueve"), "4027"),
        Resumen("2071", EnLinea + "/sac:BillingPayment/cbc:PaidAmount", static x => x.SetAttribute($"{Linea}/sac:BillingPayment/cbc:PaidAmount", "currencyID", "USD")),
        Resumen("3088", EnLinea, static x => x.SetAttribute($"{Linea}/sac:TotalAmount", "currencyID", "SOL"), "2071"),
        Resumen("2255", EnLinea + "/sac:BillingPayment", static x => x.Remove($"{Linea}/sac:BillingPayment/cbc:PaidAmount"), "4027"),
        Resumen("2257", EnLinea + "/sac:BillingPayment", static x => x.Remove($"{Linea}/sac:BillingPayment/cbc:InstructionID"), "4027"),
        Resumen("2256", EnLinea + "/sac:BillingPayment", static x => x.Set($"{Linea}/sac:BillingPayment/cbc:InstructionID", "09"), "4027"),
        Resumen("2357", EnLinea + "/sac:BillingPayment[2]", static x => x.Duplicate($"{Linea}/sac:BillingPayment")),
        Resumen("2263", EnLinea + "/cac:AllowanceCharge", static x => x.Insert(Tributo, Cargo("false"))),
        Resumen("2411", EnLinea + "/cac:AllowanceCharge[2]", static x => x.Insert(Tributo, Cargo("true") + Cargo("true"))),
        Resumen("2278", EnLinea, static x => x.Remove(Tributo)),
        Resumen("2344", EnLinea + "/cac:TaxTotal", static x => x.Remove($"{Tributo}/cac:TaxSubtotal/cbc:TaxAmount")),
        Resumen("2344", EnLinea + "/cac:TaxTotal", static x => x.Set($"{Tributo}/cac:TaxSubtotal/cbc:TaxAmount", "1.00")),
        Resumen("2355", EnLinea + "/cac:TaxTotal[2]", static x => x.Duplicate(Tributo)),
        Resumen("2269", EnLinea + "/cac:TaxTotal", static x => x.Remove($"{Esquema}/cbc:ID")),
        Resumen("2268", EnLinea + "/cac:TaxTotal", static x => x.Set($"{Esquema}/cbc:ID", "1234")),
        Resumen("2271", EnLinea + "/cac:TaxTotal", static x => x.Remove($"{Esquema}/cbc:Name")),
        Resumen("2276", EnLinea + "/cac:TaxTotal", static x => x.Set($"{Esquema}/cbc:Name", "VAT")),
        Resumen("2275", EnLinea + "/cac:TaxTotal[2]", static x => x.Append(Linea, Isc)),
        Resumen("3051", EnLinea + "/cac:TaxTotal", static x => x.Set($"{Esquema}/cbc:ID", "1016")),
        new("0158", "SummaryDocuments/sac:SummaryDocumentsLine", static () => DeLineas(501), static () => DeLineas(500)),
        Voiding("2220", "VoidedDocuments/cbc:ID", static x => x.Set("cbc:ID", "RA-2026-3")),
        Voiding("2346", "VoidedDocuments/cbc:IssueDate", static x => x.Set("cbc:IssueDate", "2026-01-17")),
        Voiding("2290", $"VoidedDocuments/{Emisor}/cbc:CustomerAssignedAccountID", static x => x.Remove($"{Emisor}/cbc:CustomerAssignedAccountID")),
        Voiding("2289", $"VoidedDocuments/{Emisor}/cbc:CustomerAssignedAccountID", static x => x.Set($"{Emisor}/cbc:CustomerAssignedAccountID", "20123456789")),
        Voiding("2288", $"VoidedDocuments/{Emisor}/cbc:AdditionalAccountID", static x => x.Remove($"{Emisor}/cbc:AdditionalAccountID")),
        Voiding("2287", $"VoidedDocuments/{Emisor}/cbc:AdditionalAccountID", static x => x.Set($"{Emisor}/cbc:AdditionalAccountID", "1")),
        Voiding("2307", EnBaja, static x => x.Set($"{Baja}/cbc:LineID", "")),
        Voiding("2305", EnBaja, static x => x.Set($"{Baja}/cbc:LineID", "100000")),
        Voiding("2306", EnBaja, static x => x.Set($"{Baja}/cbc:LineID", "0")),
        Voiding("2309", EnBaja + "/cbc:DocumentTypeCode", static x => x.Set($"{Baja}/cbc:DocumentTypeCode", "")),
        Voiding("2308", EnBaja + "/cbc:DocumentTypeCode", static x => x.Set($"{Baja}/cbc:DocumentTypeCode", "99")),
        Voiding("2311", EnBaja + "/sac:DocumentSerialID", static x => x.Remove($"{Baja}/sac:DocumentSerialID")),
        Voiding("2310", EnBaja + "/sac:DocumentSerialID", static x => x.Set($"{Baja}/sac:DocumentSerialID", "X001")),
        Voiding("2313", EnBaja + "/sac:DocumentNumberID", static x => x.Remove($"{Baja}/sac:DocumentNumberID")),
        Voiding("2312", EnBaja + "/sac:DocumentNumberID", static x => x.Set($"{Baja}/sac:DocumentNumberID", "123456789")),
        Voiding("2315", "Lineas[0].Motivo", static x => x.Remove($"{Baja}/sac:VoidReasonDescription")),
    ];

    private const string Isc = """
        <cac:TaxTotal><cbc:TaxAmount currencyID="PEN">0.00</cbc:TaxAmount><cac:TaxSubtotal><cbc:TaxAmount currencyID="PEN">0.00</cbc:TaxAmount><cac:TaxCategory>
        <cac:TaxScheme><cbc:ID>2000</cbc:ID><cbc:Name>IGV</cbc:Name><cbc:TaxTypeCode>EXC</cbc:TaxTypeCode></cac:TaxScheme></cac:TaxCategory></cac:TaxSubtotal></cac:TaxTotal>
        """;

    private static Caso Resumen(string codigo, string path, Func<XmlCambiado, XmlCambiado> romper, params string[] tambien) =>
        Caso.Xml(codigo, path, EscenariosLote.Resumen, romper, tambien);

    private static Caso Voiding(string codigo, string path, Func<XmlCambiado, XmlCambiado> romper) =>
        Caso.Xml(codigo, path, EscenariosLote.Baja, romper);

    private static string Cargo(string indicador) =>
        $"<cac:AllowanceCharge><cbc:ChargeIndicator>{indicador}</cbc:ChargeIndicator><cbc:Amount currencyID=\"PEN\">0.00</cbc:Amount></cac:AllowanceCharge>";

    private static ValidationReport DeLineas(int lineas)
    {
        LineaResumen[] todas = [.. Enumerable.Range(1, lineas).Select(static i => new LineaResumen
        {
            Estado = EstadoItemResumen.Adicionar,
            Documento = new DocumentoReferido(TipoComprobante.Boleta, new NumeroComprobante(Serie.Parse("B001"), i)),
            Total = 1.00m,
            Inafecto = 1.00m,
        })];
        return CpeReader.Read(CpeWriter.Write(new ResumenDiario(todas, Escenarios.BodegaRosita, EscenariosLote.Fechas, 1))).Validate();
    }
}
