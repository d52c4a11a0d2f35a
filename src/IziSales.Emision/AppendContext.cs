using IziSales.Ubl;

namespace IziSales.Emision;

/// <summary>What is true while the series is locked.</summary>
/// <param name="Numero">The number the document will have if it is kept.</param>
/// <param name="FechaEmision">The instant of issue on Lima's clock.</param>
/// <param name="Acumulado">The shop's month and year without this document, and without the one whose place it takes.</param>
public sealed record AppendContext(NumeroComprobante Numero, DateTimeOffset FechaEmision, Acumulado Acumulado)
{
    /// <summary>The refused document whose place this one takes, as it stands; null when none was named or it is not kept here.</summary>
    public ComprobanteEmitido? Reemplazado { get; init; }

    /// <summary>The document that a note modifies, as it stands; null when none was named or it is not kept here.</summary>
    public ComprobanteEmitido? Afectado { get; init; }

    /// <summary>What earlier notas de crédito took back from it, in its currency; refused and annulled notes do not count, nor the note that is being mended.</summary>
    public decimal Acreditado { get; init; }
}
