namespace SamplePos.Features.Ajustes.Respaldo;

/// <summary>The backups as typed.</summary>
public sealed class RespaldoForm
{
    public string? Hora { get; set; }

    public string? Dias { get; set; }

    public string? CarpetaExterna { get; set; }

    public string? Frase { get; set; }

    public bool SinFrase { get; set; }
}
