namespace SamplePos.Caja;

/// <summary>A note or coin of soles that is counted.</summary>
/// <param name="Centimos">Its worth.</param>
public sealed record Denominacion(int Centimos)
{
    private const int LowestNote = 1000;

    /// <summary>All of them, from the highest down. Coins below ten céntimos left circulation in 2019.</summary>
    public static IReadOnlyList<Denominacion> Todas { get; } = [new(20000), new(10000), new(5000), new(2000), new(1000), new(500), new(200), new(100), new(50), new(20), new(10)];

    /// <summary>Whether it is paper.</summary>
    public bool IsBillete => Centimos >= LowestNote;

    /// <summary>"S/ 20", "S/ 0.50".</summary>
    public string Nombre => Centimos % 100 == 0 ? $"S/ {Centimos / 100}" : $"S/ 0.{Centimos:00}";
}
