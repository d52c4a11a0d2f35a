using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using IziSales.Ubl;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using SamplePos.Ajustes;
using SamplePos.Features.Ajustes.Certificado;

namespace SamplePos.Hosting;

/// <summary>The certificate that signs the boletas: the one uploaded in the settings, that of the configuration, or a demo one made on the first day.</summary>
/// <remarks>What is saved in the settings, here or at another till, signs from the next sale on.</remarks>
public sealed class ShopCertificate
{
    private const string Purpose = "SamplePos.Certificate.v1";
    private const int PasswordBytes = 24;

    private readonly PosOptions _options;
    private readonly DataFolder _folder;
    private readonly AjusteStore _ajustes;
    private readonly Cofre _cofre;
    private readonly IDataProtectionProvider _protection;
    private readonly TimeProvider _clock;
    private readonly ILogger<ShopCertificate> _logger;
    private readonly Lock _lock = new();
    private CertificadoAjuste? _of;
    private SignerSlot? _slot;

    /// <summary>Looks in these.</summary>
    public ShopCertificate(IOptions<PosOptions> options, DataFolder folder, AjusteStore ajustes, Cofre cofre, IDataProtectionProvider protection, TimeProvider clock, ILogger<ShopCertificate> logger)
    {
        _logger = logger;
        _options = options.Value;
        _folder = folder;
        _ajustes = ajustes;
        _cofre = cofre;
        _protection = protection;
        _clock = clock;
    }

    /// <summary>Where the one that signs is from.</summary>
    public string Origen { get; private set; } = "";

    /// <summary>Why what the settings say does not sign, but the one before it; null when it does.</summary>
    public string? Problema { get; private set; }

    /// <summary>Opens the certificate, and from then on follows the settings; makes a demo one when there is none.</summary>
    /// <exception cref="StartupException">It cannot be read, its password is wrong, or it has no private key.</exception>
    public SignerSlot Open()
    {
        SignerSlot slot = new(OpenNow());
        _slot = slot;
        _ajustes.Changed += (_, _) => Follow(slot);
        Follow(slot); // it may have changed in between
        return slot;
    }

    /// <summary>Tries once more what could not be opened: a disk or a folder that was away may be back.</summary>
    public void Retry()
    {
        if (Problema is not null && _slot is { } slot)
        {
            Follow(slot);
        }
    }

    private void Follow(SignerSlot slot)
    {
        lock (_lock)
        {
            if (ReferenceEquals(_of, _ajustes.Get(CertificadoSeccion.Instance)))
            {
                return;
            }

            try
            {
                slot.Replace(OpenNow());
                Problema = null;
                _logger.LogInformation("Desde ahora firma otro certificado: {Titular}", slot.Current.Titular);
            }
            catch (Exception error) when (error is StartupException or FormatException or ArgumentException or InvalidOperationException)
            {
                // The shop goes on selling with the one that it has, and whoever saved the settings is not to blame.
                string problema = error is StartupException ? error.Message : $"El certificado no se pudo abrir: {error.Message}";
                if (problema != Problema) // every round tries again, and has nothing new to say
                {
                    _logger.LogError(error, "El certificado nuevo no se pudo abrir; sigue firmando el anterior.");
                }

                Problema = problema;
            }
        }
    }

    private CpeSigner OpenNow()
    {
        try
        {
            return OpenAny();
        }
        catch (CertificateException error)
        {
            throw new StartupException($"{error.Message} ({error.Code})", error);
        }
        catch (CryptographicException error)
        {
            throw new StartupException($"La clave guardada de «{_folder.Certificate}» no se puede leer con las claves de «{_folder.Keys}». Si es la tienda de demostración, borre ambos archivos del certificado y vuelva a empezar.", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"No se puede leer el certificado: {error.Message} Revise SamplePos:CertificatePath.", error);
        }
    }

    /// <summary>The one that the settings keep; null when it was kept with keys that this machine does not have.</summary>
    public CpeSigner? TryOpen(CertificadoAjuste ajuste) =>
        _cofre.TryAbrir(ajuste.Pfx, out string? pfx) && _cofre.TryAbrir(ajuste.Clave, out string? clave) ? CpeSigner.FromPfx(Convert.FromBase64String(pfx), clave) : null;

    private CpeSigner OpenAny()
    {
        CertificadoAjuste uploaded = _ajustes.Get(CertificadoSeccion.Instance);
        (CpeSigner signer, string origen) = uploaded.Pfx is not null
            ? (TryOpen(uploaded) ?? throw new StartupException($"El certificado de la tienda está guardado con otras claves que las de «{_folder.Keys}». Traiga de vuelta esa carpeta desde un respaldo, y vuelva a abrir."), "El que subió en esta página")
            : _options.CertificatePath.Length > 0
            ? (CpeSigner.FromPfx(File.ReadAllBytes(_options.CertificatePath), _options.CertificatePassword), "El de la configuración")
            : (OpenDemo(), "Uno de demostración");
        _of = uploaded;
        Origen = origen;
        return signer;
    }

    private CpeSigner OpenDemo()
    {
        IDataProtector protector = _protection.CreateProtector(Purpose);
        if (!File.Exists(_folder.Certificate))
        {
            Create(protector);
        }

        return CpeSigner.FromPfx(File.ReadAllBytes(_folder.Certificate), protector.Unprotect(File.ReadAllText(_folder.CertificatePassword)));
    }

    /// <summary>The password goes first: a certificate without it would be lost, a password without certificate is replaced.</summary>
    private void Create(IDataProtector protector)
    {
        string password = Convert.ToHexString(RandomNumberGenerator.GetBytes(PasswordBytes));
        using X509Certificate2 certificate = DemoCertificate.Create(Ruc.Parse(_options.Ruc), _options.RazonSocial, _clock.GetUtcNow());
        WritePrivate(_folder.CertificatePassword, System.Text.Encoding.UTF8.GetBytes(protector.Protect(password)));
        WritePrivate(_folder.Certificate, certificate.Export(X509ContentType.Pkcs12, password));
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
