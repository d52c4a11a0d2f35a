namespace SamplePos.Operacion.Respaldos;

/// <summary>What would not be in the shop any more after a restore: the documents that a series has issued since.</summary>
/// <param name="Serie">The series.</param>
/// <param name="Desde">The first of them.</param>
/// <param name="Hasta">The last of them.</param>
public sealed record Perdida(string Serie, int Desde, int Hasta)
{
    /// <summary>How many.</summary>
    public int Cantidad => Hasta - Desde + 1;

    /// <summary>What the present database has beyond a backup.</summary>
    public static IReadOnlyList<Perdida> Between(IReadOnlyList<ManifiestoSerie> backup, IReadOnlyList<ManifiestoSerie> now) =>
    [
        .. from live in now
           let kept = backup.FirstOrDefault(live.IsSame)?.Ultimo ?? 0
           where live.Ultimo > kept
           select new Perdida(live.Serie, kept + 1, live.Ultimo),
    ];
}
