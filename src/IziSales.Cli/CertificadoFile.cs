using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using IziSales.Ubl;

namespace IziSales.Cli;

/// <summary>Opens certificate files named on the command line.</summary>
internal static class CertificadoFile
{
    private const byte DerSequence = 0x30;

    private static readonly PbeParameters Proteccion = new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, iterationCount: 600_000);

    /// <summary>The signer, and the certificate itself for what the signer does not tell; the caller disposes of both.</summary>
    public static async Task<(CpeSigner Signer, X509Certificate2 Certificado)> OpenBothAsync(CliHost host, string path, string? passwordVariable, CancellationToken cancellationToken)
    {
        byte[] bytes = await InputFile.ReadAsync(host, path, cancellationToken).ConfigureAwait(false);
        string? password = Password(host, passwordVariable);

        // The signer says in Spanish what is wrong with the file; behind it nothing can be.
        CpeSigner signer = Open(bytes, password);
        if (!IsPem(bytes))
        {
            return (signer, X509CertificateLoader.LoadPkcs12(bytes, password, OperatingSystem.IsMacOS() ? X509KeyStorageFlags.Exportable : X509KeyStorageFlags.EphemeralKeySet));
        }

        string pem = Encoding.UTF8.GetString(bytes);
        return (signer, password is null ? X509Certificate2.CreateFromPem(pem, pem) : X509Certificate2.CreateFromEncryptedPem(pem, pem, password));
    }

    /// <summary>Whether it vouches for itself, as those of <c>cert demo</c> do: SUNAT accepts nothing that it signs.</summary>
    public static bool IsDePrueba(X509Certificate2 certificado) => certificado.SubjectName.RawData.AsSpan().SequenceEqual(certificado.IssuerName.RawData);

    public static string? Password(CliHost host, string? variable)
    {
        if (variable is null)
        {
            return null;
        }

        return host.Variable(variable) ?? throw CliException.WrongUse($"La variable de entorno {variable}, que debe guardar la contraseña, no está definida.");
    }

    /// <summary>Certificate and private key in one text; the key is encrypted when there is a password.</summary>
    public static string ToPem(X509Certificate2 certificate, string? password)
    {
        using RSA key = certificate.GetRSAPrivateKey()!;
        string keyPem = password is null ? key.ExportPkcs8PrivateKeyPem() : key.ExportEncryptedPkcs8PrivateKeyPem(password, Proteccion);
        return $"{certificate.ExportCertificatePem()}\n{keyPem}\n";
    }

    private static CpeSigner Open(byte[] bytes, string? password)
    {
        if (!IsPem(bytes))
        {
            return CpeSigner.FromPfx(bytes, password);
        }

        string pem = Encoding.UTF8.GetString(bytes);
        return CpeSigner.FromPem(pem, pem, password);
    }

    // Tools write lines of their own before the first block; a PFX begins with a DER sequence.
    private static bool IsPem(ReadOnlySpan<byte> bytes) => bytes.Length > 0 && bytes[0] != DerSequence && bytes.IndexOf("-----BEGIN"u8) >= 0;
}
