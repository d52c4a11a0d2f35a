using System.Globalization;
using System.Text.Json;

namespace IziSales.Woo.Json;

/// <summary>A place in the shop's JSON that remembers its path, so that every complaint names it.</summary>
internal readonly struct WooElement(JsonElement element, string path)
{
    private const NumberStyles Amount = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>The most that a field of a boleta holds; below it no arithmetic can overflow.</summary>
    private const decimal MaxMonto = 999_999_999_999.99m;

    /// <summary>No shop is older than WordPress; earlier stamps are somebody's missing value.</summary>
    private const int FirstYear = 2003;

    public JsonValueKind Kind => element.ValueKind;

    public bool IsMissing => element.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null;

    public WooElement Member(string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement member)
            ? new WooElement(member, $"{path}.{name}")
            : new WooElement(default, $"{path}.{name}");

    /// <summary>The elements of an array; none when the member is absent, null, or the empty text that PHP makes of an empty list.</summary>
    public IEnumerable<WooElement> Items()
    {
        if (IsMissing || (element.ValueKind == JsonValueKind.String && element.GetString() == ""))
        {
            return [];
        }

        return element.ValueKind == JsonValueKind.Array
            ? Enumerate(element, path)
            : throw Wrong("se esperaba una lista");
    }

    public IEnumerable<(string Name, WooElement Value)> Members()
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            yield break;
        }

        foreach (JsonProperty property in element.EnumerateObject())
        {
            yield return (property.Name, new WooElement(property.Value, $"{path}.{property.Name}"));
        }
    }

    /// <summary>A text; empty when absent. Numbers are taken as written, because plugins are careless.</summary>
    public string Text() => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString()!,
        JsonValueKind.Number => element.GetRawText(),
        JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.False => "",
        _ => throw Wrong("se esperaba un texto"),
    };

    /// <summary>Whatever is there, as text.</summary>
    public string Anything() => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString()!,
        JsonValueKind.Undefined or JsonValueKind.Null => "",
        _ => element.GetRawText(),
    };

    public decimal Money()
    {
        string? text = element.ValueKind switch
        {
            JsonValueKind.String => element.GetString(),
            JsonValueKind.Number => element.GetRawText(),
            _ => throw Wrong("se esperaba un monto"),
        };
        return decimal.TryParse(text, Amount, CultureInfo.InvariantCulture, out decimal value) && Math.Abs(value) <= MaxMonto
            ? value
            : throw Wrong("no es un monto");
    }

    /// <summary>An amount that the shop leaves out or empty when there is none.</summary>
    public decimal MoneyOrZero() =>
        IsMissing || (element.ValueKind == JsonValueKind.String && element.GetString() == "") ? 0m : Money();

    public long Id()
    {
        string text = element.ValueKind is JsonValueKind.Number or JsonValueKind.String ? Text() : "";
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long id) && id > 0 ? id : throw Wrong("se esperaba un número de pedido");
    }

    /// <summary>A stamp of the shop, which carries no zone and is UTC.</summary>
    public DateTimeOffset StampUtc() =>
        element.ValueKind == JsonValueKind.String
        && DateTimeOffset.TryParse(element.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset stamp)
        && stamp.Year >= FirstYear
            ? stamp.ToUniversalTime()
            : throw Wrong("se esperaba una fecha");

    public WooFormatException Wrong(string problem) => new(path, problem);

    private static IEnumerable<WooElement> Enumerate(JsonElement array, string path)
    {
        int i = 0;
        foreach (JsonElement item in array.EnumerateArray())
        {
            yield return new WooElement(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{i++}]"));
        }
    }
}
