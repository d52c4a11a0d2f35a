namespace IziSales.Cli.Impresion;

/// <summary>What <c>ticket</c> is asked.</summary>
internal sealed record TicketRequest
{
    public required PapelRequest Papel { get; init; }

    public required int Ancho { get; init; }

    /// <summary>Whether the width was said, or is the one that nobody chose.</summary>
    public bool IsAnchoPedido { get; init; }

    public int? Columnas { get; init; }

    public string? Perfil { get; init; }

    public string? Impresora { get; init; }

    public bool Vista { get; init; }
}
