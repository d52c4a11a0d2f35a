using System.Text.Json.Serialization.Metadata;
using IziSales.Ubl;
using SamplePos.Ajustes;
using SamplePos.Hosting;
using SamplePos.Presentation;

namespace SamplePos.Features.Ajustes.Certificado;

/// <summary>The certificate that signs the shop's documents.</summary>
public sealed class CertificadoSeccion : Seccion<CertificadoAjuste>
{
    private static readonly TimeSpan Warning = TimeSpan.FromDays(30);

    private CertificadoSeccion()
    {
    }

    /// <summary>The only one.</summary>
    public static CertificadoSeccion Instance { get; } = new();

    /// <inheritdoc/>
    public override string Clave => "certificado";

    /// <inheritdoc/>
    public override string Titulo => "Certificado";

    /// <inheritdoc/>
    public override string Icono => "file-earmark-lock";

    /// <inheritdoc/>
    protected internal override JsonTypeInfo<CertificadoAjuste> Json => CertificadoJson.Default.CertificadoAjuste;

    /// <inheritdoc/>
    public override IEnumerable<Falta> Revisar(CertificadoAjuste ajuste) => [];

    /// <inheritdoc/>
    protected override CertificadoAjuste Inicial(PosOptions options) => new();

    /// <inheritdoc/>
    protected override ValueTask<EstadoSeccion> EstadoAsync(CertificadoAjuste ajuste, IServiceProvider services, CancellationToken cancellationToken)
    {
        CpeSigner signer = services.GetRequiredService<SignerSlot>().Current;
        DateTimeOffset now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        string until = $"Vale hasta el {Texto.FechaHora(signer.NotAfter)}.";
        return ValueTask.FromResult(
            now > signer.NotAfter || now < signer.NotBefore ? EstadoSeccion.Falta($"No está vigente. {until}", "Vencido")
            : services.GetRequiredService<ShopCertificate>().Problema is { } problema ? EstadoSeccion.Atencion($"{problema} Mientras tanto firma el anterior.", "Sin abrir")
            : signer.NotAfter - now < Warning ? EstadoSeccion.Atencion($"{until} Renuévelo.", "Por vencer")
            : EstadoSeccion.Listo(until));
    }
}
