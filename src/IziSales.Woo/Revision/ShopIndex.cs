using System.Text.Json;

namespace IziSales.Woo.Revision;

/// <summary>What a site tells anybody about itself.</summary>
internal sealed record ShopIndex(string Name, Uri? Home, string TimeZone, string GmtOffset, bool HasWoo)
{
    private const string Namespace = "wc/v3";

    /// <summary>Reads a site's index; null when the JSON is none.</summary>
    public static ShopIndex? From(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty("namespaces", out JsonElement namespaces) && namespaces.ValueKind == JsonValueKind.Array
            ? new ShopIndex(
                Text(json, "name"),
                Uri.TryCreate(Text(json, "home"), UriKind.Absolute, out Uri? home) ? home : null,
                Text(json, "timezone_string"),
                Text(json, "gmt_offset"),
                namespaces.EnumerateArray().Any(static item => item.ValueKind == JsonValueKind.String && item.ValueEquals(Namespace)))
            : null;

    public static string Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out JsonElement member)
            ? member.ValueKind switch
            {
                JsonValueKind.String => member.GetString()!,
                JsonValueKind.Number => member.GetRawText(),
                _ => "",
            }
            : "";
}
