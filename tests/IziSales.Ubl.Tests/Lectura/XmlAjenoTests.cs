using System.Text;
using System.Xml.Linq;
using IziSales.Testing;

namespace IziSales.Ubl.Tests.Lectura;

/// <summary>The same document as other programs would write it.</summary>
public sealed class XmlAjenoTests
{
    private static readonly Escenario Escenario = Escenarios.TextoDificil;

    [Fact]
    public void Read_OtherPrefixes_GivesTheSameDocument() => SameDocument(Own()
        .Replace("cbc:", "ns2:", StringComparison.Ordinal).Replace("xmlns:cbc", "xmlns:ns2", StringComparison.Ordinal)
        .Replace("cac:", "ns3:", StringComparison.Ordinal).Replace("xmlns:cac", "xmlns:ns3", StringComparison.Ordinal));

    [Fact]
    public void Read_RootWithAPrefix_GivesTheSameDocument() => SameDocument(Own()
        .Replace("<Invoice xmlns=", "<inv:Invoice xmlns:inv=", StringComparison.Ordinal).Replace("</Invoice>", "</inv:Invoice>", StringComparison.Ordinal));

    [Fact]
    public void Read_CData_GivesTheSameDocument() => SameDocument(Own()
        .Replace("ROSITA</cbc:Name>", "ROSITA]]></cbc:Name>", StringComparison.Ordinal).Replace("<cbc:Name>BODEGA", "<cbc:Name><![CDATA[BODEGA", StringComparison.Ordinal));

    [Fact]
    public void Read_Indented_GivesTheSameDocument() => SameDocument(XDocument.Parse(Own()).ToString());

    [Fact]
    public void Read_CommentsAndInstructions_GivesTheSameDocument() => SameDocument(Own()
        .Replace("<cbc:UBLVersionID>", "<!-- versión --><?editor x?><cbc:UBLVersionID>", StringComparison.Ordinal));

    [Fact]
    public void Read_AttributesInOtherOrder_GivesTheSameDocument() => SameDocument(Own()
        .Replace("<cbc:InvoiceTypeCode listID=\"0113\">", "<cbc:InvoiceTypeCode listURI='urn:pe:gob:sunat:cpe:see:gem:catalogos:catalogo01' listID='0113' listAgencyName='PE:SUNAT'>", StringComparison.Ordinal));

    [Fact]
    public void Read_Latin1_GivesTheSameDocument()
    {
        Boleta boleta = Escenarios.MayorA700.ToBoleta();
        string xml = Encoding.UTF8.GetString(CpeWriter.Write(boleta)).Replace("UTF-8", "ISO-8859-1", StringComparison.Ordinal);

        CpeReading reading = CpeReader.Read(Encoding.Latin1.GetBytes(xml));

        Assert.Equal(CpeWriter.Write(boleta), CpeWriter.Write(reading.Comprobante!));
    }

    [Fact]
    public void Read_Utf16AndByteOrderMarks_GivesTheSameDocument()
    {
        string xml = Own().Replace("encoding=\"UTF-8\"", "", StringComparison.Ordinal);

        SameDocument([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(xml)]);
        SameDocument([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Own())]);
    }

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY x \"ja\">]>")]
    [InlineData("<!DOCTYPE a SYSTEM \"file:///etc/passwd\">")]
    [InlineData("<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>")]
    public void Read_DocumentType_IsRefused(string doctype)
    {
        string xml = Own().Replace("<Invoice", doctype + "<Invoice", StringComparison.Ordinal);

        Refused(Encoding.UTF8.GetBytes(xml));
        Assert.Equal(ResultadoFirma.NoVerificable, SignatureVerifier.Verify(Encoding.UTF8.GetBytes(xml)).Resultado);
    }

    [Fact]
    public void Read_NestedPastAnySense_IsRefused() =>
        Refused(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<a>", 200_000)) + string.Concat(Enumerable.Repeat("</a>", 200_000))));

    [Fact]
    public void Read_TooLarge_IsRefused() => Refused([.. "<a>"u8, .. new byte[21 * 1024 * 1024], .. "</a>"u8]);

    [Fact]
    public void Read_Empty_IsRefused() => Refused([]);

    [Theory]
    [InlineData("sac:SummaryDocumentsLine", "<sac:SummaryDocumentsLine/>")]
    [InlineData("sac:SummaryDocumentsLine/cac:TaxTotal", "<cac:TaxTotal/>")]
    [InlineData("sac:SummaryDocumentsLine/cac:TaxTotal", "<sac:BillingPayment/>")]
    public void Validate_SameElementOfASummaryFiftyThousandTimes_EndsSoonWithFewIssues(string path, string element)
    {
        XmlCambiado xml = XmlCambiado.Of(EscenariosLote.Resumen);

        ValidationReport report = xml.Insert(path, string.Concat(Enumerable.Repeat(element, 50_000))).Judge();

        Assert.InRange(report.Issues.Count, 1, 20_000);
    }

    [Theory]
    [InlineData("10", 0)]
    [InlineData("01", 1)]
    public void Validate_NoteWithoutReference_IsFineOnlyForOtherConcepts(string motivo, int faltas)
    {
        CpeReading reading = XmlCambiado.Of(EscenariosDocumento.Devolucion).Set("cac:DiscrepancyResponse/cbc:ResponseCode", motivo).Remove("cac:BillingReference").Read();

        Assert.Equal(faltas, reading.Validate().Issues.Count);
    }

    [Fact]
    public void Validate_NoteWithoutQuantityPricesAndSums_IsFine()
    {
        XmlCambiado xml = XmlCambiado.Of(EscenariosDocumento.DevolucionDeFactura);
        foreach (string path in new[] { "cbc:CreditedQuantity", "cac:PricingReference", "cac:Price" })
        {
            xml = xml.Remove("cac:CreditNoteLine[1]/" + path).Remove("cac:CreditNoteLine[2]/" + path);
        }

        CpeReading reading = xml.Remove("cac:LegalMonetaryTotal/cbc:LineExtensionAmount").Remove("cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount").Read();

        Assert.Empty(reading.Validate().Issues);
        Assert.Equal(EscenariosDocumento.DevolucionDeFactura.Totales.ValorVenta, reading.Comprobante!.Totales.ValorVenta);
    }

    [Fact]
    public void Validate_SummaryWithExcise_AddsItUp()
    {
        XmlCambiado xml = XmlCambiado.Of(EscenariosLote.Resumen).Set("sac:SummaryDocumentsLine/sac:TotalAmount", "29.00").Append("sac:SummaryDocumentsLine", """
            <cac:TaxTotal><cbc:TaxAmount currencyID="PEN">20.00</cbc:TaxAmount><cac:TaxSubtotal><cbc:TaxAmount currencyID="PEN">20.00</cbc:TaxAmount><cac:TaxCategory>
            <cac:TaxScheme><cbc:ID>2000</cbc:ID><cbc:Name>ISC</cbc:Name><cbc:TaxTypeCode>EXC</cbc:TaxTypeCode></cac:TaxScheme></cac:TaxCategory></cac:TaxSubtotal></cac:TaxTotal>
            """);

        Assert.Empty(xml.Judge().Issues);
    }

    [Theory]
    [InlineData("cac:InvoiceLine", "<cac:InvoiceLine/>")]
    [InlineData("cac:InvoiceLine/cac:TaxTotal", "<cac:TaxSubtotal/>")]
    [InlineData("cac:TaxTotal", "<cac:TaxSubtotal><cac:TaxCategory><cac:TaxScheme><cbc:ID>9998</cbc:ID></cac:TaxScheme></cac:TaxCategory></cac:TaxSubtotal>")]
    [InlineData("cac:TaxTotal", "<cac:AllowanceCharge/>")]
    [InlineData("cac:TaxTotal", "<cbc:Note languageLocaleID=\"1\"/>")]
    public void Validate_SameElementFiftyThousandTimes_EndsSoonWithFewIssues(string path, string element)
    {
        XmlCambiado xml = XmlCambiado.Of(Escenarios.UnaLinea);
        string many = string.Concat(Enumerable.Repeat(element, 50_000));
        xml = element.StartsWith("<cac:TaxSubtotal", StringComparison.Ordinal) ? xml.Append(path, many) : xml.Insert(path, many);

        ValidationReport report = xml.Judge();

        Assert.InRange(report.Issues.Count, 1, 20_000);
    }

    [Fact]
    public void Validate_SameFaultOnTwoLines_ToldOnceForEach()
    {
        XmlCambiado xml = XmlCambiado.Of(Escenarios.DosLineas)
            .Set("cac:InvoiceLine[1]/cbc:InvoicedQuantity", "uno")
            .Set("cac:InvoiceLine[2]/cbc:InvoicedQuantity", "-1");

        Assert.Equal(
            ["Invoice/cac:InvoiceLine[1]/cbc:InvoicedQuantity", "Lineas[1].Cantidad"],
            xml.Judge().Issues.Where(static issue => issue.Code.Value == "2025").Select(static issue => issue.Path));
    }

    [Fact]
    public void Validate_AdvanceOfAForeignDocument_IsTakenIntoAccount()
    {
        // 118.00 sold, 59.00 paid before.
        XmlCambiado xml = XmlCambiado.Of(EscenariosTributarios.Gravada)
            .Insert("cac:TaxTotal", "<cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator><cbc:AllowanceChargeReasonCode>04</cbc:AllowanceChargeReasonCode><cbc:Amount currencyID=\"PEN\">50.00</cbc:Amount></cac:AllowanceCharge>")
            .Set("cac:TaxTotal/cbc:TaxAmount", "9.00")
            .Set("cac:TaxTotal/cac:TaxSubtotal/cbc:TaxableAmount", "50.00")
            .Set("cac:TaxTotal/cac:TaxSubtotal/cbc:TaxAmount", "9.00")
            .Set("cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount", "109.00")
            .Insert("cac:LegalMonetaryTotal/cbc:PayableAmount", "<cbc:PrepaidAmount currencyID=\"PEN\">59.00</cbc:PrepaidAmount>")
            .Set("cac:LegalMonetaryTotal/cbc:PayableAmount", "50.00");

        Assert.Empty(xml.Judge().Issues);
    }

    private static string Own() => Encoding.UTF8.GetString(CpeWriter.Write(Escenario.ToBoleta()));

    private static void SameDocument(string xml) => SameDocument(Encoding.UTF8.GetBytes(xml));

    private static void SameDocument(byte[] xml)
    {
        Assert.NotEqual(Own(), Encoding.UTF8.GetString(xml));

        CpeReading reading = CpeReader.Read(xml);

        Assert.Empty(reading.Validate().Issues);
        Assert.Equal(Own(), Encoding.UTF8.GetString(CpeWriter.Write(reading.Comprobante!)));
    }

    private static void Refused(byte[] xml)
    {
        ValidationIssue issue = Assert.Single(CpeReader.Read(xml).Issues);

        Assert.Equal("0306", issue.Code.Value);
    }
}
