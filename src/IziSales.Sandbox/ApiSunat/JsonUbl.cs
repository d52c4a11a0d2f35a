using System.Text.Json;
using System.Xml;

namespace IziSales.Sandbox.ApiSunat;

/// <summary>Turns UBL told as JSON back into XML: attributes under <c>_attributes</c>, text under <c>_text</c>, elements under their prefixed names.</summary>
internal static class JsonUbl
{
    private const string Cac = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2";
    private const string Cbc = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2";
    private const string Root = "urn:oasis:names:specification:ubl:schema:xsd:";

    /// <summary>Writes the document of a type; null when the JSON cannot be one.</summary>
    public static byte[]? Write(JsonElement body, string tipo)
    {
        string name = tipo switch { "07" => "CreditNote", "08" => "DebitNote", _ => "Invoice" };
        using MemoryStream output = new();
        try
        {
            using (XmlWriter xml = XmlWriter.Create(output))
            {
                xml.WriteStartElement(name, $"{Root}{name}-2");
                Content(xml, body);
                xml.WriteEndElement();
            }

            return output.ToArray();
        }
        catch (Exception mistake) when (mistake is FormatException or XmlException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    private static void Content(XmlWriter xml, JsonElement element)
    {
        if (element.TryGetProperty("_attributes", out JsonElement attributes))
        {
            foreach (JsonProperty attribute in attributes.EnumerateObject())
            {
                xml.WriteAttributeString(attribute.Name, attribute.Value.GetString());
            }
        }

        foreach (JsonProperty member in element.EnumerateObject())
        {
            if (member.NameEquals("_text"))
            {
                xml.WriteString(member.Value.ValueKind == JsonValueKind.Number ? member.Value.GetRawText() : member.Value.GetString());
            }
            else if (member.Value.ValueKind == JsonValueKind.Array)
            {
                foreach (JsonElement one in member.Value.EnumerateArray())
                {
                    Element(xml, member.Name, one);
                }
            }
            else if (!member.NameEquals("_attributes"))
            {
                Element(xml, member.Name, member.Value);
            }
        }
    }

    private static void Element(XmlWriter xml, string name, JsonElement value)
    {
        (string prefix, string space) = name.AsSpan(0, Math.Min(4, name.Length)) switch
        {
            "cbc:" => ("cbc", Cbc),
            "cac:" => ("cac", Cac),
            _ => throw new FormatException($"{name} is no element of this JSON."),
        };
        xml.WriteStartElement(prefix, name[4..], space);
        Content(xml, value);
        xml.WriteEndElement();
    }
}
