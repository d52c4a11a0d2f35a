using System.Text;
using System.Xml.Linq;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Conformance.Tests;

/// <summary>What is written can be read, is the same document again, and is found without fault.</summary>
public sealed class RoundTripTests
{
    public static TheoryData<string> Nombres => TodosLosDocumentos.Nombres();

    [Theory]
    [MemberData(nameof(Nombres))]
    public void Validate_EveryDocument_FindsNothing(string nombre) => Assert.Empty(TodosLosDocumentos.Find(nombre).Validate().Issues);

    [Theory]
    [MemberData(nameof(Nombres))]
    public void Read_WhatWasWritten_GivesTheSameBytesAndMembers(string nombre)
    {
        DocumentoElectronico documento = TodosLosDocumentos.Find(nombre);
        byte[] xml = CpeWriter.Write(documento);

        DocumentoElectronico? leido = CpeReader.Read(xml).Documento;

        Assert.NotNull(leido);
        Assert.Equal(Encoding.UTF8.GetString(xml), Encoding.UTF8.GetString(CpeWriter.Write(leido)));
        Assert.Equal(Miembros.Of(documento), Miembros.Of(leido));
    }

    [Theory]
    [MemberData(nameof(Nombres))]
    public void Read_WrittenAsAnotherProgramWould_GivesTheSameDocument(string nombre)
    {
        DocumentoElectronico documento = TodosLosDocumentos.Find(nombre);
        byte[] xml = CpeWriter.Write(documento);

        CpeReading ajeno = CpeReader.Read(Encoding.UTF8.GetBytes(Disguise(xml)));

        Assert.NotNull(ajeno.Documento);
        Assert.Empty(ajeno.Validate().Issues);
        Assert.Equal(Encoding.UTF8.GetString(xml), Encoding.UTF8.GetString(CpeWriter.Write(ajeno.Documento)));
        Assert.Equal(Miembros.Of(documento), Miembros.Of(ajeno.Documento));
    }

    [Theory]
    [MemberData(nameof(Nombres))]
    public void Read_WhatWasSigned_FindsNothing(string nombre) =>
        Assert.Empty(CpeReader.Read(Firmantes.Rosita.Sign(TodosLosDocumentos.Find(nombre)).Xml).Validate().Issues);

    // Other prefixes, a prefix on the root, CDATA, comments, indentation.
    private static string Disguise(byte[] xml)
    {
        XDocument document = XDocument.Load(new MemoryStream(xml));
        XElement root = document.Root!;
        XAttribute[] prefixes = [.. root.Attributes().Where(static attribute => attribute.IsNamespaceDeclaration)];
        prefixes.Remove();
        root.Add(prefixes.Select(static (attribute, i) => new XAttribute(XNamespace.Xmlns + $"n{i}", attribute.Value)));
        foreach (XElement leaf in root.Descendants().Where(static element => !element.HasElements && element.Value.Length > 0).ToList())
        {
            leaf.AddBeforeSelf(new XComment("otro programa"));
            leaf.ReplaceNodes(new XCData(leaf.Value));
        }

        string disguised = document.ToString();
        Assert.Contains("<n0:", disguised, StringComparison.Ordinal);
        Assert.DoesNotContain("<cbc:", disguised, StringComparison.Ordinal);
        return disguised;
    }
}
