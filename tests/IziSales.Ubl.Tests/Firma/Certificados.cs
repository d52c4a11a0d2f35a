using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using IziSales.Testing;

namespace IziSales.Ubl.Tests.Firma;

/// <summary>Certificates, good and bad, made for one run.</summary>
internal static class Certificados
{
    public static readonly DateTimeOffset Hoy = new(2026, 1, 15, 10, 30, 0, Lima.Offset);

    private static readonly Lazy<X509Certificate2> LazyBueno = new(static () => DemoCertificate.Create(Escenarios.BodegaRosita.Ruc, "BODEGA ROSITA", Hoy));

    public static X509Certificate2 Bueno => LazyBueno.Value;

    public static X509Certificate2 OfRsa(int bits, X509KeyUsageFlags usage = X509KeyUsageFlags.DigitalSignature)
    {
        using var rsa = RSA.Create(bits);
        var request = new CertificateRequest("CN=PRUEBA", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, true));
        return request.CreateSelfSigned(Hoy.AddDays(-1), Hoy.AddYears(1));
    }

    public static X509Certificate2 OfEllipticCurve()
    {
        using var curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new CertificateRequest("CN=PRUEBA", curve, HashAlgorithmName.SHA256).CreateSelfSigned(Hoy.AddDays(-1), Hoy.AddYears(1));
    }
}
