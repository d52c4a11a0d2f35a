namespace IziSales.Woo;

/// <summary>The application's side of web orders: makes documents of what was decided.</summary>
/// <remarks>
/// Every step may come again, after a crash or a lost answer: the same key must give the same document, even where the order has changed in between. Network
/// and database may fail with an exception; the step comes again then.
/// </remarks>
public interface IWooOrderHandler
{
    /// <summary>The document that was made under a key; null when there is none.</summary>
    Task<WooDocument?> FindAsync(string idempotencyKey, CancellationToken cancellationToken = default);

    /// <summary>Issues the boleta of an order.</summary>
    Task<WooOutcome> IssueAsync(WooIssue issue, CancellationToken cancellationToken = default);

    /// <summary>Undoes a boleta: annuls it where that can still be, else credits all of it. The document is the one that does.</summary>
    Task<WooOutcome> RevertAsync(WooReversal reversal, WooDocument boleta, CancellationToken cancellationToken = default);

    /// <summary>Issues the nota de crédito of a refund.</summary>
    Task<WooOutcome> CreditAsync(WooCredit credit, WooDocument boleta, CancellationToken cancellationToken = default);
}
