namespace SamplePos.Caja;

/// <summary>A drawer as it was counted: how many of each note and coin.</summary>
/// <param name="Cantidades">How many, by worth in céntimos; what is not there was not found.</param>
public sealed record Conteo(IReadOnlyDictionary<int, int> Cantidades)
{
    private const int Most = 100_000;

    /// <summary>An empty drawer.</summary>
    public static Conteo Vacio { get; } = new(new Dictionary<int, int>());

    /// <summary>What it comes to.</summary>
    public decimal Total => Cantidades.Sum(static pair => (decimal)pair.Key * pair.Value) / 100m;

    /// <summary>Whether only notes and coins that exist were counted, and as many as fit into a drawer.</summary>
    public bool IsPosible => Cantidades.All(static pair => pair.Value is >= 0 and <= Most && Denominacion.Todas.Any(one => one.Centimos == pair.Key));
}
