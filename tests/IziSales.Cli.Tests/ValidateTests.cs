using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using IziSales.Testing;

namespace IziSales.Cli.Tests;

public sealed class ValidateTests : IDisposable
{
    private const string Nombre = "10412365785-03-B001-27";

    private readonly Cli _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Validate_WhatIssueWrote_IsValid()
    {
        await IssueAsync();

        CliResult result = await _cli.RunAsync("validate", _cli.PathOf("salida"), "--json");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal([$"{Nombre}.xml", $"{Nombre}.zip"], result.Objects.Select(one => Path.GetFileName((string)one["archivo"]!)));
        Assert.All(result.Objects, one => Assert.Equal((Nombre, true, 0), ((string)one["nombre"]!, (bool)one["valido"]!, one["issues"]!.AsArray().Count)));
        Assert.Equal(["xsd", "rules", "signature"], result.Objects[0]["niveles"]!.AsArray().Select(nivel => (string)nivel!));
    }

    [SkippableFact]
    public async Task Validate_WithOfficialSchemas_LooksAtAllThreeLevels()
    {
        string xsd = SharedFacts.Require("sunat/xsd");
        string xml = await IssueAsync();
        string broken = _cli.Write("roto.xml", (await File.ReadAllTextAsync(xml)).Replace("cbc:IssueTime", "cbc:IssueTimes", StringComparison.Ordinal));

        CliResult result = await _cli.RunAsync("validate", xml, broken, "--xsd", xsd, "--json");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(["xsd", "rules", "signature"], result.Objects[0]["niveles"]!.AsArray().Select(nivel => (string)nivel!));
        Assert.True((bool)result.Objects[0]["valido"]!);
        Assert.Contains("0306", Codes(result.Objects[1]));
        Assert.Contains("2335", Codes(result.Objects[1]));
    }

    [Fact]
    public async Task Validate_OneDigitChanged_FailsBySignature()
    {
        string xml = await IssueAsync();
        string changed = _cli.Write("cambiado.xml", (await File.ReadAllTextAsync(xml)).Replace("ROSA QUISPE", "ROSO QUISPE", StringComparison.Ordinal));

        CliResult result = await _cli.RunAsync("validate", changed, "--json");

        Assert.Equal((1, "2335"), (result.ExitCode, Assert.Single(Codes(result.Only))));
    }

    [Theory]
    [InlineData("xsd,rules,signature")]
    [InlineData("xsd,signature")]
    [InlineData("rules")]
    public async Task Validate_WhatIsNoXml_SaysSoOnce(string levels)
    {
        string broken = _cli.Write("roto.xml", "<Invoice>\n<cbc:ID>B001-1");

        CliResult result = await _cli.RunAsync("validate", broken, "--level", levels, "--json");

        JsonNode issue = Assert.Single(result.Only["issues"]!.AsArray())!;
        Assert.Equal(("0306", "Envíe el XML tal como se generó, sin abrirlo ni guardarlo con otro programa."), ((string)issue["code"]!, (string)issue["remedy"]!));
    }

    [Fact]
    public async Task Validate_OnlyRules_DoesNotAskForASignature()
    {
        CliResult issued = await _cli.IssueAsync(Documento.Completo);
        string xml = (string)issued.Only["archivo"]!;

        Assert.Equal(["1059"], Codes((await _cli.RunAsync("validate", xml, "--json")).Only));
        Assert.Equal(0, (await _cli.RunAsync("validate", xml, "--level", "rules")).ExitCode);
    }

    [Fact]
    public async Task Validate_ForcedRejection_HasItsCode()
    {
        CliResult forced = await _cli.IssueAsync(Documento.With("lineas[0].precioUnitario", "400"), "--force");

        CliResult result = await _cli.RunAsync("validate", (string)forced.Only["archivo"]!, "--level", "rules", "--json");

        Assert.Equal((1, "2514"), (result.ExitCode, Assert.Single(Codes(result.Only))));
    }

    [Theory]
    [InlineData("01")]
    [InlineData("07")]
    [InlineData("08")]
    [InlineData("RC")]
    [InlineData("RA")]
    public async Task Validate_EachKind_IsReadAndValid(string tipo)
    {
        await _cli.RunAsync("issue", _cli.Write("doc.json", Documento.DeTipo(tipo).ToJsonString()), "--out", _cli.PathOf("salida"), "--demo-cert");

        CliResult result = await _cli.RunAsync("validate", _cli.PathOf("salida"), "--json");

        Assert.Equal(0, result.ExitCode);
        Assert.All(result.Objects, one => Assert.Equal((true, Path.GetFileNameWithoutExtension((string)one["archivo"]!)), ((bool)one["valido"]!, (string)one["nombre"]!)));
        Assert.All(result.Objects, one => Assert.Empty(one["issues"]!.AsArray()));
    }

    [Theory]
    [InlineData("RC", "20131312955-RC-20260116-1", "1034")]
    [InlineData("RC", "10412365785-RC-20260117-1", "2346")]
    [InlineData("RC", "10412365785-RC-20260116-2", "2220")]
    [InlineData("RA", "10412365785-RC-20260116-1", "2220")]
    [InlineData("07", "10412365785-08-BC01-27", "1003")]
    public async Task Validate_NameOfAnotherFile_IsRefused(string tipo, string name, string code)
    {
        await _cli.RunAsync("issue", _cli.Write("doc.json", Documento.DeTipo(tipo).ToJsonString()), "--out", _cli.PathOf("salida"), "--demo-cert", "--artifacts", "xml");
        File.Copy(_cli.PathOf("salida/" + _cli.Files()[0]), _cli.PathOf(name + ".xml"));

        Assert.Equal([code], Codes((await _cli.RunAsync("validate", _cli.PathOf(name + ".xml"), "--json")).Only));
    }

    [Theory]
    [InlineData("20131312955-03-B001-27", "1034")]
    [InlineData("10412365785-03-B002-27", "1035")]
    [InlineData("10412365785-03-B001-28", "1036")]
    public async Task Validate_NameOfAnotherDocument_IsRefused(string name, string code)
    {
        string renamed = _cli.PathOf(name + ".xml");
        File.Copy(await IssueAsync(), renamed);

        Assert.Equal([code], Codes((await _cli.RunAsync("validate", renamed, "--json")).Only));
    }

    [Fact]
    public async Task Validate_Patterns_FindFilesAtAnyDepth()
    {
        await IssueAsync();
        Directory.CreateDirectory(_cli.PathOf("archivo/2026/01"));
        File.Copy(_cli.PathOf($"salida/{Nombre}.zip"), _cli.PathOf($"archivo/2026/01/{Nombre}.zip"));

        Assert.Single((await _cli.RunAsync("validate", _cli.PathOf("archivo/**/*.zip"), "--json")).Objects);
        Assert.Single((await _cli.RunAsync("validate", _cli.PathOf("sal*/*.xm?"), "--json")).Objects);
        Assert.Equal(2, (await _cli.RunAsync("validate", _cli.PathOf("**/*.zip"), "--json")).Objects.Length);
        Assert.Equal(2, (await _cli.RunAsync("validate", _cli.PathOf("*.pdf"))).ExitCode);
        Assert.Equal(2, (await _cli.RunAsync("validate", _cli.PathOf("nada"))).ExitCode);
    }

    [Fact]
    public async Task Validate_Rubbish_IsAnIssuePerFileAndNeverACrash()
    {
        using MemoryStream empty = new();
        using (new ZipArchive(empty, ZipArchiveMode.Create, leaveOpen: true))
        {
        }

        _cli.Write("a.xml", "");
        _cli.Write("b.xml", "<Invoice");
        _cli.Write("c.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>");
        _cli.Write("d.zip", "PK es lo único que tiene de zip");
        await File.WriteAllBytesAsync(_cli.PathOf("e.zip"), empty.ToArray());

        CliResult result = await _cli.RunAsync("validate", _cli.Folder, "--json");

        Assert.Equal((1, 5), (result.ExitCode, result.Objects.Length));
        Assert.All(result.Objects, one => Assert.NotEmpty(one["issues"]!.AsArray()));
    }

    [Fact]
    public async Task Validate_ManyFiles_EndsWithASummary()
    {
        JsonArray list = [.. Enumerable.Range(1, 30).Select(i => Documento.Set(Documento.Simple(), "numero", i.ToString()))];
        await _cli.RunAsync("issue", _cli.Write("lista.json", list.ToJsonString()), "--out", _cli.PathOf("salida"), "--demo-cert");

        CliResult result = await _cli.RunAsync("validate", _cli.PathOf("salida"));

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("60 archivos: 60 válidos", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("B001-7.xml", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--level", "todo")]
    [InlineData("--level", "")]
    [InlineData("--xsd", "carpeta-que-no-existe")]
    public async Task Validate_WrongOptions_EndWithTwo(string option, string value) =>
        Assert.Equal(2, (await _cli.RunAsync("validate", _cli.Write("a.xml", "<a/>"), option, value)).ExitCode);

    [Fact]
    public async Task Validate_StandardInput_IsReadAsAFile()
    {
        _cli.Input = await File.ReadAllBytesAsync(await IssueAsync());

        Assert.Equal(0, (await _cli.RunAsync("validate", "-")).ExitCode);
        _cli.Input = Encoding.UTF8.GetBytes("no");
        Assert.Equal(1, (await _cli.RunAsync("validate", "-")).ExitCode);
    }

    private static IEnumerable<string> Codes(JsonObject result) => result["issues"]!.AsArray().Select(issue => (string)issue!["code"]!);

    private async Task<string> IssueAsync()
    {
        await _cli.RunAsync("issue", _cli.Write("doc.json", Documento.Completo), "--out", _cli.PathOf("salida"), "--demo-cert");
        return _cli.PathOf($"salida/{Nombre}.xml");
    }
}
