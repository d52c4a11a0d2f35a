using SamplePos.Ajustes;

namespace SamplePos.Features.Ajustes.Respaldo;

/// <summary>How the shop wants its backups.</summary>
public sealed record RespaldoAjuste
{
    /// <summary>At which hour of Lima's day one is made.</summary>
    public int Hora { get; init; } = 2;

    /// <summary>How many days each is kept; the newest is kept for ever.</summary>
    public int Dias { get; init; } = 30;

    /// <summary>A second folder, best on another disk; empty for none.</summary>
    public string CarpetaExterna { get; init; } = "";

    /// <summary>The passphrase with which backups are locked; null to leave them open.</summary>
    public Secreto? Frase { get; init; }
}
