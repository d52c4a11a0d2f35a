namespace SamplePos.Clientes;

/// <summary>What a customer bought in all.</summary>
/// <param name="Cuantas">How many boletas count.</param>
/// <param name="Total">What they come to.</param>
/// <param name="Ultima">When the last one was; null when there is none.</param>
public sealed record ResumenCompras(long Cuantas, decimal Total, DateTimeOffset? Ultima)
{
    /// <summary>Nothing yet.</summary>
    public static ResumenCompras Nada { get; } = new(0, 0m, null);
}
