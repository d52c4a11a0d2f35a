using System.Text;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Conformance.Tests;

/// <summary>SUNAT's own schemas judge every scenario, by libxml2 and by .NET.</summary>
public sealed class OfficialSchemaTests
{
    private static readonly Lazy<SunatSchema> Schema = new(static () => SunatSchema.Load(SharedFacts.Require("sunat/xsd")));

    public static TheoryData<string> Nombres => TodosLosEscenarios.Nombres();

    public static TheoryData<string> Documentos => TodosLosDocumentos.Nombres();

    [SkippableTheory]
    [MemberData(nameof(Nombres))]
    public async Task Sign_EveryScenario_IsValidForXmlLint(string nombre)
    {
        string xsd = SharedFacts.Require("sunat/xsd/2.1/maindoc/UBL-Invoice-2.1.xsd");
        byte[] xml = Firmantes.Rosita.Sign(TodosLosEscenarios.Find(nombre).ToBoleta()).Xml.ToArray();

        ToolResult result = await Tools.XmlLint.RunWithInputAsync(xml, "--noout", "--nonet", "--schema", xsd, "-");

        Assert.True(result.ExitCode == 0, result.Error);
    }

    [SkippableTheory]
    [MemberData(nameof(Documentos))]
    public void Validate_EveryDocument_FindsNothing(string nombre)
    {
        SharedFacts.Require("sunat/xsd");
        SignedCpe cpe = Firmantes.Rosita.Sign(TodosLosDocumentos.Find(nombre));

        Assert.Empty(Schema.Value.Validate(cpe.Xml).Issues);
    }

    [SkippableFact]
    public void Validate_ElementsSwapped_Reports0306AtTheElement()
    {
        SharedFacts.Require("sunat/xsd");
        string xml = Encoding.UTF8.GetString(Firmantes.Rosita.Sign(Escenarios.UnaLinea.ToBoleta()).Xml.Span);
        string swapped = xml
            .Replace("<cbc:UBLVersionID>2.1</cbc:UBLVersionID><cbc:CustomizationID>2.0</cbc:CustomizationID>", "<cbc:CustomizationID>2.0</cbc:CustomizationID><cbc:UBLVersionID>2.1</cbc:UBLVersionID>", StringComparison.Ordinal);

        ValidationIssue issue = Assert.Single(Schema.Value.Validate(Encoding.UTF8.GetBytes(swapped)).Issues);

        Assert.Equal(("0306", "Invoice/cbc:UBLVersionID"), (issue.Code.Value, issue.Path));
    }

    [Fact]
    public void Load_FolderWithoutSchemas_SaysWhichFileIsMissing()
    {
        FormatException fault = Assert.Throws<FormatException>(() => SunatSchema.Load(Path.GetTempPath()));

        Assert.Contains("UBL-Invoice-2.1.xsd", fault.Message, StringComparison.Ordinal);
    }
}
