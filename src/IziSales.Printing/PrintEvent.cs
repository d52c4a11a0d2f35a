namespace IziSales.Printing;

/// <summary>Something that happened in a print queue.</summary>
/// <param name="Kind">What.</param>
/// <param name="Momento">When.</param>
/// <param name="Impresora">Whose queue.</param>
/// <param name="Mensaje">In words, in Spanish.</param>
public sealed record PrintEvent(PrintEventKind Kind, DateTimeOffset Momento, string Impresora, string Mensaje)
{
    /// <summary>The job it concerns; null when it concerns the printer.</summary>
    public string? Clave { get; init; }

    /// <summary>How the printer is, as far as it tells.</summary>
    public PrinterState State { get; init; }
}
