using IziSales.Ubl;

namespace IziSales.Emision;

/// <summary>Which summaries to list: the last one made first.</summary>
public sealed class LoteQuery
{
    /// <summary>The shop.</summary>
    public required Ruc Emisor { get; init; }

    /// <summary>Only these states. By default all.</summary>
    public IReadOnlyList<EstadoComprobante> Estados { get; init; } = [];

    /// <summary>At most so many. By default 50.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>Leaves out so many of the newest. By default none.</summary>
    public int Skip { get; init; }
}
