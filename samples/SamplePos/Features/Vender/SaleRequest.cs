namespace SamplePos.Features.Vender;

/// <summary>A sale as the till sends it.</summary>
public sealed class SaleRequest
{
    /// <summary>The key made when the sale began; sent again, it gives the same boleta.</summary>
    public string? Key { get; init; }

    /// <summary>What is sold.</summary>
    public IReadOnlyList<SaleRequestLine>? Lines { get; init; }

    /// <summary>What is taken off the whole sale; null is nothing.</summary>
    public SaleRequestDiscount? Discount { get; init; }

    /// <summary>Who buys; null is clientes varios.</summary>
    public SaleRequestBuyer? Buyer { get; init; }

    /// <summary>For whom of the customer's people it is; null for nobody in particular.</summary>
    public long? Dependent { get; init; }

    /// <summary>How all of it is paid, when it is paid in one way.</summary>
    public string? Method { get; init; }

    /// <summary>Cash handed over, when all of it is paid in cash.</summary>
    public decimal? Received { get; init; }

    /// <summary>Whose account it is written on, when all of it is fiado.</summary>
    public long? Account { get; init; }

    /// <summary>How it is paid, when it is paid in several ways; takes the place of <see cref="Method"/>.</summary>
    public IReadOnlyList<SaleRequestPayment>? Payments { get; init; }

    /// <summary>Whether the seller ticked that he knows about the passed limit.</summary>
    public bool Acknowledged { get; init; }

    /// <summary>The same sale with the key of the header; one that the body contradicts is no key.</summary>
    public SaleRequest WithKey(string? header) => header is null ? this : new()
    {
        Key = Key is null || Key == header ? header : null,
        Lines = Lines,
        Discount = Discount,
        Buyer = Buyer,
        Dependent = Dependent,
        Method = Method,
        Received = Received,
        Account = Account,
        Payments = Payments,
        Acknowledged = Acknowledged,
    };
}
