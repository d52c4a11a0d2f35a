using System.Text.Json;
using System.Text.Json.Nodes;

namespace SamplePos.Ajustes;

/// <summary>What changed between two versions of a section, for the audit log: only what differs, and of secrets only that they do.</summary>
internal static class Cambios
{
    private const string Changed = "•••";

    /// <summary>Before and after as JSON objects of the members that differ; both empty when nothing does.</summary>
    public static (string Antes, string Despues) Between(string before, string after)
    {
        JsonObject old = JsonNode.Parse(before)!.AsObject();
        JsonObject fresh = JsonNode.Parse(after)!.AsObject();
        string[] differ = [.. fresh.Select(static member => member.Key).Union(old.Select(static member => member.Key), StringComparer.Ordinal).Where(key => !JsonNode.DeepEquals(old[key], fresh[key]))];
        return (Pick(old, differ), Pick(fresh, differ));
    }

    private static string Pick(JsonObject all, string[] keys) =>
        new JsonObject(keys.Select(key => KeyValuePair.Create(key, Hide(all[key]?.DeepClone())))).ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static JsonNode? Hide(JsonNode? node)
    {
        switch (node)
        {
            case JsonValue value when value.TryGetValue(out string? text) && text.StartsWith(Secreto.Mark, StringComparison.Ordinal):
                return JsonValue.Create(Changed);
            case JsonArray array:
                return new JsonArray([.. array.Select(static item => Hide(item?.DeepClone()))]);
            case JsonObject inner:
                return new JsonObject(inner.Select(static member => KeyValuePair.Create(member.Key, Hide(member.Value?.DeepClone()))));
            default:
                return node;
        }
    }
}
