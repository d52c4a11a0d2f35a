using IziSales.Ubl;

namespace IziSales.Emision;

/// <summary>A notice that one worker has in hand to deliver, until its lease ends.</summary>
public sealed class AvisoClaim
{
    /// <summary>The shop it concerns.</summary>
    public required Ruc Emisor { get; init; }

    /// <summary>The notice.</summary>
    public required Aviso Aviso { get; init; }

    /// <summary>When it arose, on Lima's clock.</summary>
    public required DateTimeOffset Momento { get; init; }

    /// <summary>How many times a worker has taken it in hand, this one included.</summary>
    public required int Intentos { get; init; }

    /// <summary>Proves to the store whose the notice is.</summary>
    public required Guid Lease { get; init; }
}
