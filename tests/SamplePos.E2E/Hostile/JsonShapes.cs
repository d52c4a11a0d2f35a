using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SamplePos.E2E.Hostile;

/// <summary>Bodies of the shape that an endpoint reads, with something nasty in every place that takes it.</summary>
public static class JsonShapes
{
    private const int Deepest = 4;
    private const string FineKey = "0123456789abcdef";

    /// <summary>A body whose texts are all this one; numbers are ones.</summary>
    public static JsonNode? WithText(Type type, string text) => Build(type, text, JsonValue.Create(1), Deepest);

    /// <summary>A body whose numbers are all this one; texts are fine.</summary>
    public static JsonNode? WithNumber(Type type, string number) => Build(type, FineKey, JsonValue.Create(number), Deepest);

    /// <summary>A body whose lists hold nothing but null.</summary>
    public static JsonNode? WithNulls(Type type) => Build(type, FineKey, JsonValue.Create(1), Deepest, nulls: true);

    private static JsonNode? Build(Type asked, string text, JsonNode number, int depth, bool nulls = false)
    {
        Type type = Nullable.GetUnderlyingType(asked) ?? asked;
        if (type == typeof(string))
        {
            return JsonValue.Create(text);
        }

        if (type == typeof(bool))
        {
            return JsonValue.Create(true);
        }

        if (type.IsPrimitive || type.IsEnum || type == typeof(decimal))
        {
            return number.DeepClone();
        }

        if (depth == 0)
        {
            return null;
        }

        if (typeof(IEnumerable).IsAssignableFrom(type))
        {
            Type item = type.IsArray ? type.GetElementType()! : type.GetGenericArguments().LastOrDefault() ?? typeof(string);
            return new JsonArray(nulls ? null : Build(item, text, number, depth - 1, nulls));
        }

        return new JsonObject(type.GetProperties().Select(property => KeyValuePair.Create(JsonNamingPolicy.CamelCase.ConvertName(property.Name), Build(property.PropertyType, text, number, depth - 1, nulls))));
    }
}
