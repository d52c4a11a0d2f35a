using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography.Xml;
using System.Text;
using System.Xml;
using IziSales.Testing;

namespace IziSales.Ubl.Tests.Firma;

/// <summary>The idea on which signing stands: what the writer writes is canonical already. Another implementation of C14N says whether it is.</summary>
public sealed class CanonicoTests
{
    public static TheoryData<string> Nombres => [.. Escenarios.Todos.Select(static escenario => escenario.Nombre)];

    [Theory]
    [MemberData(nameof(Nombres))]
    public void Write_EveryScenario_IsItsOwnCanonicalForm(string nombre)
    {
        byte[] xml = CpeWriter.Write(Find(nombre).ToBoleta());

        Assert.Equal(WithoutDeclaration(xml), Encoding.UTF8.GetString(Canonical(Load(xml))));
    }

    [Theory]
    [MemberData(nameof(Nombres))]
    public void Sign_EveryScenario_IsItsOwnCanonicalForm(string nombre)
    {
        byte[] xml = Firmantes.Rosita.Sign(Find(nombre).ToBoleta()).Xml.ToArray();

        Assert.Equal(WithoutDeclaration(xml), Encoding.UTF8.GetString(Canonical(Load(xml))));
    }

    [Theory]
    [MemberData(nameof(Nombres))]
    public void Sign_SignatureTakenOut_IsWhatTheWriterWrites(string nombre)
    {
        Boleta boleta = Find(nombre).ToBoleta();
        string signed = Encoding.UTF8.GetString(Firmantes.Rosita.Sign(boleta).Xml.Span);
        int start = signed.IndexOf("<ds:Signature ", StringComparison.Ordinal);
        int end = signed.IndexOf("</ds:Signature>", StringComparison.Ordinal) + 15;

        Assert.Equal(Encoding.UTF8.GetString(CpeWriter.Write(boleta)), signed[..start] + signed[end..]);
    }

    [Theory]
    [MemberData(nameof(Nombres))]
    public void Sign_DigestAndSignature_AreOverTheCanonicalParts(string nombre)
    {
        Boleta boleta = Find(nombre).ToBoleta();
        SignedCpe cpe = Firmantes.Rosita.Sign(boleta);
        XmlDocument document = Load(cpe.Xml.ToArray());

        string digest = Convert.ToBase64String(SHA256.HashData(Canonical(Load(CpeWriter.Write(boleta)))));
        byte[] signedInfo = Canonical(document.GetElementsByTagName("SignedInfo", SignedXml.XmlDsigNamespaceUrl)[0]!);

        Assert.Equal(digest, cpe.DigestValue);
        using RSA key = SignatureVerifier.Verify(cpe.Xml).Certificado!.GetRSAPublicKey()!;
        Assert.True(key.VerifyData(signedInfo, Convert.FromBase64String(cpe.SignatureValue), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    [Fact]
    public void Write_AnyText_IsCanonicalAndReadsBack()
    {
        var random = new Random(5);
        for (int i = 0; i < 300; i++)
        {
            string text = TextoAlAzar.Next(random);
            byte[] xml = CpeWriter.Write(Escenarios.UnaLinea.WithDescription(0, text).ToBoleta());

            Assert.Equal(WithoutDeclaration(xml), Encoding.UTF8.GetString(Canonical(Load(xml))));
            Assert.Equal(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'), CpeReader.Read(xml).Comprobante!.Lineas[0].Descripcion);
        }
    }

    private static Escenario Find(string nombre) => Escenarios.Todos.Single(escenario => escenario.Nombre == nombre);

    private static XmlDocument Load(byte[] xml)
    {
        var document = new XmlDocument { PreserveWhitespace = true };
        document.Load(new MemoryStream(xml));
        return document;
    }

    private static byte[] Canonical(XmlDocument document)
    {
        var transform = new XmlDsigC14NTransform();
        transform.LoadInput(document);
        return Bytes(transform);
    }

    // A subset: the element with the namespaces that it inherits.
    private static byte[] Canonical(XmlNode element)
    {
        var transform = new XmlDsigC14NTransform();
        transform.LoadInput(element.SelectNodes("descendant-or-self::node() | descendant-or-self::*/@* | descendant-or-self::*/namespace::*")!);
        return Bytes(transform);
    }

    private static byte[] Bytes(XmlDsigC14NTransform transform)
    {
        using var output = new MemoryStream();
        ((Stream)transform.GetOutput(typeof(Stream))).CopyTo(output);
        return output.ToArray();
    }

    private static string WithoutDeclaration(byte[] xml)
    {
        string text = Encoding.UTF8.GetString(xml);
        return text[(text.IndexOf("?>\n", StringComparison.Ordinal) + 3)..];
    }
}
