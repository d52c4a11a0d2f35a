namespace SamplePos.Dieta;

/// <summary>Somebody for whom a customer buys: a child of the school, with what it may not eat.</summary>
public sealed record Dependiente
{
    /// <summary>The key; zero before it is kept.</summary>
    public long Id { get; init; }

    /// <summary>The customer.</summary>
    public long Cliente { get; init; }

    /// <summary>The name.</summary>
    public required string Nombre { get; init; }

    /// <summary>Class or room; null when nobody said.</summary>
    public string? Clase { get; init; }

    /// <summary>What the person may not eat.</summary>
    public IReadOnlyList<Restriccion> Restricciones { get; init; } = [];

    /// <summary>Whether the till still offers the person.</summary>
    public bool Activo { get; init; } = true;

    /// <summary>Counts the changes; zero before it is kept.</summary>
    public long Version { get; init; }

    /// <summary>Name and class in a line.</summary>
    public string Etiqueta => Clase is null ? Nombre : $"{Nombre} · {Clase}";
}
