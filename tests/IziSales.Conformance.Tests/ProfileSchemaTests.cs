using System.Text;
using System.Xml.Linq;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Conformance.Tests;

/// <summary>Our embedded schema says what SUNAT's says: of every scenario, and of every scenario spoilt.</summary>
public sealed class ProfileSchemaTests
{
    private static readonly Lazy<SunatSchema> Official = new(static () => SunatSchema.Load(SharedFacts.Require("sunat/xsd")));

    public static TheoryData<string> Nombres => TodosLosDocumentos.Nombres();

    [Theory]
    [MemberData(nameof(Nombres))]
    public void Validate_EveryDocument_FindsNothing(string nombre)
    {
        SignedCpe cpe = Firmantes.Rosita.Sign(TodosLosDocumentos.Find(nombre));

        Assert.Empty(SunatSchema.Perfil.Validate(cpe.Xml).Issues);
    }

    [SkippableTheory]
    [InlineData("todas-las-afectaciones")]
    [InlineData("gravada-con-descuentos")]
    [InlineData("con-codigos-y-observaciones")]
    [InlineData("nota-credito-de-factura")]
    [InlineData("nota-debito-intereses")]
    [InlineData("resumen")]
    [InlineData("baja")]
    public void Validate_EachElementRemovedDoubledOrMoved_AgreesWithTheOfficialSchema(string nombre)
    {
        SharedFacts.Require("sunat/xsd");
        byte[] xml = Firmantes.Rosita.Sign(TodosLosDocumentos.Find(nombre)).Xml.ToArray();
        var disagreements = new List<string>();

        foreach (int i in FirstAndLastOfEachKind(Elements(Load(xml))))
        {
            foreach (Action<XElement> spoil in Spoilers)
            {
                XDocument document = Load(xml);
                XElement victim = Elements(document)[i];
                string name = victim.Name.LocalName;
                spoil(victim);
                byte[] spoilt = Encoding.UTF8.GetBytes(document.ToString(SaveOptions.DisableFormatting));
                bool official = Official.Value.Validate(spoilt).IsClean;
                if (official != SunatSchema.Perfil.Validate(spoilt).IsClean)
                {
                    disagreements.Add($"{name} after {spoil.Method.Name}: official says {official}");
                }
            }
        }

        Assert.Empty(disagreements);
    }

    private static IReadOnlyList<Action<XElement>> Spoilers =>
        [Remove, Double, MoveFirst, Rename, EmptyOut, WriteLetters];

    private static void Remove(XElement element) => element.Remove();

    private static void Double(XElement element) => element.AddAfterSelf(new XElement(element));

    private static void MoveFirst(XElement element)
    {
        XElement parent = element.Parent!;
        element.Remove();
        parent.AddFirst(element);
    }

    private static void Rename(XElement element) => element.Name = element.Name.Namespace + (element.Name.LocalName + "X");

    private static void EmptyOut(XElement element) => element.RemoveAll();

    private static void WriteLetters(XElement element) => element.SetValue("abc");

    private static XDocument Load(byte[] xml) => XDocument.Load(new MemoryStream(xml), LoadOptions.PreserveWhitespace);

    // What stands at the same place of two lines is spoilt in the first and in the last: lines between them tell nothing new.
    private static IEnumerable<int> FirstAndLastOfEachKind(List<XElement> elements) => elements
        .Select(static (element, i) => (Place: string.Join('/', element.AncestorsAndSelf().Select(static at => at.Name.LocalName)), Index: i))
        .GroupBy(static found => found.Place, static found => found.Index)
        .SelectMany(static indexes => new[] { indexes.First(), indexes.Last() })
        .Distinct();

    // The signature is left alone: the profile leaves it to the signature's own check.
    private static List<XElement> Elements(XDocument document) =>
        [.. document.Root!.Elements().Skip(1).DescendantsAndSelf()];
}
