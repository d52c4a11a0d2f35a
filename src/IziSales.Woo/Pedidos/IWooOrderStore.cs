namespace IziSales.Woo;

/// <summary>Remembers orders, for the people who look after the web shop, and how far each shop has been read.</summary>
/// <remarks>The public test suite <c>WooOrderStoreContract</c> in IziSales.Testing holds for every implementation. Safe for concurrent use.</remarks>
public interface IWooOrderStore
{
    /// <summary>What is remembered of an order, or null.</summary>
    Task<WooOrderRecord?> FindAsync(string shop, long orderId, CancellationToken cancellationToken = default);

    /// <summary>Remembers an order in place of what was remembered of it.</summary>
    Task SaveAsync(WooOrderRecord record, CancellationToken cancellationToken = default);

    /// <summary>Orders, the last written first.</summary>
    Task<IReadOnlyList<WooOrderRecord>> ListAsync(WooOrderQuery query, CancellationToken cancellationToken = default);

    /// <summary>How far a shop has been read; null when it never was.</summary>
    Task<WooOrderCursor?> GetCursorAsync(string shop, CancellationToken cancellationToken = default);

    /// <summary>Remembers how far a shop has been read.</summary>
    Task SaveCursorAsync(WooOrderCursor cursor, CancellationToken cancellationToken = default);
}
