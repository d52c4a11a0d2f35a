using System.Text.Json.Nodes;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Cli.Tests;

/// <summary>Facturas, notes, daily summaries and voiding files.</summary>
public sealed class IssueKindsTests : IDisposable
{
    private readonly Cli _cli = new();

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData("01", "10412365785-01-F001-27", "<Invoice ")]
    [InlineData("07", "10412365785-07-BC01-27", "<CreditNote ")]
    [InlineData("08", "10412365785-08-BD01-27", "<DebitNote ")]
    [InlineData("RC", "10412365785-RC-20260116-1", "<SummaryDocuments ")]
    [InlineData("RA", "10412365785-RA-20260116-1", "<VoidedDocuments ")]
    public async Task Issue_EachKind_IsSignedUnderItsName(string tipo, string nombre, string root)
    {
        CliResult result = await _cli.RunAsync("issue", _cli.Write("doc.json", Documento.DeTipo(tipo).ToJsonString()), "--out", _cli.PathOf("salida"), "--demo-cert", "--json");

        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Issues);
        Assert.Equal([$"{nombre}.xml", $"{nombre}.zip"], _cli.Files());
        byte[] xml = await File.ReadAllBytesAsync((string)result.Only["archivo"]!);
        SignatureVerification firma = SignatureVerifier.Verify(xml);
        Assert.True(firma.IsValid);
        Assert.Equal((nombre, firma.DigestValue), ((string)result.Only["nombre"]!, (string)result.Only["digest"]!));
        Assert.Contains(root, System.Text.Encoding.UTF8.GetString(xml), StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("01", "2.1/maindoc/UBL-Invoice-2.1.xsd")]
    [InlineData("07", "2.1/maindoc/UBL-CreditNote-2.1.xsd")]
    [InlineData("08", "2.1/maindoc/UBL-DebitNote-2.1.xsd")]
    public async Task Issue_EachComprobante_PassesTheOfficialSchema(string tipo, string xsd)
    {
        string schema = SharedFacts.Require("sunat/xsd/" + xsd);
        CliResult result = await _cli.RunAsync("issue", _cli.Write("doc.json", Documento.DeTipo(tipo).ToJsonString()), "--out", _cli.PathOf("salida"), "--demo-cert", "--json");

        ToolResult lint = await Tools.XmlLint.RunAsync("--noout", "--nonet", "--schema", schema, (string)result.Only["archivo"]!);

        Assert.True(lint.ExitCode == 0, lint.Error);
    }

    [Fact]
    public async Task Issue_CreditNote_NamesWhatItModifiesAndWhy()
    {
        CliResult result = await _cli.IssueAsync(Documento.Credito().ToJsonString(), "--artifacts", "xml,txt");

        string xml = await File.ReadAllTextAsync((string)result.Only["archivo"]!);
        Assert.Contains("<cbc:ReferenceID>B001-27</cbc:ReferenceID><cbc:ResponseCode>06</cbc:ResponseCode><cbc:Description>DEVOLUCION TOTAL</cbc:Description>", xml, StringComparison.Ordinal);
        Assert.Equal("23.60", result.Only["totales"]!["importeTotal"]!.ToJsonString());
        Assert.StartsWith("10412365785|07|BC01|27|", (string)result.Only["qr"]!, StringComparison.Ordinal);
        string papel = await File.ReadAllTextAsync(_cli.PathOf("salida/10412365785-07-BC01-27.txt"));
        Assert.Contains("NOTA DE CRÉDITO ELECTRÓNICA", papel, StringComparison.Ordinal);
        Assert.Contains("Modifica: Boleta de venta B001-27", papel, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Issue_Factura_IsPrintedAsOne()
    {
        await _cli.IssueAsync(Documento.Factura().ToJsonString(), "--artifacts", "txt,pdf,html,ticket");

        Assert.Contains("FACTURA ELECTRÓNICA", await File.ReadAllTextAsync(_cli.PathOf("salida/10412365785-01-F001-27.txt")), StringComparison.Ordinal);
        Assert.Equal(4, _cli.Files().Length);
    }

    [Fact]
    public async Task Issue_Summary_HoldsItsLines()
    {
        CliResult result = await _cli.IssueAsync(Documento.Resumen().ToJsonString());

        string xml = await File.ReadAllTextAsync((string)result.Only["archivo"]!);
        Assert.Equal(3, (int)result.Only["lineas"]!);
        Assert.False(result.Only.ContainsKey("totales"));
        Assert.Contains("<sac:TotalAmount currencyID=\"PEN\">40.86</sac:TotalAmount>", xml, StringComparison.Ordinal);
        Assert.Contains("<cbc:ConditionCode>3</cbc:ConditionCode>", xml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Issue_SummaryOf1001Lines_IsThreeFilesNumberedOn()
    {
        JsonObject resumen = Documento.Resumen();
        resumen["lineas"] = new JsonArray([.. Enumerable.Range(1, 1001).Select(i => JsonNode.Parse($$"""{ "estado": "1", "documento": { "tipo": "03", "serie": "B001", "numero": {{i}} }, "total": 5, "inafecto": 5 }"""))]);
        Documento.Set(resumen, "numero", "7");

        CliResult result = await _cli.IssueAsync(resumen.ToJsonString());

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            [("10412365785-RC-20260116-7", 500), ("10412365785-RC-20260116-8", 500), ("10412365785-RC-20260116-9", 1)],
            result.Objects.Select(one => ((string)one["nombre"]!, (int)one["lineas"]!)));
        Assert.All(result.Objects, one => Assert.Equal("$", (string)one["documento"]!));
        Assert.Equal(6, _cli.Files().Length);
        Assert.Equal(2, (await _cli.RunAsync("issue", _cli.PathOf("doc.json"), "--out", "-", "--no-sign")).ExitCode);
    }

    [Theory]
    [InlineData("RC", "pdf")]
    [InlineData("RA", "xml,ticket")]
    public async Task Issue_PaperOfAFileThatHasNone_IsRefusedWithTwo(string tipo, string artifacts)
    {
        CliResult result = await _cli.IssueAsync(Documento.DeTipo(tipo).ToJsonString(), "--artifacts", artifacts);

        Assert.Equal((2, 0), (result.ExitCode, _cli.Files().Length));
        Assert.Equal([("IZI-CLI-003", "$.tipo")], result.Issues);
    }

    [Fact]
    public async Task Issue_ListOfAllKinds_GivesOneResultEach()
    {
        JsonArray list = [Documento.Simple(), Documento.Factura(), Documento.Credito(), Documento.Debito(), Documento.Resumen(), Documento.Baja()];

        CliResult result = await _cli.IssueAsync(list.ToJsonString());

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(["03", "01", "07", "08", "RC", "RA"], result.Objects.Select(one => ((string)one["nombre"]!).Split('-')[1]));
    }

    [Theory]
    [InlineData("07", "documentoAfectado", null, "IZI-JSON-003")]
    [InlineData("07", "motivo", null, "IZI-JSON-003")]
    [InlineData("07", "motivo.codigo", "\"99\"", "IZI-JSON-005")]
    [InlineData("07", "motivo.codigo", null, "IZI-JSON-003")]
    [InlineData("07", "motivo.descripcion", null, "IZI-JSON-003")]
    [InlineData("07", "motivo.texto", "\"x\"", "IZI-JSON-002")]
    [InlineData("07", "documentoAfectado.tipo", "\"RC\"", "IZI-JSON-005")]
    [InlineData("07", "documentoAfectado.tipo", "3", "IZI-JSON-004")]
    [InlineData("07", "documentoAfectado.serie", "\"x\"", "IZI-JSON-005")]
    [InlineData("07", "documentoAfectado.numero", "0", "IZI-JSON-005")]
    [InlineData("07", "documentoAfectado.numero", null, "IZI-JSON-003")]
    [InlineData("08", "motivo.codigo", "\"06\"", "IZI-JSON-005")]
    [InlineData("01", "motivo", "{}", "IZI-JSON-002")]
    [InlineData("01", "documentoAfectado", "{}", "IZI-JSON-002")]
    [InlineData("RC", "fechaReferencia", null, "IZI-JSON-003")]
    [InlineData("RC", "fechaReferencia", "\"2026-02-30\"", "IZI-JSON-005")]
    [InlineData("RC", "fechaGeneracion", "\"2026-01-16T00:00:00-05:00\"", "IZI-JSON-005")]
    [InlineData("RC", "numero", "100000", "IZI-JSON-005")]
    [InlineData("RC", "serie", "\"B001\"", "IZI-JSON-002")]
    [InlineData("RC", "emisor.ruc", "\"10412365784\"", "IZI-JSON-005")]
    [InlineData("RC", "lineas", "[]", "IZI-JSON-005")]
    [InlineData("RC", "lineas", "{}", "IZI-JSON-004")]
    [InlineData("RC", "lineas[0].estado", "\"4\"", "IZI-JSON-005")]
    [InlineData("RC", "lineas[0].estado", "1", "IZI-JSON-004")]
    [InlineData("RC", "lineas[1].documento", null, "IZI-JSON-003")]
    [InlineData("RC", "lineas[1].documento.numero", "\"uno\"", "IZI-JSON-005")]
    [InlineData("RC", "lineas[0].adquirente.numero", "\"4828507\"", "IZI-JSON-005")]
    [InlineData("RC", "lineas[0].adquirente.nombre", "\"ROSA\"", "IZI-JSON-002")]
    [InlineData("RC", "lineas[2].total", null, "IZI-JSON-003")]
    [InlineData("RC", "lineas[2].total", "\"cinco\"", "IZI-JSON-005")]
    [InlineData("RC", "lineas[2].motivo", "\"x\"", "IZI-JSON-002")]
    [InlineData("RA", "lineas[0].motivo", null, "IZI-JSON-003")]
    [InlineData("RA", "lineas[0].motivo", "1", "IZI-JSON-004")]
    [InlineData("RA", "lineas[0].documento", null, "IZI-JSON-003")]
    [InlineData("RA", "lineas[0].total", "1", "IZI-JSON-002")]
    [InlineData("RA", "fechaGeneracion", null, "IZI-JSON-003")]
    public async Task Issue_WrongMember_NamesItAlone(string tipo, string path, string? json, string code)
    {
        CliResult result = await _cli.IssueAsync(Documento.Set(Documento.DeTipo(tipo), path, json).ToJsonString());

        Assert.Equal((1, 0), (result.ExitCode, _cli.Files().Length));
        Assert.Equal([(code, "$." + path)], result.Issues);
    }

    [Theory]
    [InlineData("01", "serie", "\"B001\"", "1001", "Numero.Serie")]
    [InlineData("07", "documentoAfectado.serie", "\"F001\"", "2117", "Afectado.Numero")]
    [InlineData("07", "motivo.codigo", "\"04\"", "IZI-NOT-001", "Motivo")]
    [InlineData("07", "descuentosGlobales", "[{\"monto\":1}]", "IZI-NOT-004", "CargosDescuentos")]
    [InlineData("08", "motivo.descripcion", "\"\"", "2136", "Sustento")]
    [InlineData("RC", "fechaGeneracion", "\"2026-01-14\"", "2671", "Fechas")]
    [InlineData("RC", "lineas[2].total", "-5", "2251", "Lineas[2].Total")]
    [InlineData("RC", "lineas[1].documentoAfectado", null, "2524", "Lineas[1].Afectado")]
    [InlineData("RC", "lineas[0].documento.tipo", "\"01\"", "2241", "Lineas[0].Documento")]
    [InlineData("RA", "lineas[0].documento.tipo", "\"03\"", "2308", "Lineas[0].Documento")]
    [InlineData("RA", "lineas[0].motivo", "\"\"", "2315", "Lineas[0].Motivo")]
    [InlineData("RA", "lineas", "[]", "IZI-DOC-001", "Lineas")]
    public async Task Issue_ValueThatSunatRefuses_HasItsCode(string tipo, string path, string? json, string code, string at)
    {
        CliResult result = await _cli.IssueAsync(Documento.Set(Documento.DeTipo(tipo), path, json).ToJsonString());

        Assert.Equal((1, 0), (result.ExitCode, _cli.Files().Length));
        Assert.Contains((code, at), result.Issues);
    }
}
