using System.Text;
using System.Text.Json.Nodes;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Cli.Tests;

public sealed class IssueTests : IDisposable
{
    private const string Nombre = "10412365785-03-B001-27";

    private readonly Cli _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Issue_CompleteDocument_WritesXmlAndZip()
    {
        CliResult result = await _cli.RunAsync("issue", _cli.Write("doc.json", Documento.Completo), "--out", _cli.PathOf("salida"), "--demo-cert");

        Assert.Equal((0, ""), (result.ExitCode, result.Text));
        Assert.Equal([Nombre + ".xml", Nombre + ".zip"], _cli.Files());
        byte[] xml = await File.ReadAllBytesAsync(_cli.PathOf($"salida/{Nombre}.xml"));
        Assert.Equal(xml, CpePackage.ReadXml(await File.ReadAllBytesAsync(_cli.PathOf($"salida/{Nombre}.zip"))).Xml);
        Assert.True(SignatureVerifier.Verify(xml).IsValid);
        Assert.Contains(Nombre, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Issue_Json_HoldsWhatTheContractPromises()
    {
        CliResult result = await _cli.RunAsync("issue", _cli.Write("doc.json", Documento.Completo), "--out", _cli.PathOf("salida"), "--demo-cert", "--json");

        JsonObject json = result.Only;
        Assert.Equal(_cli.PathOf($"salida/{Nombre}.xml"), (string)json["archivo"]!);
        Assert.Equal(Nombre, (string)json["nombre"]!);
        Assert.Equal(SignatureVerifier.Verify(await File.ReadAllBytesAsync((string)json["archivo"]!)).DigestValue, (string)json["digest"]!);
        Assert.Equal("23.28", json["totales"]!["importeTotal"]!.ToJsonString());
        Assert.Equal(("18.03", "2.00"), (json["totales"]!["gravado"]!.ToJsonString()[..5], json["totales"]!["icbper"]!.ToJsonString()));
        Assert.Equal("1000", (string)json["leyendas"]![0]!["codigo"]!);
        Assert.StartsWith("10412365785|03|B001|27|", (string)json["qr"]!, StringComparison.Ordinal);
        Assert.Empty(json["issues"]!.AsArray());
    }

    [Fact]
    public async Task Issue_WithoutSignature_HasTheDigestThatASignatureWouldHave()
    {
        string doc = _cli.Write("doc.json", Documento.Completo);

        CliResult bare = await _cli.RunAsync("issue", doc, "--out", _cli.PathOf("a"), "--no-sign", "--json");
        CliResult signed = await _cli.RunAsync("issue", doc, "--out", _cli.PathOf("b"), "--demo-cert", "--json");

        Assert.Equal((string)signed.Only["digest"]!, (string)bare.Only["digest"]!);
        Assert.Equal(ResultadoFirma.SinFirma, SignatureVerifier.Verify(await File.ReadAllBytesAsync((string)bare.Only["archivo"]!)).Resultado);
    }

    [Fact]
    public async Task Issue_NumbersAsStrings_GiveTheSameDocument()
    {
        string asText = Documento.Completo.Replace("1.25", "\"1.25\"", StringComparison.Ordinal).Replace("18.90", "\"18.90\"", StringComparison.Ordinal).Replace("27,", "\"27\",", StringComparison.Ordinal);

        CliResult one = await _cli.IssueAsync(Documento.Completo);
        CliResult other = await _cli.IssueAsync(asText);

        Assert.Equal((string)one.Only["hash"]!, (string)other.Only["hash"]!);
    }

    [Fact]
    public async Task Issue_NrusByDefault_TaxesNothing()
    {
        CliResult result = await _cli.IssueAsync(Documento.Simple().ToJsonString());

        Assert.Equal(("23.60", "0.00"), (result.Only["totales"]!["inafecto"]!.ToJsonString(), result.Only["totales"]!["igv"]!.ToJsonString()));
        Assert.Contains("listID=\"0113\"", await File.ReadAllTextAsync((string)result.Only["archivo"]!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Issue_EveryArtifact_IsWritten()
    {
        await _cli.IssueAsync(Documento.Completo, "--artifacts", Artifacts());

        Assert.Equal(Artifacts().Split(',').Length, _cli.Files().Length);
        Assert.All(_cli.Files(), file => Assert.NotEqual(0, new FileInfo(_cli.PathOf("salida/" + file)).Length));
        Assert.DoesNotContain(_cli.Files(), file => file.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Issue_FromStandardInputToStandardOutput_IsTheXmlAlone()
    {
        _cli.Input = Encoding.UTF8.GetBytes(Documento.Completo);

        CliResult result = await _cli.RunAsync("issue", "-", "--out", "-", "--demo-cert");

        Assert.Equal(0, result.ExitCode);
        Assert.True(SignatureVerifier.Verify(result.Output).IsValid);
    }

    [Fact]
    public async Task Issue_Array_GivesOneResultEachInOrder()
    {
        JsonArray list = [.. Enumerable.Range(1, 5).Select(i => Documento.Set(Documento.Simple(), "numero", i.ToString()))];
        list.Insert(2, Documento.Set(Documento.Simple(), "lineas[0].cantidad", "0"));

        CliResult result = await _cli.IssueAsync(list.ToJsonString());

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(["$[0]", "$[1]", "$[2]", "$[3]", "$[4]", "$[5]"], result.Objects.Select(one => (string)one["documento"]!));
        Assert.Equal([0, 0, 1, 0, 0, 0], result.Objects.Select(one => one["issues"]!.AsArray().Count));
        Assert.Equal(10, _cli.Files().Length);
        Assert.Contains("6 documentos: 5 emitidos", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Issue_SameNumberTwiceInAList_RefusesTheSecond()
    {
        JsonArray list = [Documento.Simple(), Documento.Set(Documento.Simple(), "lineas[0].cantidad", "3")];

        CliResult result = await _cli.IssueAsync(list.ToJsonString());

        Assert.Equal(1, result.ExitCode);
        Assert.Equal("IZI-CLI-002", (string)result.Objects[1]["issues"]![0]!["code"]!);
        Assert.Equal((string)result.Objects[0]["hash"]!, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(await File.ReadAllBytesAsync(_cli.PathOf($"salida/{Nombre}.xml")))));
    }

    [Fact]
    public async Task Issue_Rejection_WritesNoFileUnlessForced()
    {
        string doc = Documento.With("lineas[0].precioUnitario", "400");

        CliResult refused = await _cli.IssueAsync(doc);
        Assert.Equal((1, 0), (refused.ExitCode, _cli.Files().Length));
        Assert.Equal([("2514", "Adquirente")], refused.Issues);

        CliResult forced = await _cli.IssueAsync(doc, "--force");
        Assert.Equal((0, 2), (forced.ExitCode, _cli.Files().Length));
        Assert.Equal([("2514", "Adquirente")], forced.Issues);
    }

    [Theory]
    [InlineData("--no-sign", "--demo-cert")]
    [InlineData("--artifacts=xml,foto", "--no-sign")]
    [InlineData("--json")]
    [InlineData("--no-sign", "--sin-nada")]
    public async Task Issue_WrongUse_EndsWithTwo(params string[] more)
    {
        CliResult result = await _cli.RunAsync(["issue", _cli.Write("doc.json", Documento.Completo), "--out", _cli.PathOf("salida"), .. more]);

        Assert.Equal((2, 0), (result.ExitCode, _cli.Files().Length));
        Assert.NotEmpty(result.Error);
    }

    [Fact]
    public async Task Issue_FileThatIsNotThere_EndsWithTwo()
    {
        CliResult result = await _cli.RunAsync("issue", _cli.PathOf("nada.json"), "--out", _cli.PathOf("salida"), "--no-sign");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("No existe el archivo", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Issue_OutputFolderIsAFile_EndsWithThree()
    {
        _cli.Write("salida", "");

        CliResult result = await _cli.IssueAsync(Documento.Completo);

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("El disco", result.Error, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Issue_CompleteDocument_PassesTheOfficialSchemaAndXmlSec()
    {
        string schema = SharedFacts.Require("sunat/xsd/2.1/maindoc/UBL-Invoice-2.1.xsd");
        CliResult result = await _cli.RunAsync("issue", _cli.Write("doc.json", Documento.Completo), "--out", _cli.PathOf("salida"), "--demo-cert", "--json");
        string xml = (string)result.Only["archivo"]!;

        ToolResult lint = await Tools.XmlLint.RunAsync("--noout", "--nonet", "--schema", schema, xml);
        ToolResult sec = await Tools.XmlSec.RunAsync("--verify", "--enabled-key-data", "x509", "--insecure", "--id-attr:Id", "Signature", xml);

        Assert.True(lint.ExitCode == 0, lint.Error);
        Assert.True(sec.ExitCode == 0, sec.Error);
    }

    private static string Artifacts() => Issue.Artefactos.Nombres;
}
