namespace IziSales.Pse.Generic;

/// <summary>The body of a request to annul.</summary>
internal sealed class VoidRequest
{
    public required string Ruc { get; init; }

    public required string TipoDocumento { get; init; }

    public required string Serie { get; init; }

    public required int Numero { get; init; }

    public required string Motivo { get; init; }

    /// <summary>What the PSE called the document when it took it.</summary>
    public string? Ticket { get; init; }
}
