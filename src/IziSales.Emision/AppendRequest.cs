using IziSales.Ubl;

namespace IziSales.Emision;

/// <summary>What a store must know to take a number.</summary>
public sealed class AppendRequest
{
    /// <summary>The shop.</summary>
    public required Ruc Emisor { get; init; }

    /// <summary>Catálogo 01.</summary>
    public required TipoComprobante Tipo { get; init; }

    /// <summary>The series from which the next number is taken.</summary>
    public required Serie Serie { get; init; }

    /// <summary>The caller's name for this sale; one document per key and shop, for ever.</summary>
    public required string IdempotencyKey { get; init; }

    /// <summary>A hash over what is sold, by which another sale under the same key is seen.</summary>
    public required ReadOnlyMemory<byte> Fingerprint { get; init; }

    /// <summary>A refused document of which this one takes the place; it becomes Reemplazado in the same transaction. By default none.</summary>
    public ComprobanteId? Reemplaza { get; init; }

    /// <summary>The document that a note modifies; locked while the note is built. By default none.</summary>
    public ComprobanteId? Afectado { get; init; }

    /// <summary>Tells the instant of issue; asked while the series is locked, so that dates follow numbers.</summary>
    public required Func<DateTimeOffset> FechaEmision { get; init; }
}
