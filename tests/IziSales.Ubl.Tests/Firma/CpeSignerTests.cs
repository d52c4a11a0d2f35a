using System.Buffers;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using IziSales.Testing;

namespace IziSales.Ubl.Tests.Firma;

public sealed class CpeSignerTests
{
    private const string Clave = "cl4ve-s3creta";

    [Fact]
    public void FromPfx_RightPassword_Signs()
    {
        using var signer = CpeSigner.FromPfx(Certificados.Bueno.Export(X509ContentType.Pkcs12, Clave), Clave);

        Assert.True(SignatureVerifier.Verify(signer.Sign(Escenarios.UnaLinea.ToBoleta()).Xml).IsValid);
        Assert.Contains("10412365785", signer.Titular, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("otra")]
    [InlineData("")]
    [InlineData(null)]
    public void FromPfx_WrongPassword_SaysSoWithoutRepeatingIt(string? password)
    {
        byte[] pfx = Certificados.Bueno.Export(X509ContentType.Pkcs12, Clave);

        CertificateException fault = Assert.Throws<CertificateException>(() => CpeSigner.FromPfx(pfx, password));

        Assert.Equal("IZI-CERT-001", fault.Code);
        Assert.Contains("contraseña", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("otra", fault.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Clave, fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void FromPfx_NoPfx_SaysSo() => Refused("IZI-CERT-001", static () => CpeSigner.FromPfx([1, 2, 3], Clave));

    [Fact]
    public void FromCertificate_WithoutItsKey_SaysHowToExportIt() =>
        Refused("IZI-CERT-002", static () => CpeSigner.FromCertificate(X509CertificateLoader.LoadCertificate(Certificados.Bueno.RawData)));

    [Fact]
    public void FromCertificate_EllipticCurve_IsNotForSunat() => Refused("IZI-CERT-003", static () => CpeSigner.FromCertificate(Certificados.OfEllipticCurve()));

    [Fact]
    public void FromCertificate_ShortKey_IsNotForSunat() => Refused("IZI-CERT-003", static () => CpeSigner.FromCertificate(Certificados.OfRsa(1_024)));

    [Fact]
    public void FromCertificate_NotMeantForSigning_SaysSo() =>
        Refused("IZI-CERT-004", static () => CpeSigner.FromCertificate(Certificados.OfRsa(2_048, X509KeyUsageFlags.KeyEncipherment)));

    [Fact]
    public void FromCertificate_LongerKey_Signs()
    {
        using var signer = CpeSigner.FromCertificate(Certificados.OfRsa(3_072));

        Assert.True(SignatureVerifier.Verify(signer.Sign(Escenarios.UnaLinea.ToBoleta()).Xml).IsValid);
    }

    [Fact]
    public void EnsureVigente_BeforeWithinAndAfter_AllowsOnlyWithin()
    {
        using var signer = CpeSigner.FromCertificate(Certificados.OfRsa(2_048));

        signer.EnsureVigente(Certificados.Hoy);
        signer.EnsureVigente(signer.NotBefore);
        signer.EnsureVigente(signer.NotAfter);
        CertificateException late = Assert.Throws<CertificateException>(() => signer.EnsureVigente(signer.NotAfter.AddSeconds(1)));
        CertificateException early = Assert.Throws<CertificateException>(() => signer.EnsureVigente(signer.NotBefore.AddSeconds(-1)));
        Assert.Equal(("IZI-CERT-005", "IZI-CERT-006"), (late.Code, early.Code));
        Assert.Contains("15/01/2027", late.Message, StringComparison.Ordinal);
        Assert.Contains("14/01/2026", early.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FromPem_CertificateAndKey_SignAsThePfxDoes()
    {
        using RSA key = Certificados.Bueno.GetRSAPrivateKey()!;
        using var signer = CpeSigner.FromPem(Certificados.Bueno.ExportCertificatePem(), key.ExportPkcs8PrivateKeyPem());
        using var pfx = CpeSigner.FromPfx(Certificados.Bueno.Export(X509ContentType.Pkcs12, Clave), Clave);

        Assert.Equal(Signed(pfx), Signed(signer));
    }

    [Fact]
    public void FromPem_EncryptedKey_WantsItsPassword()
    {
        using RSA key = Certificados.Bueno.GetRSAPrivateKey()!;
        string certificate = Certificados.Bueno.ExportCertificatePem();
        string encrypted = key.ExportEncryptedPkcs8PrivateKeyPem(Clave, new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1_000));

        using var signer = CpeSigner.FromPem(certificate, encrypted, Clave);

        Assert.True(SignatureVerifier.Verify(signer.Sign(Escenarios.UnaLinea.ToBoleta()).Xml).IsValid);
        Refused("IZI-CERT-001", () => CpeSigner.FromPem(certificate, encrypted, "otra"));
        Refused("IZI-CERT-001", () => CpeSigner.FromPem(certificate, encrypted));
    }

    [Fact]
    public void FromPem_NoKey_SaysWhichBlockIsMissing() =>
        Refused("IZI-CERT-002", static () => CpeSigner.FromPem(Certificados.Bueno.ExportCertificatePem(), Certificados.Bueno.ExportCertificatePem()));

    [Fact]
    public void FromPem_NoCertificate_SaysSo()
    {
        using RSA key = Certificados.Bueno.GetRSAPrivateKey()!;
        string pem = key.ExportPkcs8PrivateKeyPem();

        Refused("IZI-CERT-001", () => CpeSigner.FromPem("", pem));
    }

    [Fact]
    public void Sign_SameDocument_GivesTheSameBytes() => Assert.Equal(Signed(Firmantes.Rosita), Signed(Firmantes.Rosita));

    [Fact]
    public void Sign_ManyThreads_GiveTheSameBytes()
    {
        byte[][] expected = [.. Escenarios.Todos.Select(static escenario => Firmantes.Rosita.Sign(escenario.ToBoleta()).Xml.ToArray())];

        Parallel.For(0, 200, i => Assert.Equal(expected[i % expected.Length], Firmantes.Rosita.Sign(Escenarios.Todos[i % expected.Length].ToBoleta()).Xml.ToArray()));
    }

    [Fact]
    public void SignTo_CallersBuffer_GetsTheSameBytesAndDigest()
    {
        Boleta boleta = Escenarios.TodasLasAfectaciones.ToBoleta();
        var output = new ArrayBufferWriter<byte>();

        ValorResumen digest = Firmantes.Rosita.SignTo(boleta, output);

        SignedCpe cpe = Firmantes.Rosita.Sign(boleta);
        Assert.Equal(cpe.Xml.ToArray(), output.WrittenSpan.ToArray());
        Assert.Equal(cpe.DigestValue, digest.ToString());
    }

    [Fact]
    public void Sign_Result_NamesTheDigestAndSignatureThatStandInIt()
    {
        SignedCpe cpe = Firmantes.Rosita.Sign(Escenarios.UnaLinea.ToBoleta());
        string xml = Encoding.UTF8.GetString(cpe.Xml.Span);

        Assert.Contains($"<ds:DigestValue>{cpe.DigestValue}</ds:DigestValue>", xml, StringComparison.Ordinal);
        Assert.Contains($"<ds:SignatureValue>{cpe.SignatureValue}</ds:SignatureValue>", xml, StringComparison.Ordinal);
        Assert.Equal("10412365785-03-B001-27", cpe.NombreArchivo);
    }

    [Fact]
    public void SignXml_WhatTheWriterWrote_GivesTheSameBytesAsSign()
    {
        foreach (Escenario escenario in Escenarios.Todos)
        {
            Boleta boleta = escenario.ToBoleta();

            Assert.Equal(Firmantes.Rosita.Sign(boleta).Xml.ToArray(), Firmantes.Rosita.SignXml(CpeWriter.Write(boleta), boleta.NombreArchivo).Xml.ToArray());
        }
    }

    [Fact]
    public void SignXml_SignedAlreadyOrNotCanonical_Throws()
    {
        Boleta boleta = Escenarios.UnaLinea.ToBoleta();
        byte[] indented = Encoding.UTF8.GetBytes(System.Xml.Linq.XDocument.Parse(Encoding.UTF8.GetString(CpeWriter.Write(boleta))).ToString());

        Assert.Throws<FormatException>(() => Firmantes.Rosita.SignXml(Firmantes.Rosita.Sign(boleta).Xml, boleta.NombreArchivo));
        Assert.Throws<FormatException>(() => Firmantes.Rosita.SignXml(indented, boleta.NombreArchivo));
        Assert.Throws<FormatException>(() => Firmantes.Rosita.SignXml(ReadOnlyMemory<byte>.Empty, boleta.NombreArchivo));
    }

    [Fact]
    public void SignXml_CanonicalHeadAndEditedBody_Throws()
    {
        Boleta boleta = Escenarios.UnaLinea.ToBoleta();
        string edited = Encoding.UTF8.GetString(CpeWriter.Write(boleta)).Replace("<cbc:UBLVersionID>", "<cbc:UBLVersionID >", StringComparison.Ordinal);

        Assert.Throws<FormatException>(() => Firmantes.Rosita.SignXml(Encoding.UTF8.GetBytes(edited), boleta.NombreArchivo));
    }

    [Fact]
    public void Sign_ForbiddenCharacter_Throws()
    {
        Boleta boleta = Escenarios.UnaLinea.WithDescription(0, "campana\u0007").ToBoleta();

        Assert.Contains("U+0007", Assert.Throws<FormatException>(() => Firmantes.Rosita.Sign(boleta)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sign_AfterDispose_Throws()
    {
        CpeSigner signer = CpeSigner.FromPfx(Certificados.Bueno.Export(X509ContentType.Pkcs12, Clave), Clave);
        signer.Dispose();

        Assert.Throws<ObjectDisposedException>(() => signer.Sign(Escenarios.UnaLinea.ToBoleta()));
    }

    private static byte[] Signed(CpeSigner signer) => signer.Sign(Escenarios.TextoDificil.ToBoleta()).Xml.ToArray();

    private static void Refused(string code, Func<CpeSigner> open) => Assert.Equal(code, Assert.Throws<CertificateException>(open).Code);
}
