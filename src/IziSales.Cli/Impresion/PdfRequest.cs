namespace IziSales.Cli.Impresion;

/// <summary>What <c>pdf</c> is asked.</summary>
internal sealed record PdfRequest
{
    public required PapelRequest Papel { get; init; }

    public required string Tamano { get; init; }

    public required string Salida { get; init; }

    public string? Adjunto { get; init; }

    public bool ToStandardOutput => Salida == "-";
}
