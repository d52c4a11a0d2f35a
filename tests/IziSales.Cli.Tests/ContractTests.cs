using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IziSales.Testing;

namespace IziSales.Cli.Tests;

/// <summary>The page, the schema and the tool say the same.</summary>
public sealed class ContractTests : IDisposable
{
    private readonly Cli _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Docs_ExampleOfADocument_IsIssuedAsWritten()
    {
        string page = await File.ReadAllTextAsync(RepoRoot.Combine("docs/cli.md"));
        string example = Regex.Matches(page, "```jsonc\n(?<json>.*?)```", RegexOptions.Singleline).Select(match => match.Groups["json"].Value).First(json => json.Contains("\"tipo\"", StringComparison.Ordinal));

        CliResult result = await _cli.IssueAsync(example);

        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Issues);
    }

    [Fact]
    public async Task Docs_MembersOfAResult_AreTheOnesTheToolWrites()
    {
        string page = await File.ReadAllTextAsync(RepoRoot.Combine("docs/cli.md"));

        CliResult result = await _cli.IssueAsync(Documento.Completo);

        Assert.All(result.Only, member => Assert.Contains($"\"{member.Key}\":", page, StringComparison.Ordinal));
        Assert.All(result.Only["totales"]!.AsObject(), member => Assert.Contains($"\"{member.Key}\":", page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("comprobante", "")]
    [InlineData("emisor", "emisor")]
    [InlineData("adquirente", "adquirente")]
    [InlineData("linea", "lineas[0]")]
    [InlineData("descuentoDeLinea", "lineas[0].descuento")]
    public async Task Schema_EveryMember_IsKnownToTheTool(string definition, string path)
    {
        JsonObject members = Definition(definition)["properties"]!.AsObject();
        JsonObject documento = Documento.Simple();
        if (path.EndsWith("descuento", StringComparison.Ordinal) || path == "adquirente")
        {
            Documento.Set(documento, path, "{}");
        }

        foreach (string name in members.Select(member => member.Key))
        {
            Documento.Set(documento, path.Length == 0 ? name : $"{path}.{name}", "true");
        }

        CliResult result = await _cli.IssueAsync(documento.ToJsonString());

        Assert.DoesNotContain("IZI-JSON-002", result.Issues.Select(issue => issue.Code));
        Assert.Contains("IZI-JSON-004", result.Issues.Select(issue => issue.Code));
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

    private static JsonObject Definition(string name) =>
        JsonNode.Parse(File.ReadAllText(RepoRoot.Combine("docs/schemas/comprobante.schema.json")))!["$defs"]![name]!.AsObject();
}
