using System.Security.Cryptography.X509Certificates;
using IziSales.Ubl;

namespace MiTienda;

/// <summary>Quién vende y por dónde envía: la sección <c>Tienda</c> de la configuración. Los secretos van en el entorno (<c>Tienda__CertificadoClave</c>).</summary>
public sealed class TiendaOptions
{
    public required string Ruc { get; init; }

    public required string RazonSocial { get; init; }

    public string Serie { get; init; } = "B001";

    /// <summary>El archivo SQLite con documentos, números y cola de envío.</summary>
    public string Archivo { get; init; } = "tienda.db";

    /// <summary>Un PFX; sin él se firma con un certificado de prueba, que SUNAT no acepta.</summary>
    public string? Certificado { get; init; }

    public string? CertificadoClave { get; init; }

    /// <summary>Un PSE que habla el contrato neutral; sin él, el sandbox.</summary>
    public Uri? PseUrl { get; init; }

    public string? PseToken { get; init; }

    public Emisor ToEmisor() => new() { Ruc = IziSales.Ubl.Ruc.Parse(Ruc), RazonSocial = RazonSocial };

    public CpeSigner OpenSigner(TimeProvider time)
    {
        if (Certificado is not null)
        {
            return CpeSigner.FromPfx(File.ReadAllBytes(Certificado), CertificadoClave);
        }

        using X509Certificate2 prueba = DemoCertificate.Create(IziSales.Ubl.Ruc.Parse(Ruc), RazonSocial, time.GetUtcNow());
        return CpeSigner.FromPfx(prueba.Export(X509ContentType.Pfx), null);
    }
}
