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
        return schema.RootElement.GetProperty("$defs").GetProperty("canal").GetProperty("oneOf").EnumerateArray()
            .Select(kind => schema.RootElement.GetProperty("$defs").GetProperty(kind.GetProperty("$ref").GetString()!["#/$defs/".Length..]).GetProperty("properties"))
            .ToDictionary(
                static members => members.GetProperty("kind").GetProperty("const").GetString()!,
                static members => members.EnumerateObject().Select(static member => member.Name).ToHashSet(StringComparer.Ordinal),
                StringComparer.OrdinalIgnoreCase);
    });

    /// <summary>The members of a channel of this kind; null when the kind is not known.</summary>
    public static IReadOnlySet<string>? MembersOf(string kind) => Kinds.Value.GetValueOrDefault(kind);
}
