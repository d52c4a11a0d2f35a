namespace SamplePos.Features.Vender;

/// <summary>A sale as the till sends it.</summary>
public sealed class SaleRequest
{
    /// <summary>The key made when the sale began; sent again, it gives the same boleta.</summary>
    public string? Key { get; init; }

    /// <summary>What is sold.</summary>
    public IReadOnlyList<SaleRequestLine>? Lines { get; init; }

    /// <summary>Who buys; null is clientes varios.</summary>
    public SaleRequestBuyer? Buyer { get; init; }

    /// <summary>How it is paid.</summary>
    public string? Method { get; init; }

    /// <summary>Cash handed over.</summary>
    public decimal? Received { get; init; }

    /// <summary>Whether the seller ticked that he knows about the passed limit.</summary>
    public bool Acknowledged { get; init; }
}
