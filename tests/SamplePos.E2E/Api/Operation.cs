using System.Text.Json;

namespace SamplePos.E2E.Api;

/// <summary>An operation of the document: "GET /api/sales/{number}" and what is said of it.</summary>
public sealed record Operation(string Route, JsonElement Description)
{
    private static readonly string[] Always = ["401", "403", "429", "500"];

    /// <summary>Its name.</summary>
    public string Id => Description.TryGetProperty("operationId", out JsonElement id) ? id.GetString()! : "";

    /// <summary>All of them.</summary>
    public static IEnumerable<Operation> In(JsonElement document) =>
        from path in document.GetProperty("paths").EnumerateObject()
        from method in path.Value.EnumerateObject()
        select new Operation($"{method.Name.ToUpperInvariant()} {path.Name}", method.Value);

    /// <summary>What a developer would miss.</summary>
    public IEnumerable<string> Lacks(JsonSchema schemas)
    {
        if (Id.Length == 0)
        {
            yield return "has no operation id";
        }

        if (!Description.TryGetProperty("summary", out JsonElement summary) || !summary.GetString()!.EndsWith('.'))
        {
            yield return "has no sentence that says what it does";
        }

        JsonElement responses = Description.GetProperty("responses");
        foreach (string status in Always.Where(status => !responses.TryGetProperty(status, out _)))
        {
            yield return $"does not say how {status} looks";
        }

        JsonProperty success = responses.EnumerateObject().FirstOrDefault(static response => response.Name.StartsWith('2'));
        bool answers = success.Value.ValueKind == JsonValueKind.Object && (success.Value.TryGetProperty("content", out _) || success.Name is "202" or "204");
        if (!answers)
        {
            yield return "does not say what it answers";
        }

        IEnumerable<JsonProperty> bodies = responses.EnumerateObject().Where(static response => response.Value.TryGetProperty("content", out _)).SelectMany(static response => response.Value.GetProperty("content").EnumerateObject());
        IEnumerable<JsonProperty> sent = Description.TryGetProperty("requestBody", out JsonElement request) ? request.GetProperty("content").EnumerateObject() : [];
        foreach (JsonProperty media in bodies.Concat(sent).Where(static media => media.Name.EndsWith("json", StringComparison.Ordinal)))
        {
            if (!media.Value.TryGetProperty("example", out JsonElement example))
            {
                yield return $"has no example of its {media.Name}";
                continue;
            }

            foreach (string fault in schemas.Judge(example, media.Value.GetProperty("schema")))
            {
                yield return $"has an example that does not fit: {fault}";
            }
        }
    }
}
