using IziSales.Ubl;

namespace IziSales.Pse;

/// <summary>What a channel can do; known before a document is issued.</summary>
public sealed record PseCapabilities
{
    /// <summary>Whether the channel signs documents that come without a signature. By default not.</summary>
    public bool Signs { get; init; }

    /// <summary>Whether the channel takes daily summaries and voiding files. By default not.</summary>
    public bool Summaries { get; init; }

    /// <summary>Whether the channel annuls a document on request, making the file itself. By default not.</summary>
    public bool Voids { get; init; }

    /// <summary>Whether the channel may answer later, by ticket. By default not.</summary>
    public bool Deferred { get; init; }

    /// <summary>Whether the channel can be asked what became of any document it takes. By default yes.</summary>
    public bool Queries { get; init; } = true;

    /// <summary>Whether it can be asked about facturas and the notes on them, even if not about boletas; SUNAT's SOAP register is so. By default not.</summary>
    public bool QueriesFacturas { get; init; }

    /// <summary>Whether the channel can be asked about this very document.</summary>
    public bool CanQuery(ComprobanteId id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Queries || (QueriesFacturas && id.Numero.Serie.Value[0] == 'F');
    }
}
