namespace IziSales.Cli.Impresion;

/// <summary>What both <c>ticket</c> and <c>pdf</c> are asked.</summary>
internal sealed record PapelRequest
{
    public required string Documento { get; init; }

    public string? Logo { get; init; }

    public bool IsReimpresion { get; init; }

    public bool IsAnulado { get; init; }

    public bool Json { get; init; }
}
