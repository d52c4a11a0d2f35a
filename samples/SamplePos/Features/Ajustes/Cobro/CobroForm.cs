namespace SamplePos.Features.Ajustes.Cobro;

/// <summary>What is granted, as typed.</summary>
public sealed class CobroForm
{
    public int MaxDescuento { get; set; }

    public bool QuitarYape { get; set; }

    public bool QuitarPlin { get; set; }
}
