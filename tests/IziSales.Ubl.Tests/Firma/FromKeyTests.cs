using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using IziSales.Testing;

namespace IziSales.Ubl.Tests.Firma;

/// <summary>A key that lives apart from its certificate, as in an HSM.</summary>
public sealed class FromKeyTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, Lima.Offset);

    [Fact]
    public void FromKey_KeyOfTheCertificate_SignsWhatVerifies()
    {
        using X509Certificate2 whole = DemoCertificate.Create(Escenarios.BodegaRosita.Ruc, "BODEGA ROSITA", Now);
        X509Certificate2 withoutKey = X509CertificateLoader.LoadCertificate(whole.RawData);
        using CpeSigner signer = CpeSigner.FromKey(new RemoteKey(whole.GetRSAPrivateKey()!), withoutKey);

        SignedCpe cpe = signer.Sign(Escenarios.UnaLinea.ToBoleta());

        Assert.False(withoutKey.HasPrivateKey);
        Assert.True(SignatureVerifier.Verify(cpe.Xml).IsValid);
    }

    [Fact]
    public void FromKey_KeyOfAnother_IsRefused()
    {
        using X509Certificate2 certificate = DemoCertificate.Create(Escenarios.BodegaRosita.Ruc, "BODEGA ROSITA", Now);
        using var other = RSA.Create(2_048);

        CertificateException refusal = Assert.Throws<CertificateException>(() => CpeSigner.FromKey(other, certificate));

        Assert.Equal("IZI-CERT-002", refusal.Code);
    }

    /// <summary>Signs a hash and tells its public part; gives nothing else away.</summary>
    private sealed class RemoteKey(RSA hidden) : RSA
    {
        public override int KeySize => hidden.KeySize;

        public override byte[] SignHash(byte[] hash, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding) => hidden.SignHash(hash, hashAlgorithm, padding);

        public override RSAParameters ExportParameters(bool includePrivateParameters) =>
            includePrivateParameters ? throw new CryptographicException("The key does not leave the module.") : hidden.ExportParameters(false);

        public override void ImportParameters(RSAParameters parameters) => throw new CryptographicException("The key does not change.");

        protected override void Dispose(bool disposing)
        {
            hidden.Dispose();
            base.Dispose(disposing);
        }
    }
}
