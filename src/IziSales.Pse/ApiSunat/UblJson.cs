using System.Text;
using System.Text.Json;
using System.Xml;

namespace IziSales.Pse.ApiSunat;

/// <summary>Tells a UBL document as the JSON that APISUNAT takes, element by element and in their order.</summary>
/// <remarks>
/// An element is an object: its attributes under <c>_attributes</c>, its text under <c>_text</c>, its elements under their names. Every text is a JSON string, for a
/// number would lose the zeros of <c>10.50</c>. What the provider makes itself is left out: the place of the signature and the block that points at it.
/// </remarks>
internal static class UblJson
{
    private const string Cac = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2";
    private const string Cbc = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2";
    private const string Ext = "urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2";
    private const int MaxDepth = 64;
    private const int MaxCharacters = 20 * 1024 * 1024;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MaxCharacters,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>What the provider reads as a list even when there is one.</summary>
    private static readonly HashSet<string> Lists =
        ["cbc:Note", "cac:TaxSubtotal", "cac:AllowanceCharge", "cac:PaymentTerms", "cac:InvoiceLine", "cac:CreditNoteLine", "cac:DebitNoteLine"];

    /// <summary>Writes the object that stands for the document's root.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="xml">The document.</param>
    /// <param name="numero">What to write as the document's own number; null leaves it as it is.</param>
    /// <exception cref="XmlException">It is no XML, or past a bound.</exception>
    /// <exception cref="FormatException">It holds what this JSON cannot tell: mixed text, a strange namespace, a name that comes back after others.</exception>
    public static void Write(Utf8JsonWriter json, ReadOnlyMemory<byte> xml, string? numero = null)
    {
        using XmlReader reader = XmlReader.Create(new MemoryStream(xml.ToArray(), writable: false), Settings);
        reader.MoveToContent();
        Element(json, reader, numero);
    }

    // The reader stands on a start tag; afterwards on its end tag, or still on the tag if that was all.
    private static void Element(Utf8JsonWriter json, XmlReader xml, string? numero)
    {
        json.WriteStartObject();
        bool isEmpty = xml.IsEmptyElement;
        int depth = xml.Depth;
        Attributes(json, xml);
        if (!isEmpty)
        {
            Content(json, xml, depth, numero);
        }

        json.WriteEndObject();
    }

    private static void Attributes(Utf8JsonWriter json, XmlReader xml)
    {
        bool any = false;
        while (xml.MoveToNextAttribute())
        {
            if (xml.Prefix == "xmlns" || xml.Name == "xmlns")
            {
                continue;
            }

            if (!any)
            {
                json.WriteStartObject("_attributes");
                any = true;
            }

            json.WriteString(xml.Name, xml.Value);
        }

        if (any)
        {
            json.WriteEndObject();
        }

        xml.MoveToElement();
    }

    private static void Content(Utf8JsonWriter json, XmlReader xml, int depth, string? numero)
    {
        StringBuilder text = new();
        HashSet<string> told = [];
        string? list = null;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                text.Append(xml.Value);
                continue;
            }

            if (depth == 0 && IsOfTheSigner(xml))
            {
                PassOver(xml);
                continue;
            }

            string name = NameOf(xml);
            if (name != list)
            {
                EndList(json, ref list);
                Begin(json, name, told, ref list);
            }

            if (depth == 0 && numero is not null && name == "cbc:ID")
            {
                PassOver(xml);
                json.WriteStartObject();
                json.WriteString("_text", numero);
                json.WriteEndObject();
            }
            else
            {
                Element(json, xml, numero);
            }
        }

        EndList(json, ref list);
        Text(json, text.ToString(), told.Count > 0);
    }

    private static void Begin(Utf8JsonWriter json, string name, HashSet<string> told, ref string? list)
    {
        if (!told.Add(name))
        {
            throw new FormatException($"The element {name} comes more than once where this JSON has room for one.");
        }

        json.WritePropertyName(name);
        if (Lists.Contains(name))
        {
            json.WriteStartArray();
            list = name;
        }
    }

    private static void EndList(Utf8JsonWriter json, ref string? list)
    {
        if (list is not null)
        {
            json.WriteEndArray();
            list = null;
        }
    }

    private static void Text(Utf8JsonWriter json, string text, bool hasElements)
    {
        if (!hasElements && text.Length > 0)
        {
            json.WriteString("_text", text);
        }
        else if (hasElements && !string.IsNullOrWhiteSpace(text))
        {
            throw new FormatException("The document mixes text and elements.");
        }
    }

    private static bool IsOfTheSigner(XmlReader xml) =>
        (xml.LocalName == "UBLExtensions" && xml.NamespaceURI == Ext) || (xml.LocalName == "Signature" && xml.NamespaceURI == Cac);

    private static void PassOver(XmlReader xml)
    {
        int depth = xml.Depth;
        if (xml.IsEmptyElement)
        {
            return;
        }

        while (xml.Read() && xml.Depth > depth)
        {
        }
    }

    private static string NameOf(XmlReader xml) => xml.NamespaceURI switch
    {
        _ when xml.Depth > MaxDepth => throw new FormatException($"The document is nested deeper than {MaxDepth} elements."),
        Cbc => $"cbc:{xml.LocalName}",
        Cac => $"cac:{xml.LocalName}",
        _ => throw new FormatException($"The element {xml.Name} is of a namespace that this JSON does not tell."),
    };
}
