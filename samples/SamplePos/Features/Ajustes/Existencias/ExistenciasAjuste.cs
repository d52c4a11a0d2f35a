namespace SamplePos.Features.Ajustes.Existencias;

/// <summary>How stock is kept.</summary>
public sealed record ExistenciasAjuste
{
    /// <summary>Whether more may be sold than there is as far as the computer knows: shelves are right and computers wrong.</summary>
    public bool VenderSinExistencias { get; init; } = true;
}
