namespace IziSales.Sandbox.Judging;

/// <summary>What a caller may know of a number now.</summary>
/// <param name="Estado">Null when it does not exist, or is not known yet.</param>
/// <param name="IsPendiente">Whether it came in a file whose answer is kept back.</param>
internal sealed record Consulta(EstadoRecibido? Estado, bool IsPendiente = false)
{
    /// <summary>What took the number.</summary>
    public DocumentoRecibido? Documento { get; init; }

    /// <summary>The ticket of the document itself, while it is open.</summary>
    public string? Ticket { get; init; }

    public byte[]? CdrZip { get; init; }
}
