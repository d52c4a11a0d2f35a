using System.Text.Json.Nodes;

namespace IziSales.Cli.Tests;

/// <summary>Every way in which a JSON can be wrong: what is told, where, and that nothing is written.</summary>
public sealed class IssueBadInputTests : IDisposable
{
    private readonly Cli _cli = new();

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData("tipo", "IZI-JSON-003")]
    [InlineData("serie", "IZI-JSON-003")]
    [InlineData("numero", "IZI-JSON-003")]
    [InlineData("fechaEmision", "IZI-JSON-003")]
    [InlineData("emisor", "IZI-JSON-003")]
    [InlineData("lineas", "IZI-JSON-003")]
    [InlineData("emisor.ruc", "IZI-JSON-003")]
    [InlineData("emisor.razonSocial", "IZI-JSON-003")]
    [InlineData("lineas[0].descripcion", "IZI-JSON-003")]
    [InlineData("lineas[0].cantidad", "IZI-JSON-003")]
    [InlineData("lineas[0].precioUnitario", "IZI-JSON-003")]
    public Task Issue_MissingMember_NamesIt(string path, string code) => RefusesAsync(Documento.With(path, null), (code, "$." + path));

    [Theory]
    [InlineData("tipo", "3", "IZI-JSON-004")]
    [InlineData("tipo", "\"99\"", "IZI-JSON-005")]
    [InlineData("serie", "\"b001\"", "IZI-JSON-005")]
    [InlineData("serie", "1", "IZI-JSON-004")]
    [InlineData("numero", "0", "IZI-JSON-005")]
    [InlineData("numero", "1.5", "IZI-JSON-005")]
    [InlineData("numero", "100000000", "IZI-JSON-005")]
    [InlineData("numero", "true", "IZI-JSON-004")]
    [InlineData("numero", "\"B001\"", "IZI-JSON-005")]
    [InlineData("fechaEmision", "\"2026-01-15\"", "IZI-JSON-005")]
    [InlineData("fechaEmision", "\"2026-01-15T10:30:00\"", "IZI-JSON-005")]
    [InlineData("fechaEmision", "\"2026-02-30T10:30:00-05:00\"", "IZI-JSON-005")]
    [InlineData("fechaEmision", "\"0001-01-01T00:00:00+00:00\"", "IZI-JSON-005")]
    [InlineData("fechaEmision", "20260115", "IZI-JSON-004")]
    [InlineData("operacion", "\"9999\"", "IZI-JSON-005")]
    [InlineData("moneda", "\"SOL\"", "IZI-JSON-005")]
    [InlineData("moneda", "null", "IZI-JSON-004")]
    [InlineData("emisor", "[]", "IZI-JSON-004")]
    [InlineData("emisor.ruc", "\"10412365784\"", "IZI-JSON-005")]
    [InlineData("emisor.ruc", "10412365785", "IZI-JSON-004")]
    [InlineData("emisor.perfil", "\"rus\"", "IZI-JSON-005")]
    [InlineData("emisor.domicilio", "\"Lima\"", "IZI-JSON-004")]
    [InlineData("emisor.domicilio", "{\"ubigeo\":\"999999\"}", "IZI-JSON-005", ".ubigeo")]
    [InlineData("adquirente", "{\"tipoDocumento\":\"1\",\"numero\":\"4828507\",\"nombre\":\"ROSA\"}", "IZI-JSON-005", ".numero")]
    [InlineData("adquirente", "{\"tipoDocumento\":\"Z\",\"numero\":\"48285071\",\"nombre\":\"ROSA\"}", "IZI-JSON-005", ".tipoDocumento")]
    [InlineData("adquirente", "{\"tipoDocumento\":\"1\",\"numero\":\"48285071\"}", "IZI-JSON-003", ".nombre")]
    [InlineData("lineas", "{}", "IZI-JSON-004")]
    [InlineData("lineas", "[7]", "IZI-JSON-004", "[0]")]
    [InlineData("lineas[0].cantidad", "\"dos\"", "IZI-JSON-005")]
    [InlineData("lineas[0].cantidad", "\"1,5\"", "IZI-JSON-005")]
    [InlineData("lineas[0].cantidad", "\" 1\"", "IZI-JSON-005")]
    [InlineData("lineas[0].cantidad", "\"\"", "IZI-JSON-005")]
    [InlineData("lineas[0].cantidad", "{}", "IZI-JSON-004")]
    [InlineData("lineas[0].cantidad", "0.12345678901", "IZI-JSON-005")]
    [InlineData("lineas[0].cantidad", "1e-30", "IZI-JSON-005")]
    [InlineData("lineas[0].cantidad", "1e30", "IZI-JSON-005")]
    [InlineData("lineas[0].precioUnitario", "12345678901234567890123456789012", "IZI-JSON-005")]
    [InlineData("lineas[0].descripcion", "5", "IZI-JSON-004")]
    [InlineData("lineas[0].unidad", "\"KILO\"", "IZI-JSON-005")]
    [InlineData("lineas[0].afectacion", "\"99\"", "IZI-JSON-005")]
    [InlineData("lineas[0].bolsas", "-1", "IZI-JSON-005")]
    [InlineData("lineas[0].valorUnitario", "10", "IZI-JSON-007", "", "$.lineas[0]")]
    [InlineData("lineas[0].descuento", "{}", "IZI-JSON-007")]
    [InlineData("lineas[0].descuento", "{\"monto\":1,\"porcentaje\":1}", "IZI-JSON-007")]
    [InlineData("lineas[0].descuento", "{\"monto\":1,\"motivo\":\"02\"}", "IZI-JSON-005", ".motivo")]
    [InlineData("lineas[0].descuento", "{\"porcentaje\":101}", "IZI-JSON-005", ".porcentaje")]
    [InlineData("descuentosGlobales", "[{\"monto\":1,\"motivo\":\"00\"}]", "IZI-JSON-005", "[0].motivo")]
    [InlineData("redondeo", "\"arriba\"", "IZI-JSON-005")]
    [InlineData("observaciones", "[1]", "IZI-JSON-004", "[0]")]
    [InlineData("documentoAfectado", "{}", "IZI-JSON-002")]
    [InlineData("motivo", "{}", "IZI-JSON-002")]
    [InlineData("linea", "[]", "IZI-JSON-002")]
    [InlineData("emisor.rus", "true", "IZI-JSON-002")]
    [InlineData("lineas[0].precio", "5", "IZI-JSON-002")]
    public Task Issue_WrongMember_NamesIt(string path, string json, string code, string below = "", string? at = null) =>
        RefusesAsync(Documento.With(path, json), (code, at ?? "$." + path + below));

    [Theory]
    [InlineData("lineas[0].cantidad", "0", "2024", "Lineas[0].Cantidad")]
    [InlineData("lineas[0].cantidad", "-1", "2025", "Lineas[0].Cantidad")]
    [InlineData("lineas[0].descripcion", "\"Aceite\\u0007\"", "IZI-XML-001", "Lineas[0].Descripcion")]
    [InlineData("lineas[0].descripcion", "\"\"", "2026", "Lineas[0].Descripcion")]
    [InlineData("serie", "\"F001\"", "1001", "Numero.Serie")]
    [InlineData("lineas[0].precioUnitario", "350.01", "2514", "Adquirente")]
    [InlineData("lineas", "[]", "IZI-DOC-001", "Lineas")]
    public async Task Issue_ValueThatSunatRefuses_HasSunatsCodeFirst(string path, string json, string code, string at)
    {
        CliResult result = await _cli.IssueAsync(Documento.With(path, json));

        Assert.Equal((1, 0), (result.ExitCode, _cli.Files().Length));
        Assert.Contains((code, at), result.Issues);
    }

    [Fact]
    public async Task Issue_ManyFaults_TellsThemAllAtOnce()
    {
        JsonObject documento = Documento.Simple();
        Documento.Set(documento, "emisor.ruc", "\"10412365784\"");
        Documento.Set(documento, "seire", "\"B001\"");
        Documento.Set(documento, "lineas[0].cantidad", "\"x\"");
        Documento.Set(documento, "fechaEmision", null);

        CliResult result = await _cli.IssueAsync(documento.ToJsonString());

        Assert.Equal(["$.seire", "$.fechaEmision", "$.emisor.ruc", "$.lineas[0].cantidad"], result.Issues.Select(issue => issue.Path));
        Assert.Contains("¿quiso decir «serie»?", (string)result.Only["issues"]![0]!["message"]!, StringComparison.Ordinal);
    }

    [Fact]
    public Task Issue_RepeatedMember_NamesIt() =>
        RefusesAsync(Documento.Simple().ToJsonString().Replace("\"serie\":\"B001\"", "\"serie\":\"B001\",\"serie\":\"B002\"", StringComparison.Ordinal), ("IZI-JSON-006", "$.serie"));

    [Fact]
    public Task Issue_LoneSurrogate_NamesItsMember() =>
        RefusesAsync(Documento.Simple().ToJsonString().Replace("Aceite", "\\ud800", StringComparison.Ordinal), ("IZI-JSON-005", "$.lineas[0].descripcion"));

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("<xml/>")]
    [InlineData("{\"tipo\":\"03\",}")]
    public Task Issue_NoJson_SaysLineAndPosition(string text) => RefusesAsync(text, ("IZI-JSON-001", "$"));

    [Theory]
    [InlineData("7")]
    [InlineData("null")]
    [InlineData("\"boleta\"")]
    public Task Issue_NoObject_IsAWrongType(string text) => RefusesAsync(text, ("IZI-JSON-004", "$"));

    [Fact]
    public async Task Issue_HugeButLegalNumbers_AreRefusedNotCrashed()
    {
        string documento = Documento.Set(Documento.Set(Documento.Simple(), "lineas[0].cantidad", "999999999999"), "lineas[0].precioUnitario", "999999999999.99").ToJsonString();

        Assert.Equal(1, (await _cli.IssueAsync(documento)).ExitCode);
    }

    [Fact]
    public async Task Issue_HumanReport_SaysWhatWhereAndWhatToDo()
    {
        CliResult result = await _cli.RunAsync("issue", _cli.Write("doc.json", Documento.With("emisor.ruc", "\"10412365784\"")), "--out", _cli.PathOf("salida"), "--no-sign");

        Assert.Equal("", result.Text);
        Assert.Contains("$.emisor.ruc", result.Error, StringComparison.Ordinal);
        Assert.Contains("dígito verificador", result.Error, StringComparison.Ordinal);
        Assert.Contains("Revise los once dígitos.", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', result.Error);
    }

    private async Task RefusesAsync(string json, (string Code, string Path) issue)
    {
        CliResult result = await _cli.IssueAsync(json);

        Assert.Equal((1, 0), (result.ExitCode, _cli.Files().Length));
        Assert.Equal([issue], result.Issues);
    }
}
