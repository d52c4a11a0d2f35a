using System.Text;
using System.Xml;
using System.Xml.Serialization;
using IziSales.Ubl;

namespace IziSales.Benchmarks.Baselines;

/// <summary>The usual way: map to classes with attributes, let <see cref="XmlSerializer"/> write them.</summary>
internal static class XmlSerializerBaseline
{
    private static readonly XmlSerializer Serializer = new(typeof(InvoiceDto));
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    public static void Write(Comprobante comprobante, Stream output)
    {
        var namespaces = new XmlSerializerNamespaces();
        namespaces.Add(string.Empty, Ns.Invoice);
        namespaces.Add("cac", Ns.Cac);
        namespaces.Add("cbc", Ns.Cbc);
        namespaces.Add("ds", Ns.Ds);
        namespaces.Add("ext", Ns.Ext);
        using var writer = XmlWriter.Create(output, Settings);
        Serializer.Serialize(writer, InvoiceDtoMapper.Map(comprobante), namespaces);
    }
}
