namespace SamplePos.Dieta;

/// <summary>What a product is for somebody.</summary>
/// <param name="Producto">The product.</param>
/// <param name="Coincidencias">Everything that speaks against it; empty when nothing does.</param>
public sealed record DietaJuicio(ProductoDieta Producto, IReadOnlyList<Coincidencia> Coincidencias)
{
    /// <summary>Whether it may be sold for the person.</summary>
    public bool IsFine => Coincidencias.Count == 0;

    /// <summary>Why not, in one text.</summary>
    public string Motivos => string.Join("; ", Coincidencias.Select(static one => one.Frase));
}
