namespace SamplePos.Dieta;

/// <summary>A line that was blocked, or let pass by somebody who may.</summary>
/// <param name="Que">Which of the two.</param>
/// <param name="Para">For whom the line was.</param>
/// <param name="Producto">What was to be sold.</param>
/// <param name="Motivos">Why it is not for the person.</param>
public sealed record DietaHecho(DietaQue Que, Dependiente Para, ProductoDieta Producto, string Motivos)
{
    /// <summary>Why it was let pass; null when it was blocked.</summary>
    public string? Razon { get; init; }
}
