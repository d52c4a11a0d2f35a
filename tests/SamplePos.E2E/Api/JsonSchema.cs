using System.Text.Json;

namespace SamplePos.E2E.Api;

/// <summary>Judges values by the schemas of an OpenAPI 3.1 document: types, properties, lists and references, which is what ours use.</summary>
public sealed class JsonSchema(JsonElement document)
{
    /// <summary>What does not fit, each with its place.</summary>
    public IEnumerable<string> Judge(JsonElement value, JsonElement schema, string place = "$")
    {
        JsonElement rule = Resolve(schema);
        if (rule.TryGetProperty("oneOf", out JsonElement several) || rule.TryGetProperty("anyOf", out several))
        {
            return several.EnumerateArray().Any(one => !Judge(value, one, place).Any()) ? [] : [$"{place}: fits none of {several.GetArrayLength()}"];
        }

        string[] types = !rule.TryGetProperty("type", out JsonElement type) ? [] : type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(static one => one.GetString()!)] : [type.GetString()!];
        if (types.Length > 0 && !types.Any(one => IsOf(value, one)))
        {
            return [$"{place}: {value.ValueKind} is not {string.Join(" or ", types)}"];
        }

        return value.ValueKind switch
        {
            JsonValueKind.Object => JudgeObject(value, rule, place),
            JsonValueKind.Array when rule.TryGetProperty("items", out JsonElement items) => value.EnumerateArray().SelectMany((item, i) => Judge(item, items, $"{place}[{i}]")),
            _ => [],
        };
    }

    private IEnumerable<string> JudgeObject(JsonElement value, JsonElement rule, string place)
    {
        if (!rule.TryGetProperty("properties", out JsonElement properties))
        {
            return [];
        }

        IEnumerable<string> missing = !rule.TryGetProperty("required", out JsonElement required) ? []
            : required.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)).Select(name => $"{place}: lacks {name}");
        IEnumerable<string> wrong = value.EnumerateObject().SelectMany(property => properties.TryGetProperty(property.Name, out JsonElement known)
            ? Judge(property.Value, known, $"{place}.{property.Name}")
            : [$"{place}: {property.Name} is not described"]);
        return missing.Concat(wrong);
    }

    private JsonElement Resolve(JsonElement schema)
    {
        JsonElement found = schema;
        while (found.TryGetProperty("$ref", out JsonElement reference))
        {
            found = reference.GetString()!.TrimStart('#', '/').Split('/').Aggregate(document, static (at, name) => at.GetProperty(name));
        }

        return found;
    }

    private static bool IsOf(JsonElement value, string type) => type switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        _ => false,
    };
}
