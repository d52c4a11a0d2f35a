namespace SamplePos.Features.Ajustes.Existencias;

/// <summary>How stock is kept, as typed.</summary>
public sealed class ExistenciasForm
{
    public bool VenderSinExistencias { get; set; }
}
