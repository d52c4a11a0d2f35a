namespace SamplePos.Operacion.Respaldos;

/// <summary>What a backup says of itself: of when it is, what is in it, and how each file is known again.</summary>
public sealed record Manifiesto
{
    /// <summary>The form that this program writes and reads.</summary>
    public const int VersionActual = 1;

    /// <summary>The form of the backup.</summary>
    public int Version { get; init; } = VersionActual;

    /// <summary>When it was made.</summary>
    public required DateTimeOffset Momento { get; init; }

    /// <summary>SQLite or PostgreSQL.</summary>
    public required string Motor { get; init; }

    /// <summary>The till that made it.</summary>
    public required string Caja { get; init; }

    /// <summary>Why it was made.</summary>
    public required string Motivo { get; init; }

    /// <summary>How many documents are in it.</summary>
    public required long Comprobantes { get; init; }

    /// <summary>How far each series had come.</summary>
    public required IReadOnlyList<ManifiestoSerie> Series { get; init; }

    /// <summary>The steps that its tables have taken: an older program could not read them.</summary>
    public required IReadOnlyList<string> Pasos { get; init; }

    /// <summary>The rows of each table, of a PostgreSQL database.</summary>
    public IReadOnlyDictionary<string, long> Filas { get; init; } = new Dictionary<string, long>(StringComparer.Ordinal);

    /// <summary>Every file in it.</summary>
    public IReadOnlyList<ManifiestoArchivo> Archivos { get; init; } = [];
}
