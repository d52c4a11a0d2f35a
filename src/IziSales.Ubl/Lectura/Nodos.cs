using System.Globalization;
using System.Xml.Linq;
using IziSales.Ubl.Reglas;
using IziSales.Ubl.Xml;

namespace IziSales.Ubl.Lectura;

/// <summary>Takes texts and figures out of elements, and reports what is no figure.</summary>
internal static class Nodos
{
    public static readonly XNamespace Cac = UblNamespaces.Cac;
    public static readonly XNamespace Cbc = UblNamespaces.Cbc;
    public static readonly XNamespace Ext = UblNamespaces.Ext;
    public static readonly XNamespace Ds = UblNamespaces.Ds;
    public static readonly XNamespace Sac = UblNamespaces.Sac;

    private const int MaxRepetidos = 1_000;
    private const decimal MaxCifra = 9_999_999_999_999m;

    /// <summary>Child elements of a name, up to more than any lawful document has: what follows is not worth a reader's time.</summary>
    public static IEnumerable<XElement> Some(this XElement element, XName name, int max = MaxRepetidos) => element.Elements(name).Take(max);

    /// <summary>Follows child elements, the first of each name.</summary>
    public static XElement? Child(this XElement? element, params ReadOnlySpan<XName> path)
    {
        foreach (XName name in path)
        {
            element = element?.Element(name);
        }

        return element;
    }

    /// <summary>The text as it stands; null when there is none or only white space.</summary>
    public static string? Text(this XElement? element) =>
        element is null || string.IsNullOrWhiteSpace(element.Value) ? null : element.Value;

    /// <summary>The text of a code, without white space around it.</summary>
    public static string? Code(this XElement? element) => element.Text()?.Trim();

    /// <summary>The value of an attribute; null when it is missing or empty.</summary>
    public static string? AttributeText(this XElement? element, string name) =>
        element?.Attribute(name)?.Value is { Length: > 0 } value ? value : null;

    /// <summary>
    /// A figure; null when it is missing. One that cannot be read, or is written as SUNAT does not read it (<c>+9</c>, <c>.5</c>, <c>9.000</c>), is reported
    /// under a code. Signs and decimals that change the value are left to the rules, which see the value.
    /// </summary>
    public static decimal? Figure(this XElement? element, string codigo, Hallazgos hallazgos, int decimals = 2)
    {
        if (element.Code() is not { } text)
        {
            return null;
        }

        bool isFigure = decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimal value)
            && Math.Abs(value) <= MaxCifra;
        if (!isFigure || (!HasShape(text, decimals) && Formato.Scale(value) <= decimals))
        {
            Misshapen(element!, text, codigo, decimals, hallazgos);
        }

        return isFigure ? value : 0m;
    }

    /// <summary>A figure that no rule looks at again, so that its sign and decimals are judged here.</summary>
    public static decimal? StrictFigure(this XElement? element, string codigo, Hallazgos hallazgos)
    {
        decimal? value = element.Figure(codigo, hallazgos);
        if (value is { } given && !Formato.IsMonto(given))
        {
            Misshapen(element!, element.Code()!, codigo, decimals: 2, hallazgos);
        }

        return value;
    }

    /// <summary>Place of an element: <c>Invoice/cac:InvoiceLine[2]/cac:TaxTotal</c>.</summary>
    public static string PathOf(XElement element)
    {
        var parts = new Stack<string>();
        for (XElement? at = element; at is not null; at = at.Parent)
        {
            string prefix = at.Name.NamespaceName switch
            {
                UblNamespaces.Cac => "cac:",
                UblNamespaces.Cbc => "cbc:",
                UblNamespaces.Ext => "ext:",
                UblNamespaces.Ds => "ds:",
                UblNamespaces.Sac => "sac:",
                _ => "",
            };
            parts.Push($"{prefix}{at.Name.LocalName}{IndexOf(at)}");
        }

        return string.Join('/', parts);
    }

    /// <summary>Place of an element that may be missing.</summary>
    public static string Under(XElement root, string path) => $"{root.Name.LocalName}/{path}";

    // A number only where the name is repeated; counting stops at the bound, so that a file full of equal elements costs no more than a large one.
    private static string IndexOf(XElement element)
    {
        int place = 0;
        int count = 0;
        foreach (XElement sibling in element.Parent?.Some(element.Name) ?? [])
        {
            count++;
            place = sibling == element ? count : place;
            if (place > 0 && count > 1)
            {
                break;
            }
        }

        return count > 1 ? string.Create(CultureInfo.InvariantCulture, $"[{(place > 0 ? place : count)}]") : "";
    }

    private static bool HasShape(ReadOnlySpan<char> text, int decimals)
    {
        ReadOnlySpan<char> digits = text[0] == '-' ? text[1..] : text;
        int point = digits.IndexOf('.');
        int after = digits.Length - point - 1;
        return char.IsAsciiDigit(digits[0]) && (point < 0 || (after > 0 && after <= decimals));
    }

    private static void Misshapen(XElement element, string text, string codigo, int decimals, Hallazgos hallazgos) =>
        hallazgos.Sunat(codigo, PathOf(element), $"«{Shorten(text)}» no es un número de hasta 12 enteros y {decimals} decimales.", "Escriba dígitos, con punto para los decimales.");

    public static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
