using IziSales.Ubl;
using Microsoft.AspNetCore.Mvc;
using SamplePos.Ajustes;
using SamplePos.Hosting;
using SamplePos.Presentation;

namespace SamplePos.Features.Ajustes.Certificado;

/// <summary>The page of the certificate: what signs now, another one uploaded and tried.</summary>
public sealed class IndexModel : AjustePage<CertificadoAjuste>
{
    private const long Largest = 200 * 1024;

    private readonly Cofre _cofre;
    private readonly Shop _shop;
    private readonly ShopCertificate _certificate;
    private readonly SignerSlot _slot;
    private readonly TimeProvider _clock;

    /// <summary>Over these settings.</summary>
    public IndexModel(AjusteStore store, Cofre cofre, Shop shop, ShopCertificate certificate, SignerSlot slot, TimeProvider clock)
        : base(store, CertificadoSeccion.Instance)
    {
        _cofre = cofre;
        _shop = shop;
        _certificate = certificate;
        _clock = clock;
        _slot = slot;
        Firmante = slot.Current;
    }

    /// <summary>What was typed.</summary>
    [BindProperty]
    public CertificadoForm Form { get; set; } = new();

    /// <summary>Who signs now.</summary>
    public CpeSigner Firmante { get; }

    /// <inheritdoc/>
    public override string Pendiente => _certificate.Problema is { } problema ? $"{problema} Mientras tanto firma el anterior." : "Firma desde la próxima venta.";

    /// <summary>Where the one that signs now is from.</summary>
    public string Origen => _certificate.Origen;

    /// <summary>Whether it is the shop's.</summary>
    public string Ruc => Firmante.RucsDelTitular.Count == 0 ? "El certificado no dice de qué RUC es"
        : Firmante.CheckTitular(_shop.Emisor) is null ? $"{_shop.Emisor.Ruc.Value}, el de la tienda"
        : $"{string.Join(", ", Firmante.RucsDelTitular.Select(static ruc => ruc.Value))}: no es el de la tienda";

    /// <inheritdoc/>
    protected override void Show(CertificadoAjuste ajuste) => Form = new();

    /// <inheritdoc/>
    protected override async ValueTask<CertificadoAjuste> ReadAsync(CancellationToken cancellationToken)
    {
        if (Form.Quitar)
        {
            return new CertificadoAjuste();
        }

        if (Request.Form.Files["Archivo"] is not { Length: > 0 } file)
        {
            return Actual;
        }

        if (file.Length > Largest)
        {
            Reprochar("Archivo", "Es demasiado grande para ser un certificado. Elija el archivo .pfx o .p12.");
            return Actual;
        }

        using MemoryStream content = new();
        await file.CopyToAsync(content, cancellationToken);
        return Take(content.ToArray());
    }

    /// <inheritdoc/>
    protected override Task<Prueba> ProbarAsync(CertificadoAjuste ajuste, CancellationToken cancellationToken)
    {
        if (ajuste.Pfx is null)
        {
            using RentedSigner rented = _slot.Rent();
            return Task.FromResult(Try(rented.Signer));
        }

        using CpeSigner? uploaded = _certificate.TryOpen(ajuste);
        return Task.FromResult(uploaded is null ? Prueba.Mal("El certificado guardado no se puede leer con las claves de esta máquina: súbalo otra vez.") : Try(uploaded));
    }

    private CertificadoAjuste Take(byte[] pfx)
    {
        try
        {
            using CpeSigner signer = CpeSigner.FromPfx(pfx, Form.Clave);
            signer.EnsureVigente(_clock.GetUtcNow());
            if (!Form.DeOtro && signer.CheckTitular(_shop.Emisor) is { } other)
            {
                Reprochar("Archivo", $"{other.Message} Suba el de la tienda; si es de quien firma por usted y está registrado en SOL, márquelo abajo.");
                return Actual;
            }

            return new() { Pfx = _cofre.Guardar(Convert.ToBase64String(pfx)), Clave = _cofre.Guardar(Form.Clave ?? ""), Titular = signer.Titular, Vence = signer.NotAfter };
        }
        catch (CertificateException error)
        {
            Reprochar("Archivo", error.Message);
            return Actual;
        }
    }

    private Prueba Try(CpeSigner signer)
    {
        Sale sale = new() { Lines = [new SaleLine("Prueba de firma", 1m, UnitPrice.Shelf(1m))] };
        try
        {
            signer.EnsureVigente(_clock.GetUtcNow());
            SignedCpe signed = signer.Sign(Boleta.From(sale, _shop.Emisor, new NumeroComprobante(_shop.Serie, 1), _clock.GetUtcNow()));
            return !SignatureVerifier.Verify(signed.Xml).IsValid ? Prueba.Mal("La firma no se puede comprobar. Use otro certificado.")
                : signer.CheckTitular(_shop.Emisor) is { } other ? Prueba.Dudosa($"Firma bien. {other.Message} {other.Remedy}")
                : Prueba.Bien($"Firma bien y vale hasta el {Texto.FechaHora(signer.NotAfter)}. La prueba no tomó ningún número.");
        }
        catch (CertificateException error)
        {
            return Prueba.Mal(error.Message);
        }
    }
}
