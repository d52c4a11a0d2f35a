namespace SamplePos.Operacion.Respaldos;

/// <summary>A copy of the shop's database, as it was at one moment.</summary>
public sealed record CopiaBase
{
    /// <summary>The file.</summary>
    public required string Archivo { get; init; }

    /// <summary>How many documents are in it.</summary>
    public required long Comprobantes { get; init; }

    /// <summary>How far each series had come.</summary>
    public required IReadOnlyList<ManifiestoSerie> Series { get; init; }

    /// <summary>The steps that its tables have taken.</summary>
    public required IReadOnlyList<string> Pasos { get; init; }

    /// <summary>The rows of each table; empty for SQLite, whose copy is checked whole.</summary>
    public IReadOnlyDictionary<string, long> Filas { get; init; } = new Dictionary<string, long>(StringComparer.Ordinal);
}
