using IziSales.Ubl;

namespace IziSales.Emision;

/// <summary>Which issued documents to list: the newest day first, within a day the last one kept first.</summary>
public sealed class ComprobanteQuery
{
    /// <summary>The shop.</summary>
    public required Ruc Emisor { get; init; }

    /// <summary>Only these states. By default all.</summary>
    public IReadOnlyList<EstadoComprobante> Estados { get; init; } = [];

    /// <summary>Only this series. By default all.</summary>
    public Serie? Serie { get; init; }

    /// <summary>Only notes that modify this document. By default all documents.</summary>
    public ComprobanteId? Afectado { get; init; }

    /// <summary>Only documents of this summary or voiding file. By default all.</summary>
    public string? Lote { get; init; }

    /// <summary>First day of issue in Lima. By default no bound.</summary>
    public DateOnly? Desde { get; init; }

    /// <summary>Last day of issue in Lima. By default no bound.</summary>
    public DateOnly? Hasta { get; init; }

    /// <summary>At most so many. By default 50.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>Leaves out so many of the newest. By default none.</summary>
    public int Skip { get; init; }
}
