namespace SamplePos.Features.Ajustes.Certificado;

/// <summary>The certificate as typed; the file comes beside it.</summary>
public sealed class CertificadoForm
{
    public string? Clave { get; set; }

    public bool Quitar { get; set; }

    /// <summary>Whether it is another's, such as a PSE's, who signs for the shop.</summary>
    public bool DeOtro { get; set; }
}
