using System.Text.Json;
using System.Text.Json.Nodes;

namespace IziSales.Testing.Woo;

/// <summary>A request as it reached the shop's server.</summary>
/// <param name="Method">GET, POST…</param>
/// <param name="Address">As it was asked for, query included.</param>
/// <param name="Authorization">The header of that name; null for none.</param>
/// <param name="Body">The bytes; empty for none.</param>
public sealed record FakeShopRequest(string Method, Uri Address, string? Authorization, byte[] Body)
{
    /// <summary>The query as PHP reads it, keys in the order sent.</summary>
    public IReadOnlyDictionary<string, string> Query { get; } = Parse(Address.Query);

    /// <summary>Below the interface's root, such as <c>wc/v3/products</c>; set once the site has routed it.</summary>
    public string Route { get; internal set; } = "";

    /// <summary>The parts of the route below <c>wc/v3</c>.</summary>
    public string[] Parts => Route.StartsWith("wc/v3/", StringComparison.Ordinal) ? Route[6..].Split('/') : [];

    /// <summary>The body as an object; null when it is none.</summary>
    public JsonObject? Json
    {
        get
        {
            try
            {
                return Body.Length == 0 ? null : JsonNode.Parse(Body) as JsonObject;
            }
            catch (JsonException)
            {
                return null;
            }
        }
    }

    private static Dictionary<string, string> Parse(string query)
    {
        Dictionary<string, string> parameters = new(StringComparer.Ordinal);
        foreach (string pair in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] halves = pair.Split('=', 2);
            parameters[Decode(halves[0])] = halves.Length == 2 ? Decode(halves[1]) : "";
        }

        return parameters;
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
