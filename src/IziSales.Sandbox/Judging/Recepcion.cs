using System.Globalization;

namespace IziSales.Sandbox.Judging;

/// <summary>What came of a sending or of a question, before any road puts it in its words.</summary>
internal sealed record Recepcion
{
    public required Desenlace Desenlace { get; init; }

    /// <summary>SUNAT's code as four digits (0 and 98 stay short), or the PSE's own.</summary>
    public required string Codigo { get; init; }

    public required string Mensaje { get; init; }

    /// <summary>The file; for a duplicate, the one that took the name.</summary>
    public DocumentoRecibido? Documento { get; init; }

    public string? Ticket { get; init; }

    /// <summary>The CDR as it is given out, whatever a fault did to it.</summary>
    public byte[]? CdrZip { get; init; }

    /// <summary>The code as a number; null for the PSE's own.</summary>
    public int? Numero => int.TryParse(Codigo, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    /// <summary>Whether SUNAT says so, or the PSE.</summary>
    public bool IsDeSunat => Numero is not null;

    /// <summary>Whether the same bytes may pass later.</summary>
    public bool IsReintentable => Numero is 100 or 109 or 200 or (>= 130 and <= 138);
}
