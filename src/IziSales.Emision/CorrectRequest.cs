using IziSales.Ubl;

namespace IziSales.Emision;

/// <summary>What a store must know to mend a document that SUNAT never registered.</summary>
public sealed class CorrectRequest
{
    /// <summary>The document; its number stays.</summary>
    public required ComprobanteId Id { get; init; }

    /// <summary>A hash over what is sold now.</summary>
    public required ReadOnlyMemory<byte> Fingerprint { get; init; }

    /// <summary>When it is mended.</summary>
    public required DateTimeOffset Momento { get; init; }
}
