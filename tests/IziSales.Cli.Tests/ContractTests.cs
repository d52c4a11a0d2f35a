using System.Text.Json.Nodes;
using IziSales.Testing;

namespace IziSales.Cli.Tests;

/// <summary>The page, the schema and the tool say the same.</summary>
public sealed class ContractTests : IDisposable
{
    private readonly Cli _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Docs_MembersOfAResult_AreTheOnesTheToolWrites()
    {
        string page = await File.ReadAllTextAsync(RepoRoot.Combine("docs/cli.md"));

        CliResult result = await _cli.IssueAsync(Documento.Completo);

        Assert.All(result.Only, member => Assert.Contains($"\"{member.Key}\":", page, StringComparison.Ordinal));
        Assert.All(result.Only["totales"]!.AsObject(), member => Assert.Contains($"\"{member.Key}\":", page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("comprobante", "03", "")]
    [InlineData("emisor", "03", "emisor")]
    [InlineData("adquirente", "03", "adquirente")]
    [InlineData("linea", "03", "lineas[0]")]
    [InlineData("descuentoDeLinea", "03", "lineas[0].descuento")]
    [InlineData("nota", "08", "")]
    [InlineData("referencia", "08", "documentoAfectado")]
    [InlineData("nota/properties/motivo", "08", "motivo")]
    [InlineData("resumen", "RC", "")]
    [InlineData("resumen/properties/lineas/items", "RC", "lineas[0]")]
    [InlineData("resumen/properties/lineas/items/properties/adquirente", "RC", "lineas[0].adquirente")]
    [InlineData("baja", "RA", "")]
    [InlineData("baja/properties/lineas/items", "RA", "lineas[0]")]
    public async Task Schema_EveryMember_IsKnownToTheTool(string definition, string tipo, string path)
    {
        JsonObject members = Definition(definition)["properties"]!.AsObject();
        JsonObject documento = Documento.DeTipo(tipo);
        if (tipo == "03" && (path.EndsWith("descuento", StringComparison.Ordinal) || path == "adquirente"))
        {
            Documento.Set(documento, path, "{}");
        }

        // The type decides which members there are: it stays.
        foreach (string name in members.Select(member => member.Key).Where(name => path.Length > 0 || name != "tipo"))
        {
            Documento.Set(documento, path.Length == 0 ? name : $"{path}.{name}", "true");
        }

        CliResult result = await _cli.IssueAsync(documento.ToJsonString());

        Assert.DoesNotContain("IZI-JSON-002", result.Issues.Select(issue => issue.Code));
        Assert.Contains("IZI-JSON-004", result.Issues.Select(issue => issue.Code));
    }

    [Theory]
    [InlineData("nota", "07")]
    [InlineData("resumen", "RC")]
    [InlineData("baja", "RA")]
    public async Task Schema_RequiredMembersOfAKind_AreTheOnesTheToolAsksFor(string definition, string tipo)
    {
        CliResult result = await _cli.IssueAsync($$"""{ "tipo": "{{tipo}}" }""");

        Assert.Equal(
            Definition(definition)["required"]!.AsArray().Select(name => "$." + (string)name!).Where(path => path != "$.tipo"),
            result.Issues.Select(issue => issue.Path));
    }

    [Fact]
    public async Task Schema_RequiredMembers_AreTheOnesTheToolAsksFor()
    {
        CliResult result = await _cli.IssueAsync("{}");

        Assert.Equal(
            Definition("comprobante")["required"]!.AsArray().Select(name => "$." + (string)name!),
            result.Issues.Select(issue => issue.Path));
    }

    [Fact]
    public async Task Schema_Profiles_AreTheOnesTheToolKnows()
    {
        foreach (string perfil in Definition("emisor")["properties"]!["perfil"]!["enum"]!.AsArray().Select(name => (string)name!))
        {
            Assert.Equal((perfil, 0), (perfil, (await _cli.IssueAsync(Documento.With("emisor.perfil", $"\"{perfil}\""))).ExitCode));
        }
    }

    private static JsonObject Definition(string path)
    {
        JsonNode node = JsonNode.Parse(File.ReadAllText(RepoRoot.Combine("docs/schemas/comprobante.schema.json")))!["$defs"]!;
        return path.Split('/').Aggregate(node, static (parent, name) => parent[name]!).AsObject();
    }
}
