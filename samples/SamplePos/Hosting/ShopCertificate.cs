using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using IziSales.Ubl;
using Microsoft.AspNetCore.DataProtection;

namespace SamplePos.Hosting;

/// <summary>The certificate that signs the boletas: the shop's own, or a demo one made on the first day.</summary>
public static class ShopCertificate
{
    private const string Purpose = "SamplePos.Certificate.v1";
    private const int PasswordBytes = 24;

    /// <summary>Opens the certificate; makes a demo one when there is none.</summary>
    /// <exception cref="StartupException">The file cannot be read, its password is wrong, or it has no private key.</exception>
    public static CpeSigner Open(PosOptions options, DataFolder folder, IDataProtectionProvider protection, TimeProvider clock)
    {
        try
        {
            if (options.CertificatePath.Length > 0)
            {
                return CpeSigner.FromPfx(File.ReadAllBytes(options.CertificatePath), options.CertificatePassword);
            }

            IDataProtector protector = protection.CreateProtector(Purpose);
            if (!File.Exists(folder.Certificate))
            {
                Create(options, folder, protector, clock);
            }

            return CpeSigner.FromPfx(File.ReadAllBytes(folder.Certificate), protector.Unprotect(File.ReadAllText(folder.CertificatePassword)));
        }
        catch (CertificateException error)
        {
            throw new StartupException($"{error.Message} ({error.Code})", error);
        }
        catch (CryptographicException error)
        {
            throw new StartupException($"La clave guardada de «{folder.Certificate}» no se puede leer con las claves de «{folder.Keys}». Si es la tienda de demostración, borre ambos archivos del certificado y vuelva a empezar.", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"No se puede leer el certificado: {error.Message} Revise SamplePos:CertificatePath.", error);
        }
    }

    /// <summary>The password goes first: a certificate without it would be lost, a password without certificate is replaced.</summary>
    private static void Create(PosOptions options, DataFolder folder, IDataProtector protector, TimeProvider clock)
    {
        string password = Convert.ToHexString(RandomNumberGenerator.GetBytes(PasswordBytes));
        using X509Certificate2 certificate = DemoCertificate.Create(Ruc.Parse(options.Ruc), options.RazonSocial, clock.GetUtcNow());
        WritePrivate(folder.CertificatePassword, System.Text.Encoding.UTF8.GetBytes(protector.Protect(password)));
        WritePrivate(folder.Certificate, certificate.Export(X509ContentType.Pkcs12, password));
    }

    private static void WritePrivate(string path, byte[] content)
    {
        string fresh = path + ".nuevo";
        FileStreamOptions mode = new() { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            mode.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (FileStream file = new(fresh, mode))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }

        File.Move(fresh, path, overwrite: true);
    }
}
