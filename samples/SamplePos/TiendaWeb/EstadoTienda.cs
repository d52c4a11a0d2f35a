namespace SamplePos.TiendaWeb;

/// <summary>How the web shop's catalogue stands here.</summary>
public sealed record EstadoTienda
{
    /// <summary>Whether it is being read right now, by this till or another.</summary>
    public bool EnCurso { get; init; }

    /// <summary>How many things were read so far.</summary>
    public int Hechos { get; init; }

    /// <summary>How many there are to read; null when the shop does not say.</summary>
    public int? Total { get; init; }

    /// <summary>When it was last read to its end.</summary>
    public DateTimeOffset? Terminada { get; init; }

    /// <summary>When it was last read as a whole.</summary>
    public DateTimeOffset? Completa { get; init; }

    /// <summary>Why the last reading broke off; null when it did not.</summary>
    public string? Problema { get; init; }

    /// <summary>How many of its products can be sold here.</summary>
    public int Productos { get; init; }

    /// <summary>How many movements of stock wait to be told to it.</summary>
    public int Movimientos { get; init; }

    /// <summary>How many movements of stock a person must look at.</summary>
    public int MovimientosParados { get; init; }
}
