using System.Xml;

namespace IziSales.Benchmarks.Baselines;

/// <summary>What makes <see cref="XmlWriter"/> bearable for UBL.</summary>
internal static class XmlWriterExtensions
{
    public static void Open(this XmlWriter xml, string name) => xml.WriteStartElement("cac", name, Ns.Cac);

    public static void Leaf(this XmlWriter xml, string name, string value)
    {
        xml.WriteStartElement("cbc", name, Ns.Cbc);
        xml.WriteString(value);
        xml.WriteEndElement();
    }

    public static void Leaf(this XmlWriter xml, string name, string value, string attribute, string code)
    {
        xml.WriteStartElement("cbc", name, Ns.Cbc);
        xml.WriteAttributeString(attribute, code);
        xml.WriteString(value);
        xml.WriteEndElement();
    }

    public static void Number(this XmlWriter xml, string name, decimal value, string attribute, string code)
    {
        xml.WriteStartElement("cbc", name, Ns.Cbc);
        xml.WriteAttributeString(attribute, code);
        xml.WriteValue(value);
        xml.WriteEndElement();
    }

    public static void Amount(this XmlWriter xml, string name, decimal value, string moneda) => xml.Number(name, Escala.Dos(value), "currencyID", moneda);

    public static void UnlessZero(this XmlWriter xml, string name, decimal value, string moneda)
    {
        if (value != 0m)
        {
            xml.Amount(name, value, moneda);
        }
    }

    public static void Optional(this XmlWriter xml, string name, decimal? value, string moneda)
    {
        if (value is { } amount)
        {
            xml.Amount(name, amount, moneda);
        }
    }

    public static void Optional(this XmlWriter xml, string name, decimal? value)
    {
        if (value is { } number)
        {
            xml.WriteStartElement("cbc", name, Ns.Cbc);
            xml.WriteValue(Escala.Dos(number));
            xml.WriteEndElement();
        }
    }

    public static void Optional(this XmlWriter xml, string name, string? value)
    {
        if (value is not null)
        {
            xml.Leaf(name, value);
        }
    }
}
