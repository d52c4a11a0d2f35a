using System.Security.Cryptography.Xml;
using System.Xml;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Conformance.Tests;

/// <summary>Two implementations that nobody here wrote verify what the SDK signs.</summary>
public sealed class SignatureTests
{
    public static TheoryData<string> Nombres => TodosLosEscenarios.Nombres();

    [Theory]
    [MemberData(nameof(Nombres))]
    public void Sign_EveryScenario_IsAcceptedBySignedXml(string nombre)
    {
        SignedCpe cpe = Firmantes.Rosita.Sign(TodosLosEscenarios.Find(nombre).ToBoleta());

        Assert.True(CheckWithSignedXml(cpe.Xml.Span));
    }

    [SkippableTheory]
    [MemberData(nameof(Nombres))]
    public async Task Sign_EveryScenario_IsAcceptedByXmlSec(string nombre)
    {
        SignedCpe cpe = Firmantes.Rosita.Sign(TodosLosEscenarios.Find(nombre).ToBoleta());
        using var file = new TemporaryFile(cpe.Xml.Span, ".xml");

        ToolResult result = await Tools.XmlSec.RunAsync("--verify", "--insecure", "--enabled-key-data", "x509", file.Path);

        Assert.True(result.ExitCode == 0, result.Error);
    }

    [SkippableFact]
    public async Task Sign_OneByteFlipped_IsRefusedByBoth()
    {
        byte[] xml = Firmantes.Rosita.Sign(Escenarios.UnaLinea.ToBoleta()).Xml.ToArray();
        int place = xml.AsSpan().IndexOf("Arroz"u8);
        xml[place] ^= 1;
        using var file = new TemporaryFile(xml, ".xml");

        Assert.False(CheckWithSignedXml(xml));
        Assert.NotEqual(0, (await Tools.XmlSec.RunAsync("--verify", "--insecure", "--enabled-key-data", "x509", file.Path)).ExitCode);
    }

    private static bool CheckWithSignedXml(ReadOnlySpan<byte> xml)
    {
        var document = new XmlDocument { PreserveWhitespace = true };
        document.Load(new MemoryStream(xml.ToArray()));
        var signed = new SignedXml(document);
        signed.LoadXml((XmlElement)document.GetElementsByTagName("Signature", SignedXml.XmlDsigNamespaceUrl)[0]!);
        return signed.CheckSignature(((KeyInfoX509Data)signed.KeyInfo.Cast<KeyInfoClause>().Single()).Certificates!.Cast<System.Security.Cryptography.X509Certificates.X509Certificate2>().Single(), verifySignatureOnly: true);
    }
}
