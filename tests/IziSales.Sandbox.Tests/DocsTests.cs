using System.Text.Json;
using IziSales.Sandbox.Generic;
using IziSales.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace IziSales.Sandbox.Tests;

/// <summary>What the pages say is what the sandbox does.</summary>
public sealed class DocsTests
{
    private static readonly JsonElement OpenApi = JsonDocument.Parse(File.ReadAllText(RepoRoot.Combine("docs/openapi/pse-generic.json"))).RootElement;

    // Below /v1 there are also SUNAT's own consulta integrada and providers of look-up.
    private static readonly string[] NeutralRoads = ["/v1/invoice/", "/v1/summary/", "/v1/void", "/v1/cdr/", "/v1/xml/", "/v1/series/", "/v1/health"];

    [Fact]
    public void OpenApi_Paths_AreThoseThatAreMapped()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddSunatSandbox();
        WebApplication app = builder.Build();
        app.MapSunatSandbox("");

        IEnumerable<string> mapped = ((IEndpointRouteBuilder)app).DataSources
            .SelectMany(static source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Select(static endpoint => endpoint.RoutePattern.RawText!)
            .Where(static route => NeutralRoads.Any(road => route.StartsWith(road, StringComparison.Ordinal)));

        Assert.Equal(mapped.Order(StringComparer.Ordinal), Names(OpenApi.GetProperty("paths")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void OpenApi_Members_AreThoseOfTheWire()
    {
        Assert.Equal(Members(GenericJson.Default.SendRequest), Schema("Envio"));
        Assert.Equal(Members(GenericJson.Default.SendAnswer), Schema("Respuesta"));
        Assert.Equal(Members(GenericJson.Default.ErrorAnswer), Schema("Error"));
        Assert.Equal(Members(GenericJson.Default.VoidRequest), Schema("Anulacion"));
        Assert.Equal(Members(GenericJson.Default.HealthAnswer), Schema("Salud"));
        Assert.Equal(Members(GenericJson.Default.LastAnswer), Schema("UltimoNumero"));
    }

    [Fact]
    public void Sandbox_ScriptOfFaults_Loads()
    {
        string page = File.ReadAllText(RepoRoot.Combine("docs/sandbox.md"));
        int start = page.IndexOf("```json\n", StringComparison.Ordinal) + 8;
        SandboxFaults faults = new();

        faults.Load(page[start..page.IndexOf("```", start, StringComparison.Ordinal)]);

        Assert.Equal([SandboxFaultKind.DropAfter, SandboxFaultKind.Reject, SandboxFaultKind.HttpError, SandboxFaultKind.Pending, SandboxFaultKind.Delay], faults.Pending.Select(static fault => fault.Kind));
    }

    [Fact]
    public void Sandbox_TableOfFaults_NamesEveryKind()
    {
        string page = File.ReadAllText(RepoRoot.Combine("docs/sandbox.md"));

        string[] missing = [.. Enum.GetValues<SandboxFaultKind>().Select(static kind => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString())).Where(name => !page.Contains($"`{name}`", StringComparison.Ordinal))];

        Assert.Empty(missing);
    }

    [Fact]
    public void Sandbox_Lists_NameEveryRoadAndEveryCall()
    {
        string page = File.ReadAllText(RepoRoot.Combine("docs/sandbox.md"));
        IEnumerable<string> names = Enum.GetNames<SandboxChannel>().Concat(Enum.GetNames<SandboxOperation>()).Select(JsonNamingPolicy.KebabCaseLower.ConvertName);

        Assert.All(names, name => Assert.Contains($"`{name}`", page, StringComparison.Ordinal));
    }

    private static string[] Schema(string name) =>
        [.. Names(OpenApi.GetProperty("components").GetProperty("schemas").GetProperty(name).GetProperty("properties")).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(static member => member.Name);

    private static string[] Members(System.Text.Json.Serialization.Metadata.JsonTypeInfo type) => [.. type.Properties.Select(static property => property.Name).Order(StringComparer.Ordinal)];
}
