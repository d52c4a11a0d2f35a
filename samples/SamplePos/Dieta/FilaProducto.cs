namespace SamplePos.Dieta;

/// <summary>A product with what it is made of, as the query has it.</summary>
internal sealed class FilaProducto
{
    public long Id { get; init; }

    public string Nombre { get; init; } = "";

    public string? Ingredientes { get; init; }

    public string? Etiquetas { get; init; }

    public long? Version { get; init; }

    public ProductoDieta ToProducto() => new((int)Id, Nombre) { Ingredientes = Ingredientes ?? "", Etiquetas = Restriccion.ReadAll((Etiquetas ?? "").Split('\n')), Version = Version ?? 0 };
}
