namespace SamplePos.Dieta;

/// <summary>What is known of what a product is made of.</summary>
/// <param name="Producto">The product's key.</param>
/// <param name="Nombre">Its name, which often says most.</param>
public sealed record ProductoDieta(int Producto, string Nombre)
{
    /// <summary>The list of ingredients as on the label; empty when nobody typed it.</summary>
    public string Ingredientes { get; init; } = "";

    /// <summary>What it holds, as the shop marked it.</summary>
    public IReadOnlyList<Restriccion> Etiquetas { get; init; } = [];

    /// <summary>Counts the changes; zero when nothing is kept.</summary>
    public long Version { get; init; }

    /// <summary>Whether somebody said what it is made of.</summary>
    public bool IsKnown => Ingredientes.Length > 0 || Etiquetas.Count > 0;
}
