using System.Text;
using System.Xml;
using System.Xml.Linq;
using System.Xml.XPath;
using IziSales.Testing;

namespace IziSales.Ubl.Tests;

/// <summary>The XML of a scenario, to be changed as a stranger's program or a careless hand would, and judged by the reader.</summary>
internal sealed class XmlCambiado
{
    private static readonly XmlNamespaceManager Prefijos = CreatePrefijos();

    private readonly XDocument _document;

    private XmlCambiado(XDocument document) => _document = document;

    public XElement Root => _document.Root!;

    public static XmlCambiado Of(Escenario escenario) => Of(escenario.ToBoleta());

    public static XmlCambiado Of(DocumentoElectronico documento) =>
        new(XDocument.Load(new MemoryStream(CpeWriter.Write(documento)), LoadOptions.PreserveWhitespace));

    public XElement Find(string path) =>
        _document.XPathSelectElement("/*/" + path, Prefijos) ?? throw new ArgumentException($"There is no {path}.", nameof(path));

    public XmlCambiado Set(string path, string text)
    {
        Find(path).Value = text;
        return this;
    }

    public XmlCambiado SetAttribute(string path, string name, string? value)
    {
        Find(path).SetAttributeValue(name, value);
        return this;
    }

    public XmlCambiado Remove(string path)
    {
        Find(path).Remove();
        return this;
    }

    public XmlCambiado Duplicate(string path)
    {
        XElement element = Find(path);
        element.AddAfterSelf(new XElement(element));
        return this;
    }

    /// <summary>Puts elements in front of another.</summary>
    public XmlCambiado Insert(string beforePath, string xml)
    {
        Find(beforePath).AddBeforeSelf(XElement.Parse(WithNamespaces(xml)).Elements());
        return this;
    }

    /// <summary>Puts elements at the end of another.</summary>
    public XmlCambiado Append(string path, string xml)
    {
        Find(path).Add(XElement.Parse(WithNamespaces(xml)).Elements());
        return this;
    }

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(_document.ToString(SaveOptions.DisableFormatting));

    public CpeReading Read() => CpeReader.Read(ToBytes());

    public ValidationReport Judge() => Read().Validate();

    private static string WithNamespaces(string xml) =>
        $"<x xmlns:cac=\"{Prefijos.LookupNamespace("cac")}\" xmlns:cbc=\"{Prefijos.LookupNamespace("cbc")}\" xmlns:sac=\"{Prefijos.LookupNamespace("sac")}\">{xml}</x>";

    private static XmlNamespaceManager CreatePrefijos()
    {
        var prefijos = new XmlNamespaceManager(new NameTable());
        prefijos.AddNamespace("sac", "urn:sunat:names:specification:ubl:peru:schema:xsd:SunatAggregateComponents-1");
        prefijos.AddNamespace("cac", "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2");
        prefijos.AddNamespace("cbc", "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2");
        prefijos.AddNamespace("ext", "urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2");
        prefijos.AddNamespace("ds", "http://www.w3.org/2000/09/xmldsig#");
        return prefijos;
    }
}
