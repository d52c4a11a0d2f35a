using IziSales.Testing;

namespace IziSales.Conformance.Tests;

/// <summary>SUNAT's own schemas judge every scenario, by libxml2 and by .NET.</summary>
public sealed class OfficialSchemaTests
{
    public static TheoryData<string> Nombres => TodosLosEscenarios.Nombres();

    [SkippableTheory]
    [MemberData(nameof(Nombres))]
    public async Task Sign_EveryScenario_IsValidForXmlLint(string nombre)
    {
        string xsd = SharedFacts.Require("sunat/xsd/2.1/maindoc/UBL-Invoice-2.1.xsd");
        byte[] xml = Firmantes.Rosita.Sign(TodosLosEscenarios.Find(nombre).ToBoleta()).Xml.ToArray();

        ToolResult result = await Tools.XmlLint.RunWithInputAsync(xml, "--noout", "--nonet", "--schema", xsd, "-");

        Assert.True(result.ExitCode == 0, result.Error);
    }
}
