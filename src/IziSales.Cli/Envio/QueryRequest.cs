namespace IziSales.Cli.Envio;

/// <summary>What <c>query</c> was told to ask.</summary>
internal sealed class QueryRequest
{
    /// <summary>A document's name, or its file.</summary>
    public string? Documento { get; init; }

    public string? Ticket { get; init; }

    public DateOnly? Fecha { get; init; }

    public decimal? Importe { get; init; }

    public string? Canal { get; init; }

    public string? Config { get; init; }

    /// <summary>Where the CDR goes; by default it is not written.</summary>
    public string? Carpeta { get; init; }

    public bool Json { get; init; }
}
