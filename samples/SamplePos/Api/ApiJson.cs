using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SamplePos.Api;

/// <summary>How what programs send is read: a list holds no nothings.</summary>
public static class ApiJson
{
    /// <summary>Lets no list with a null in it through; whoever reads it need not ask.</summary>
    public static void Configure(JsonSerializerOptions options) =>
        options.TypeInfoResolver = (options.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()).WithAddedModifier(static type =>
        {
            if (type.Kind == JsonTypeInfoKind.Enumerable)
            {
                type.OnDeserialized = static list => Check((IEnumerable)list);
            }
        });

    private static void Check(IEnumerable list)
    {
        foreach (object? item in list)
        {
            if (item is null)
            {
                throw new JsonException("A list holds null.");
            }
        }
    }
}
