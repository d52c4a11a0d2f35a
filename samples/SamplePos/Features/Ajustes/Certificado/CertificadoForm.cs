namespace SamplePos.Features.Ajustes.Certificado;

/// <summary>The certificate as typed; the file comes beside it.</summary>
public sealed class CertificadoForm
{
    public string? Clave { get; set; }

    public bool Quitar { get; set; }
}
