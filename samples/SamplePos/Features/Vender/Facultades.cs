namespace SamplePos.Features.Vender;

/// <summary>What the person at the till may grant.</summary>
/// <param name="CambiaPrecios">Whether another price than the shelf's, and goods given away.</param>
/// <param name="MaxDescuento">The most that may be taken off a sale, in per cent of what it would be.</param>
public sealed record Facultades(bool CambiaPrecios, decimal MaxDescuento)
{
    /// <summary>Whether a line may pass that is not for the person for whom it is.</summary>
    public bool AutorizaDieta { get; init; }
}
