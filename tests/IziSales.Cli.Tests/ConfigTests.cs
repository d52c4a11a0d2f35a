using System.Text.Json.Nodes;
using IziSales.Pse;
using IziSales.Testing;

namespace IziSales.Cli.Tests;

/// <summary>The configuration is read strictly, keeps no secrets, and says where it is wrong.</summary>
public sealed class ConfigTests : IDisposable
{
    private const string Pse = "\"kind\": \"Generic\", \"baseAddress\": \"https://pse.invalid\"";

    private readonly Cli _cli = new();

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData("no es json", "$", "No es JSON")]
    [InlineData("[]", "$", "un objeto")]
    [InlineData("{\"canalez\": {}}", "$.canalez", "¿quiso decir «canales»?")]
    [InlineData("{\"canales\": []}", "$.canales", "un objeto")]
    [InlineData("{\"canales\": {\"a\": 1}}", "$.canales.a", "un objeto")]
    [InlineData("{\"canales\": {\"a\": {" + Pse + ", \"sign\": true}}}", "$.canales.a.sign", "¿quiso decir «signs»?")]
    [InlineData("{\"canales\": {\"a\": {" + Pse + ", \"token\": \"abc\"}}}", "$.canales.a.token", "Un secreto no va en el archivo")]
    [InlineData("{\"canales\": {\"a\": {\"kind\": \"Nubefact\", \"route\": \"https://a.invalid\"}}}", "$.canales.a.route", "«routeEnv»")]
    [InlineData("{\"canales\": {\"a\": {" + Pse + ", \"tokenEnv\": \"NO_ESTA\"}}}", "$.canales.a.tokenEnv", "NO_ESTA no está definida")]
    [InlineData("{\"canales\": {\"a\": {" + Pse + "}, \"A\": {" + Pse + "}}}", "$.canales.A", "repetido")]
    [InlineData("{\"canal\": \"b\", \"canales\": {\"a\": {" + Pse + "}}}", "$.canal", "No está entre los canales")]
    [InlineData("{\"emisor\": \"20123456789\"}", "$.emisor", "No es un RUC")]
    [InlineData("{\"padron\": {\"proveedores\": [{\"plantilla\": \"x\", \"direccion\": \"https://a.invalid\"}]}}", "$.padron.proveedores[0].plantilla", "No es una plantilla")]
    [InlineData("{\"padron\": {\"proveedores\": [{\"plantilla\": \"neutral\", \"direccion\": \"a\"}]}}", "$.padron.proveedores[0].direccion", "No es una dirección")]
    [InlineData("{\"padron\": {\"proveedores\": [{\"plantilla\": \"neutral\", \"direccion\": \"https://a.invalid\", \"token\": \"x\"}]}}", "$.padron.proveedores[0].token", "Un secreto no va")]
    public async Task Config_Faulty_EndsWithTwoAndNamesThePlace(string json, string path, string said)
    {
        CliResult result = await _cli.RunAsync("query", "10412365785-03-B001-27", "--config", _cli.Write("c.json", json));

        Assert.Equal((2, ""), (result.ExitCode, result.Text));
        Assert.Contains(path, result.Error, StringComparison.Ordinal);
        Assert.Contains(said, OneLine(result.Error), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"canales\": {\"a\": {\"baseAddress\": \"https://a.invalid\"}}}", "falta Kind")]
    [InlineData("{\"canales\": {\"a\": {\"kind\": \"Paloma\"}}}", "Kind dice «Paloma»")]
    [InlineData("{\"canales\": {\"a\": {\"kind\": \"Generic\", \"baseAddress\": \"http://a.invalid\"}}}", "https://")]
    [InlineData("{\"canales\": {\"a\": {\"kind\": \"Generic\", \"baseAddress\": \"https://a.invalid\", \"timeout\": \"mucho\"}}}", "imeout")]
    [InlineData("{\"canales\": {\"a\": {" + Pse + "}, \"b\": {" + Pse + "}}}", "Diga con --channel por cuál canal: «a», «b»")]
    [InlineData("{}", "no tiene canales")]
    public async Task Config_ChannelThatCannotBeOpened_EndsWithTwo(string json, string said)
    {
        CliResult result = await _cli.RunAsync("query", "10412365785-03-B001-27", "--config", _cli.Write("c.json", json));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(said, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Config_TokenFromTheEnvironment_IsNeverShown()
    {
        _cli.Variables["PSE_TOKEN"] = "secreto con espacios";

        CliResult result = await _cli.RunAsync("query", "10412365785-03-B001-27", "--config", _cli.Write("c.json", "{ \"canales\": { \"a\": { " + Pse + ", \"tokenEnv\": \"PSE_TOKEN\" } } }"));

        Assert.Equal(2, result.ExitCode);
        Assert.DoesNotContain("secreto", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schema_Config_IsThePublishedOne() =>
        Assert.Equal(await File.ReadAllBytesAsync(RepoRoot.Combine("docs/schemas/config.schema.json")), (await _cli.RunAsync("schema", "config")).Output);

    /// <summary>Every kind of channel that can be registered has its members in the schema, which is also what the tool knows of it.</summary>
    [Fact]
    public void Schema_EveryKindOfChannel_HasTheMembersOfItsOptions()
    {
        JsonObject definitions = JsonNode.Parse(File.ReadAllText(RepoRoot.Combine("docs/schemas/config.schema.json")))!["$defs"]!.AsObject();
        string[] road = [.. MembersOf(definitions, "camino")];
        Dictionary<string, string[]> described = definitions["canal"]!["oneOf"]!.AsArray()
            .Select(static kind => ((string)kind!["$ref"]!)["#/$defs/".Length..])
            .ToDictionary(kind => (string)definitions[kind]!["properties"]!["kind"]!["const"]!, kind => MembersOf(definitions, kind).Concat(road).Order(StringComparer.Ordinal).ToArray());

        foreach (Type options in typeof(PseChannelOptions).Assembly.GetTypes().Where(static type => type.IsSubclassOf(typeof(PseChannelOptions)) && !type.IsAbstract))
        {
            string kind = options.Name.Replace("Options", "", StringComparison.Ordinal);
            kind = kind.EndsWith("Pse", StringComparison.Ordinal) ? kind[..^3] : kind;
            Assert.True(described.TryGetValue(kind, out string[]? members), $"Describe the channel {kind} in docs/schemas/config.schema.json, in $defs/canal.");
            IEnumerable<string> actual = options.GetProperties().Select(static property => char.ToLowerInvariant(property.Name[0]) + property.Name[1..]).Order(StringComparer.Ordinal);
            Assert.Equal((kind, string.Join(' ', actual)), (kind, string.Join(' ', members)));
        }
    }

    // A secret stands in the schema by the name of its variable; kind and preset choose the options, and are none.
    private static IEnumerable<string> MembersOf(JsonObject definitions, string name) => definitions[name]!["properties"]!.AsObject()
        .Select(static member => member.Key.EndsWith("Env", StringComparison.Ordinal) ? member.Key[..^3] : member.Key)
        .Where(static member => member is not ("kind" or "preset"));

    // The table of faults wraps its cells.
    private static string OneLine(string table) => string.Join(' ', table.Split([' ', '\n', '\r', '│'], StringSplitOptions.RemoveEmptyEntries));
}
