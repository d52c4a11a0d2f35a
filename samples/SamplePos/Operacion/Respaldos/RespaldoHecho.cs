namespace SamplePos.Operacion.Respaldos;

/// <summary>A backup that was made, or was to be made: a line in the shop's own list.</summary>
public sealed record RespaldoHecho
{
    /// <summary>Its place in the list.</summary>
    public long Id { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset Momento { get; init; }

    /// <summary>The file; empty when it did not come to one.</summary>
    public string Archivo { get; init; } = "";

    /// <summary>How long the file is.</summary>
    public long Bytes { get; init; }

    /// <summary>The digest of the file.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>How many documents are in it.</summary>
    public long Comprobantes { get; init; }

    /// <summary>Why it was made.</summary>
    public required string Motivo { get; init; }

    /// <summary>Which till made it.</summary>
    public required string Caja { get; init; }

    /// <summary>How long it took, in milliseconds.</summary>
    public long Milisegundos { get; init; }

    /// <summary>Why it could not be made; null when it was.</summary>
    public string? Problema { get; init; }

    /// <summary>Why its copy could not be laid in the second folder; null when it was, or none is wanted.</summary>
    public string? ProblemaExterno { get; init; }

    /// <summary>Whether it was made and checked.</summary>
    public bool IsOk => Problema is null;
}
