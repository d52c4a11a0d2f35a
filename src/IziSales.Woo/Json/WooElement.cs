using System.Globalization;
using System.Text.Json;

namespace IziSales.Woo.Json;

/// <summary>A value in the shop's JSON that knows where it stands, so that every complaint names the place.</summary>
/// <param name="element">The value; undefined when it is absent.</param>
/// <param name="parent">The object that it is a member of, or the value's own place.</param>
/// <param name="name">The member's name; null when <paramref name="parent"/> is the value's own place.</param>
internal readonly struct WooElement(JsonElement element, WooPlace parent, string? name = null)
{
    private const NumberStyles Amount = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>The most that a field of a boleta holds; below it no arithmetic can overflow.</summary>
    private const decimal MaxMonto = 999_999_999_999.99m;

    /// <summary>No shop is older than WordPress; earlier stamps are somebody's missing value.</summary>
    private const int FirstYear = 2003;

    public JsonValueKind Kind => element.ValueKind;

    public bool IsMissing => element.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null;

    private bool IsEmptyText => element.ValueKind == JsonValueKind.String && element.ValueEquals(""u8);

    /// <summary>A member by name; an undefined one when there is none. Of values that are no objects every member is absent.</summary>
    public WooElement Member(string member) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(member, out JsonElement value)
            ? new WooElement(value, Place(), member)
            : new WooElement(default, Place(), member);

    /// <summary>This object with its place written down once, for one of which several members are read.</summary>
    public WooElement Settled() => new(element, Place());

    /// <summary>Reads every element of a list; none when it is absent, null, or the empty text that PHP makes of an empty list.</summary>
    public T[] List<T>(Func<WooElement, T> read)
    {
        if (IsMissing || IsEmptyText)
        {
            return [];
        }

        if (element.ValueKind != JsonValueKind.Array)
        {
            throw Wrong("se esperaba una lista");
        }

        int length = element.GetArrayLength();
        if (length == 0)
        {
            return [];
        }

        var list = new T[length];
        int i = 0;
        foreach (JsonElement item in element.EnumerateArray())
        {
            list[i] = read(new WooElement(item, name is null ? parent.Item("", i) : parent.Item(name, i)));
            i++;
        }

        return list;
    }

    /// <summary>The members of an object, for those whose names only plugins know.</summary>
    public JsonElement.ObjectEnumerator Members() => element.ValueKind == JsonValueKind.Object ? element.EnumerateObject() : default;

    /// <summary>A text; empty when absent. Numbers are taken as written, because plugins are careless.</summary>
    public string Text() => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString()!,
        JsonValueKind.Number => element.GetRawText(),
        JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.False => "",
        _ => throw Wrong("se esperaba un texto"),
    };

    /// <summary>Whatever is there, as text.</summary>
    public string Anything() => Anything(element);

    /// <summary>Whatever a value is, as text.</summary>
    public static string Anything(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Undefined or JsonValueKind.Null => "",
        _ => value.GetRawText(),
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
    public decimal MoneyOrZero() => IsMissing || IsEmptyText ? 0m : Money();

    /// <summary>An amount that older shops do not send.</summary>
    public decimal? MoneyOrNull() => IsMissing || IsEmptyText ? null : Money();

    public long Id() => IdOrZero() is > 0 and long id ? id : throw Wrong("se esperaba un número de identificación");

    /// <summary>An id that may be absent, or 0 as shops write for what was deleted.</summary>
    public long IdOrZero()
    {
        string text = element.ValueKind is JsonValueKind.Number or JsonValueKind.String ? Text() : "";
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long id) ? id : 0;
    }

    /// <summary>A stamp of the shop, which carries no zone and is UTC.</summary>
    public DateTimeOffset StampUtc() => StampUtcOrNull() ?? throw Wrong("se esperaba una fecha");

    /// <summary>A stamp that may be absent or senseless.</summary>
    public DateTimeOffset? StampUtcOrNull() =>
        element.ValueKind == JsonValueKind.String
        && DateTimeOffset.TryParse(element.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset stamp)
        && stamp.Year >= FirstYear
            ? stamp.ToUniversalTime()
            : null;

    public WooFormatException Wrong(string problem) => new(Place().ToString(), problem);

    private WooPlace Place() => name is null ? parent : parent.Member(name);
}
