using System.Globalization;
using System.Text.Json;

namespace IziSales.Cli.Json;

/// <summary>Tells whether a text is a value and gives it.</summary>
internal delegate bool TryParse<T>(string? text, out T? value);

/// <summary>One object of the JSON, read strictly: what is unknown, repeated, missing or of another kind is reported with its path.</summary>
internal sealed class JsonObjectReader
{
    /// <summary>The widest number of a SUNAT document, n(12,10); below it no arithmetic can overflow.</summary>
    private const decimal MaxNumber = 999_999_999_999.9999999999m;

    private const int MaxDecimals = 10;

    private readonly Dictionary<string, JsonElement> _members = [];

    /// <summary>Takes an object; any other kind is reported and read as an object without members whose absence is not reported again.</summary>
    public JsonObjectReader(JsonElement element, string path, JsonProblems problems, params ReadOnlySpan<string> known)
    {
        Path = path;
        Problems = problems;
        IsObject = element.ValueKind == JsonValueKind.Object;
        if (!IsObject)
        {
            problems.WrongType(path, "un objeto", NameOf(element));
            return;
        }

        foreach (JsonProperty member in element.EnumerateObject())
        {
            string name = member.Name;
            if (!known.Contains(name))
            {
                problems.Unknown(At(name), Similar.To(name, known.ToArray()));
            }
            else if (!_members.TryAdd(name, member.Value))
            {
                problems.Repeated(At(name));
            }
        }
    }

    public string Path { get; }

    public JsonProblems Problems { get; }

    private bool IsObject { get; }

    public string At(string name) => $"{Path}.{name}";

    public bool Has(string name) => _members.ContainsKey(name);

    /// <summary>Reports what must be there and is not.</summary>
    public void Require(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (IsObject && !Has(name))
            {
                Problems.Missing(At(name));
            }
        }
    }

    public string? Text(string name) => _members.TryGetValue(name, out JsonElement element) ? TextAt(element, At(name)) : null;

    /// <summary>The text of an element of this object's, such as one of an array.</summary>
    public string? TextAt(JsonElement element, string path)
    {
        if (element.ValueKind != JsonValueKind.String)
        {
            Problems.WrongType(path, "un texto", NameOf(element));
            return null;
        }

        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            Problems.WrongValue(path, "El texto contiene medio carácter (un sustituto suelto).", "Corrija el texto.");
            return null;
        }
    }

    /// <summary>A text that stands for a value of a closed kind.</summary>
    public T? Value<T>(string name, TryParse<T> tryParse, string message, string remedy)
        where T : class
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (tryParse(text, out T? value))
        {
            return value;
        }

        Problems.WrongValue(At(name), message, remedy);
        return null;
    }

    public decimal? Decimal(string name)
    {
        if (!_members.TryGetValue(name, out JsonElement element))
        {
            return null;
        }

        if (element.ValueKind is not (JsonValueKind.Number or JsonValueKind.String))
        {
            Problems.WrongType(At(name), "un número", NameOf(element));
            return null;
        }

        string text = element.ValueKind == JsonValueKind.Number ? element.GetRawText() : Text(name) ?? "";
        if (!ExactDecimal.TryParse(text, out decimal value))
        {
            Problems.WrongValue(At(name), "No es un número decimal exacto, como 18.90.", "Escriba dígitos con punto decimal, sin separador de miles.");
            return null;
        }

        if (Math.Abs(value) > MaxNumber || ExactDecimal.Decimals(value) > MaxDecimals)
        {
            Problems.WrongValue(At(name), $"El número pasa de doce enteros o de {MaxDecimals} decimales.", "Corrija el número.");
            return null;
        }

        return value;
    }

    public int? Integer(string name, int min, int max)
    {
        if (Decimal(name) is not { } value)
        {
            return null;
        }

        if (value != decimal.Truncate(value) || value < min || value > max)
        {
            Problems.WrongValue(At(name), string.Create(CultureInfo.InvariantCulture, $"Se esperaba un entero de {min} a {max}."), "Corrija el número.");
            return null;
        }

        return (int)value;
    }

    public JsonObjectReader? Object(string name, params ReadOnlySpan<string> known) =>
        _members.TryGetValue(name, out JsonElement element) ? new JsonObjectReader(element, At(name), Problems, known) : null;

    /// <summary>The members of an object whose names are free, with their paths.</summary>
    public IReadOnlyList<(string Name, JsonElement Element, string Path)> Members(string name)
    {
        if (!_members.TryGetValue(name, out JsonElement element))
        {
            return [];
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            Problems.WrongType(At(name), "un objeto", NameOf(element));
            return [];
        }

        List<(string, JsonElement, string)> members = [];
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        foreach (JsonProperty member in element.EnumerateObject())
        {
            string path = $"{At(name)}.{member.Name}";
            if (names.Add(member.Name))
            {
                members.Add((member.Name, member.Value, path));
            }
            else
            {
                Problems.Repeated(path);
            }
        }

        return members;
    }

    /// <summary>The elements of an array with their paths.</summary>
    public IReadOnlyList<(JsonElement Element, string Path)> Items(string name)
    {
        if (!_members.TryGetValue(name, out JsonElement element))
        {
            return [];
        }

        if (element.ValueKind != JsonValueKind.Array)
        {
            Problems.WrongType(At(name), "una lista", NameOf(element));
            return [];
        }

        return [.. element.EnumerateArray().Select((item, i) => (item, string.Create(CultureInfo.InvariantCulture, $"{At(name)}[{i}]")))];
    }

    public static string NameOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "un objeto",
        JsonValueKind.Array => "una lista",
        JsonValueKind.String => "un texto",
        JsonValueKind.Number => "un número",
        JsonValueKind.True or JsonValueKind.False => "un valor lógico",
        _ => "null",
    };
}
