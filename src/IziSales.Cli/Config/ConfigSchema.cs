using System.Text.Json;
using IziSales.Cli.Commands;

namespace IziSales.Cli.Config;

/// <summary>The published schema of the configuration, which is also what the tool knows of each kind of channel.</summary>
internal static class ConfigSchema
{
    private static readonly Lazy<Dictionary<string, HashSet<string>>> Kinds = new(static () =>
    {
        using Stream stream = SchemaCommand.Open(SchemaCommand.Config);
        using JsonDocument schema = JsonDocument.Parse(stream);
        JsonElement definitions = schema.RootElement.GetProperty("$defs");
        JsonElement road = MembersIn(definitions, "camino");
        return definitions.GetProperty("canal").GetProperty("oneOf").EnumerateArray()
            .Select(kind => MembersIn(definitions, kind.GetProperty("$ref").GetString()!["#/$defs/".Length..]))
            .ToDictionary(
                static members => members.GetProperty("kind").GetProperty("const").GetString()!,
                members => members.EnumerateObject().Concat(road.EnumerateObject()).Select(static member => member.Name).ToHashSet(StringComparer.Ordinal),
                StringComparer.OrdinalIgnoreCase);
    });

    /// <summary>The members of a channel of this kind; null when the kind is not known.</summary>
    public static IReadOnlySet<string>? MembersOf(string kind) => Kinds.Value.GetValueOrDefault(kind);

    private static JsonElement MembersIn(JsonElement definitions, string name) => definitions.GetProperty(name).GetProperty("properties");
}
