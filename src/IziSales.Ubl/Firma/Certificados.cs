using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace IziSales.Ubl.Firma;

/// <summary>Opens certificates and says in Spanish why one cannot be used.</summary>
internal static class Certificados
{
    private const int MinKeySize = 2_048;
    private const int LargoRuc = 11;

    public static X509Certificate2 OpenPfx(byte[] pfx, string? password)
    {
        ArgumentNullException.ThrowIfNull(pfx);
        try
        {
            return X509CertificateLoader.LoadPkcs12(pfx, password, OperatingSystem.IsMacOS() ? X509KeyStorageFlags.Exportable : X509KeyStorageFlags.EphemeralKeySet);
        }
        catch (CryptographicException e)
        {
            throw new CertificateException("IZI-CERT-001", "No se pudo abrir el certificado: la contraseña no es correcta o el archivo no es un PFX (.pfx, .p12).", e);
        }
    }

    public static X509Certificate2 OpenPem(string certificatePem, string keyPem, string? password)
    {
        ArgumentNullException.ThrowIfNull(certificatePem);
        ArgumentNullException.ThrowIfNull(keyPem);
        try
        {
            return password is null
                ? X509Certificate2.CreateFromPem(certificatePem, keyPem)
                : X509Certificate2.CreateFromEncryptedPem(certificatePem, keyPem, password);
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException)
        {
            throw new CertificateException(
                HasKey(keyPem) ? "IZI-CERT-001" : "IZI-CERT-002",
                HasKey(keyPem)
                    ? "No se pudo abrir el certificado PEM: la contraseña de la clave no es correcta o el texto está dañado."
                    : "Falta la clave privada: el archivo PEM debe traer un bloque PRIVATE KEY.",
                e);
        }
    }

    public static RSA KeyOf(X509Certificate2 certificate)
    {
        if (!certificate.HasPrivateKey)
        {
            throw new CertificateException("IZI-CERT-002", "El certificado no trae su clave privada: exporte el PFX marcando «incluir la clave privada».");
        }

        RSA rsa = certificate.GetRSAPrivateKey()
            ?? throw new CertificateException("IZI-CERT-003", "La clave del certificado no es RSA: SUNAT pide RSA de 2048 bits.");
        try
        {
            CheckUse(rsa, certificate);
            return rsa;
        }
        catch (CertificateException)
        {
            rsa.Dispose();
            throw;
        }
    }

    /// <summary>A key handed over beside its certificate must be the certificate's.</summary>
    public static void CheckPair(RSA key, X509Certificate2 certificate)
    {
        using RSA publicKey = certificate.GetRSAPublicKey()
            ?? throw new CertificateException("IZI-CERT-003", "La clave del certificado no es RSA: SUNAT pide RSA de 2048 bits.");
        RSAParameters own = publicKey.ExportParameters(includePrivateParameters: false);
        RSAParameters given = key.ExportParameters(includePrivateParameters: false);
        if (!own.Modulus.AsSpan().SequenceEqual(given.Modulus) || !own.Exponent.AsSpan().SequenceEqual(given.Exponent))
        {
            throw new CertificateException("IZI-CERT-002", "La clave privada no es la de este certificado.");
        }

        CheckUse(key, certificate);
    }

    private static void CheckUse(RSA rsa, X509Certificate2 certificate)
    {
        if (rsa.KeySize < MinKeySize)
        {
            throw new CertificateException("IZI-CERT-003", $"La clave del certificado es de {rsa.KeySize} bits: SUNAT pide RSA de 2048 bits.");
        }

        foreach (X509KeyUsageExtension usage in certificate.Extensions.OfType<X509KeyUsageExtension>())
        {
            if ((usage.KeyUsages & (X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation)) == 0)
            {
                throw new CertificateException("IZI-CERT-004", "El certificado no sirve para firmar documentos: pida a su proveedor uno de facturación electrónica.");
            }
        }
    }

    /// <summary>Every run of eleven digits that is a RUC, each once, in order.</summary>
    public static IReadOnlyList<Ruc> RucsIn(string subject)
    {
        var rucs = new List<Ruc>(1);
        int start = 0;
        for (int i = 0; i <= subject.Length; i++)
        {
            if (i < subject.Length && char.IsAsciiDigit(subject[i]))
            {
                continue;
            }

            if (i - start == LargoRuc && Ruc.TryParse(subject[start..i], out Ruc? ruc) && !rucs.Contains(ruc))
            {
                rucs.Add(ruc);
            }

            start = i + 1;
        }

        return rucs;
    }

    private static bool HasKey(string pem) => pem.Contains("PRIVATE KEY", StringComparison.Ordinal);
}
