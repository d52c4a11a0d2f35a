using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using IziSales.Pse.Generic;
using IziSales.Pse.Http;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Pse.Tests;

/// <summary>What the client sends and reads is what <c>docs/openapi/pse-generic.json</c> says.</summary>
public sealed class OpenApiTests
{
    private static readonly JsonElement OpenApi = JsonDocument.Parse(File.ReadAllText(RepoRoot.Combine("docs/openapi/pse-generic.json"))).RootElement;

    private static readonly GenericCalls Calls = new(new GenericPseOptions { BaseAddress = new Uri("https://pse.example/api/"), Token = "t" });

    private static readonly string[] Spoken = ["cdr", "health", "last", "send", "sendSummary", "status", "verify", "void", "xml"];

    public static TheoryData<string> Operations => [.. Spoken];

    [Theory]
    [MemberData(nameof(Operations))]
    public void Call_OfEachOperation_IsAsTheContractSays(string operation)
    {
        HttpCall call = Call(operation);
        (string path, string method, JsonElement described) = Described(operation);
        string[] query = [.. call.Address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(static part => part.Split('=')[0])];

        Assert.Equal(method, call.Method.Method.ToLowerInvariant());
        Assert.Matches("^/api" + Regex.Replace(path, @"\\?\{[^}]+\}", "[^/]+") + "$", call.Address.AbsolutePath);
        Assert.Equal(Parameters(described, "query"), query);
        Assert.Equal(Parameters(described, "header"), call.Headers.Keys);
        Assert.Equal(described.TryGetProperty("requestBody", out JsonElement body), call.Body is not null);
        if (call.Body is { } sent)
        {
            AssertFits(JsonDocument.Parse(sent).RootElement, Resolve(body.GetProperty("content").GetProperty("application/json").GetProperty("schema")));
        }
    }

    [Fact]
    public void Contract_HasNoOperation_ThatTheClientDoesNotSpeak() => Assert.Equal(
        Spoken,
        OpenApi.GetProperty("paths").EnumerateObject().SelectMany(static path => path.Value.EnumerateObject()).Select(static described => described.Value.GetProperty("operationId").GetString()).Order(StringComparer.Ordinal));

    [Fact]
    public void Answers_AreReadMemberForMember()
    {
        Assert.Equal(Names(Schema("Respuesta")).Union(Names(Schema("Error"))).Order(StringComparer.Ordinal), Members(GenericJson.Default.GenericAnswer));
        Assert.Equal(Names(Schema("Salud")).Order(StringComparer.Ordinal), Members(GenericJson.Default.HealthAnswer));
        Assert.Subset(Names(Schema("UltimoNumero")).ToHashSet(), Members(GenericJson.Default.LastNumberAnswer).ToHashSet());
    }

    private static HttpCall Call(string operation)
    {
        ComprobanteId id = Banco.Id;
        return operation switch
        {
            "send" => Calls.Send(Banco.Envio),
            "sendSummary" => Calls.SendSummary(new LoteEnvio(id.Ruc, "RC-20260116-1", "<x/>"u8.ToArray())),
            "void" => Calls.Void(new AnulacionEnvio(id, "Error en el precio") { Ticket = "T-1" }),
            "verify" => Calls.Verify(id),
            "status" => Calls.Status("a/b c"),
            "cdr" => Calls.Cdr(id.NombreArchivo),
            "xml" => Calls.Xml(id.NombreArchivo),
            "last" => Calls.Last(id.Ruc, id.Tipo, id.Numero.Serie),
            _ => Calls.Health(),
        };
    }

    private static (string Path, string Method, JsonElement Described) Described(string operation) => (
        from path in OpenApi.GetProperty("paths").EnumerateObject()
        from method in path.Value.EnumerateObject()
        where method.Value.GetProperty("operationId").GetString() == operation
        select (path.Name, method.Name, method.Value)).Single();

    private static string[] Parameters(JsonElement described, string place) => described.TryGetProperty("parameters", out JsonElement parameters)
        ? [.. parameters.EnumerateArray().Where(parameter => parameter.GetProperty("in").GetString() == place).Select(static parameter => parameter.GetProperty("name").GetString()!)]
        : [];

    private static void AssertFits(JsonElement value, JsonElement schema)
    {
        JsonElement properties = schema.GetProperty("properties");
        Assert.All(schema.GetProperty("required").EnumerateArray(), name => Assert.True(value.TryGetProperty(name.GetString()!, out _), $"{name} is required and not sent."));
        Assert.All(value.EnumerateObject(), member =>
        {
            Assert.True(properties.TryGetProperty(member.Name, out JsonElement property), $"{member.Name} is sent and not described.");
            Assert.Equal(property.GetProperty("type").GetString(), member.Value.ValueKind switch
            {
                JsonValueKind.String => "string",
                JsonValueKind.Number => "integer",
                JsonValueKind.True or JsonValueKind.False => "boolean",
                _ => "object",
            });
        });
    }

    private static JsonElement Resolve(JsonElement schema) => Schema(schema.GetProperty("$ref").GetString()!.Split('/')[^1]);

    private static JsonElement Schema(string name) => OpenApi.GetProperty("components").GetProperty("schemas").GetProperty(name);

    private static IEnumerable<string> Names(JsonElement schema) => schema.GetProperty("properties").EnumerateObject().Select(static member => member.Name);

    private static IEnumerable<string> Members(JsonTypeInfo type) => type.Properties.Where(static property => property.Get is not null).Select(static property => property.Name).Order(StringComparer.Ordinal);
}
