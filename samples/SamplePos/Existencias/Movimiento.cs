namespace SamplePos.Existencias;

/// <summary>A line of a product's stock book.</summary>
/// <param name="Momento">When.</param>
/// <param name="Usuario">Who.</param>
/// <param name="Tipo">Why.</param>
/// <param name="Cantidad">How much more; below zero, how much less.</param>
/// <param name="Saldo">What there was afterwards.</param>
public sealed record Movimiento(DateTimeOffset Momento, string Usuario, ExistenciasTipo Tipo, decimal Cantidad, decimal Saldo)
{
    /// <summary>What the person said of it; null when nothing.</summary>
    public string? Motivo { get; init; }

    /// <summary>The boleta of a sale or of its return; null when it is neither, or has no number yet.</summary>
    public string? Boleta { get; init; }
}
