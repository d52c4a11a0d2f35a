using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace IziSales.Ubl;

/// <summary>A self-signed certificate for demonstrations and tests. SUNAT does not accept it; the sandbox does.</summary>
public static class DemoCertificate
{
    /// <summary>Makes an RSA-2048 certificate for a shop, valid for two years from a day before an instant.</summary>
    /// <param name="ruc">The shop's RUC, named in the subject as real certificates do.</param>
    /// <param name="nombre">The shop's name.</param>
    /// <param name="now">The instant from which it is needed.</param>
    public static X509Certificate2 Create(Ruc ruc, string nombre, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(ruc);
        ArgumentException.ThrowIfNullOrWhiteSpace(nombre);
        using var rsa = RSA.Create(2_048);
        var subject = new X500DistinguishedNameBuilder();
        subject.AddCommonName($"{nombre} (DEMO)");
        subject.AddOrganizationalUnitName(ruc.Value);
        subject.AddOrganizationName(nombre);
        subject.AddCountryOrRegion("PE");
        var request = new CertificateRequest(subject.Build(), rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, true));
        return request.CreateSelfSigned(now.AddDays(-1), now.AddYears(2));
    }
}
