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
            .Where(static route => route.StartsWith("/v1/", StringComparison.Ordinal));

        Assert.Empty(Names(OpenApi.GetProperty("paths")).Except(mapped, StringComparer.Ordinal));
    }

    [Fact]
    public void OpenApi_Members_AreThoseOfTheWire()
    {
        Assert.Equal(Members(GenericJson.Default.SendRequest), Schema("Envio"));
        Assert.Equal(Members(GenericJson.Default.SendAnswer), Schema("Respuesta"));
        Assert.Equal(Members(GenericJson.Default.ErrorAnswer), Schema("Error"));
    }

    [Fact]
    public void Canales_ScriptOfFaults_Loads()
    {
        string page = File.ReadAllText(RepoRoot.Combine("docs/canales.md"));
        int start = page.IndexOf("```json\n", StringComparison.Ordinal) + 8;
        SandboxFaults faults = new();

        faults.Load(page[start..page.IndexOf("```", start, StringComparison.Ordinal)]);

        Assert.Equal([SandboxFaultKind.DropAfter, SandboxFaultKind.Reject, SandboxFaultKind.HttpError], faults.Pending.Select(static fault => fault.Kind));
    }

    [Fact]
    public void Canales_TableOfFaults_NamesEveryKind()
    {
        string page = File.ReadAllText(RepoRoot.Combine("docs/canales.md"));

        string[] missing = [.. Enum.GetValues<SandboxFaultKind>().Select(static kind => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString())).Where(name => !page.Contains($"`{name}`", StringComparison.Ordinal))];

        Assert.Empty(missing);
    }

    private static string[] Schema(string name) =>
        [.. Names(OpenApi.GetProperty("components").GetProperty("schemas").GetProperty(name).GetProperty("properties")).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(static member => member.Name);

    private static string[] Members(System.Text.Json.Serialization.Metadata.JsonTypeInfo type) => [.. type.Properties.Select(static property => property.Name).Order(StringComparer.Ordinal)];
}
