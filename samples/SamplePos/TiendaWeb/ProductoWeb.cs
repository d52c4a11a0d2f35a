namespace SamplePos.TiendaWeb;

/// <summary>A product of the web shop as it is sold here. It is changed there.</summary>
public sealed record ProductoWeb
{
    /// <summary>The key here.</summary>
    public int Id { get; init; }

    /// <summary>The code printed on the boleta: its SKU, or a made one.</summary>
    public required string Code { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its price, in céntimos.</summary>
    public long Centimos { get; init; }

    /// <summary>What the web has of it, as it was read; null where nobody counts.</summary>
    public string? Existencias { get; init; }

    /// <summary>Its page.</summary>
    public string? Enlace { get; init; }

    /// <summary>Whether it was already sold here under the same code: then name and price stay those of the shop.</summary>
    public bool EsDeAqui { get; init; }

    /// <summary>Its price, in soles.</summary>
    public decimal Price => Centimos / 100m;
}
