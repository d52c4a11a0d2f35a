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

    /// <summary>A figure; null when it is missing. One that cannot be read is reported under a code and counts as zero.</summary>
    public static decimal? Figure(this XElement? element, string codigo, Hallazgos hallazgos)
    {
        if (element.Code() is not { } text)
        {
            return null;
        }

        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimal value))
        {
            return value;
        }

        hallazgos.Sunat(codigo, PathOf(element!), $"«{Shorten(text)}» no es un número.", "Escriba dígitos, con punto para los decimales.");
        return 0m;
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
                _ => "",
            };
            int siblings = at.Parent?.Elements(at.Name).Count() ?? 1;
            string index = siblings > 1 ? $"[{at.ElementsBeforeSelf(at.Name).Count() + 1}]" : "";
            parts.Push($"{prefix}{at.Name.LocalName}{index}");
        }

        return string.Join('/', parts);
    }

    public static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
