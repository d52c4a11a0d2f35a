using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using IziSales.Testing;

namespace IziSales.Ubl.Tests.Firma;

public sealed class SignatureVerifierTests
{
    private static readonly string Signed = Encoding.UTF8.GetString(Firmantes.Rosita.Sign(Escenarios.UnaLinea.ToBoleta()).Xml.Span);

    [Fact]
    public void Verify_VersionThatOnlyTheTreeRefuses_IsNotVerifiable()
    {
        string xml = Encoding.UTF8.GetString(Firmantes.Rosita.Sign(Escenarios.UnaLinea.ToBoleta()).Xml.Span).Replace("version=\"1.0\" encoding=\"UTF-8\"", "version=\"1.0TF-8\"", StringComparison.Ordinal);

        Assert.Equal(ResultadoFirma.NoVerificable, SignatureVerifier.Verify(Encoding.UTF8.GetBytes(xml)).Resultado);
    }

    [Fact]
    public void Verify_Untouched_IsValidAndNamesTheSigner()
    {
        SignatureVerification result = Verify(Signed);

        Assert.Equal((ResultadoFirma.Valida, true), (result.Resultado, result.IsValid));
        Assert.Contains("HUAMAN QUISPE ROSA ELENA", result.Certificado!.Subject, StringComparison.Ordinal);
        Assert.Equal(Firmantes.Rosita.Sign(Escenarios.UnaLinea.ToBoleta()).DigestValue, result.DigestValue);
    }

    [Theory]
    [InlineData("9.00", "9.10")]
    [InlineData("Arroz", "arroz")]
    [InlineData("<cbc:UBLVersionID>", "<cbc:UBLVersionID> ")]
    [InlineData("B001-27", "B001-28")]
    [InlineData("http://www.w3.org/2001/04/xmlenc#sha256", "urn:nadie")]
    public void Verify_Altered_SaysSo(string from, string to) => Assert.Equal(ResultadoFirma.Alterada, Verify(Replace(from, to)).Resultado);

    [Fact]
    public void Verify_AnyByteFlippedInTheBody_IsNeverValid()
    {
        byte[] xml = Encoding.UTF8.GetBytes(Signed);
        int body = Signed.IndexOf("<cbc:UBLVersionID>", StringComparison.Ordinal);
        for (int at = body; at < xml.Length; at += 7)
        {
            xml[at] ^= 1;
            Assert.False(SignatureVerifier.Verify(xml).IsValid, $"Byte {at}.");
            xml[at] ^= 1;
        }
    }

    [Fact]
    public void Verify_CertificateOfAnother_IsNotTheirSignature() =>
        Assert.Equal(ResultadoFirma.Alterada, Verify(WithCertificate(Certificados.Bueno)).Resultado);

    [Fact]
    public void Verify_CertificateWithAnotherKindOfKey_IsNotTrusted() =>
        Assert.Equal(ResultadoFirma.NoVerificable, Verify(WithCertificate(Certificados.OfEllipticCurve())).Resultado);

    [Fact]
    public void Verify_Unsigned_SaysSo() =>
        Assert.Equal(ResultadoFirma.SinFirma, SignatureVerifier.Verify(CpeWriter.Write(Escenarios.UnaLinea.ToBoleta())).Resultado);

    [Theory]
    [InlineData("URI=\"\"", "URI=\"#SignIziSales\"")]
    [InlineData("http://www.w3.org/2000/09/xmldsig#enveloped-signature", "http://www.w3.org/TR/1999/REC-xpath-19991116")]
    [InlineData("http://www.w3.org/2000/09/xmldsig#enveloped-signature", "http://www.w3.org/TR/1999/REC-xslt-19991116")]
    [InlineData("<ds:X509Certificate>", "<ds:X509Certificate>****")]
    public void Verify_SignatureOfLessOrUnknown_IsNotTrusted(string from, string to) =>
        Assert.Equal(ResultadoFirma.NoVerificable, Verify(Replace(from, to)).Resultado);

    [Fact]
    public void Verify_TwoSignatures_IsNotTrusted()
    {
        string signature = Signed[Signed.IndexOf("<ds:Signature ", StringComparison.Ordinal)..(Signed.IndexOf("</ds:Signature>", StringComparison.Ordinal) + 15)];

        Assert.Equal(ResultadoFirma.NoVerificable, Verify(Replace(signature, signature + signature)).Resultado);
    }

    [Fact]
    public void Verify_NoCertificate_IsNotTrusted()
    {
        int start = Signed.IndexOf("<ds:KeyInfo>", StringComparison.Ordinal);
        int end = Signed.IndexOf("</ds:KeyInfo>", StringComparison.Ordinal) + 13;

        Assert.Equal(ResultadoFirma.NoVerificable, Verify(Signed[..start] + Signed[end..]).Resultado);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no es xml")]
    [InlineData("<Invoice")]
    public void Verify_NoXml_SaysSo(string text) => Assert.Equal(ResultadoFirma.NoVerificable, Verify(text).Resultado);

    [Fact]
    public void Verify_Sha1OfOtherPrograms_IsStillRead()
    {
        // Half of the country signs with RSA-SHA1; a verifier that refused it would be of no use.
        var document = new System.Xml.XmlDocument { PreserveWhitespace = true };
        document.LoadXml("<a><b/></a>");
        using RSA key = Certificados.Bueno.GetRSAPrivateKey()!;
        var signed = new System.Security.Cryptography.Xml.SignedXml(document) { SigningKey = key };
        signed.SignedInfo!.SignatureMethod = System.Security.Cryptography.Xml.SignedXml.XmlDsigRSASHA1Url;
        var reference = new System.Security.Cryptography.Xml.Reference("") { DigestMethod = System.Security.Cryptography.Xml.SignedXml.XmlDsigSHA1Url };
        reference.AddTransform(new System.Security.Cryptography.Xml.XmlDsigEnvelopedSignatureTransform());
        signed.AddReference(reference);
        signed.KeyInfo.AddClause(new System.Security.Cryptography.Xml.KeyInfoX509Data(Certificados.Bueno));
        signed.ComputeSignature();
        document.DocumentElement!.AppendChild(document.ImportNode(signed.GetXml(), deep: true));

        Assert.Equal(ResultadoFirma.Valida, Verify(document.OuterXml).Resultado);
    }

    private static string WithCertificate(X509Certificate2 certificate)
    {
        int start = Signed.IndexOf("<ds:X509Certificate>", StringComparison.Ordinal) + 20;
        int end = Signed.IndexOf("</ds:X509Certificate>", StringComparison.Ordinal);
        return Signed[..start] + Convert.ToBase64String(certificate.RawData) + Signed[end..];
    }

    private static string Replace(string from, string to)
    {
        Assert.Contains(from, Signed, StringComparison.Ordinal);
        return Signed.Replace(from, to, StringComparison.Ordinal);
    }

    private static SignatureVerification Verify(string xml) => SignatureVerifier.Verify(Encoding.UTF8.GetBytes(xml));
}
