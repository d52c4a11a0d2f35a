using SamplePos.Ajustes;

namespace SamplePos.Features.Ajustes.Certificado;

/// <summary>The shop's own certificate; without one, that of the configuration or the demo one signs.</summary>
public sealed record CertificadoAjuste
{
    /// <summary>The PFX file in base 64; null when none was uploaded.</summary>
    public Secreto? Pfx { get; init; }

    /// <summary>Its password.</summary>
    public Secreto? Clave { get; init; }

    /// <summary>Whom it names.</summary>
    public string Titular { get; init; } = "";

    /// <summary>Its last instant of validity.</summary>
    public DateTimeOffset? Vence { get; init; }
}
