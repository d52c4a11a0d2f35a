using System.Collections.Concurrent;

namespace IziSales.Woo;

/// <summary>Remembers orders as long as the process lives; nothing is doubled when it forgets, because documents are known by their keys.</summary>
public sealed class InMemoryWooOrderStore : IWooOrderStore
{
    private readonly ConcurrentDictionary<(string Shop, long OrderId), WooOrderRecord> _records = [];
    private readonly ConcurrentDictionary<string, WooOrderCursor> _cursors = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public Task<WooOrderRecord?> FindAsync(string shop, long orderId, CancellationToken cancellationToken = default) =>
        Task.FromResult(_records.GetValueOrDefault((shop, orderId)));

    /// <inheritdoc/>
    public Task SaveAsync(WooOrderRecord record, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        _records[(record.Shop, record.OrderId)] = record;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<WooOrderRecord>> ListAsync(WooOrderQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        IEnumerable<WooOrderRecord> found = _records.Values
            .Where(record => (query.Shop is null || record.Shop == query.Shop) && (query.State is null || record.State == query.State))
            .OrderByDescending(static record => record.Updated)
            .ThenByDescending(static record => record.OrderId);
        return Task.FromResult<IReadOnlyList<WooOrderRecord>>([.. found.Skip(query.Offset).Take(query.Limit)]);
    }

    /// <inheritdoc/>
    public Task<WooOrderCursor?> GetCursorAsync(string shop, CancellationToken cancellationToken = default) =>
        Task.FromResult(_cursors.GetValueOrDefault(shop));

    /// <inheritdoc/>
    public Task SaveCursorAsync(WooOrderCursor cursor, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(cursor);
        _cursors[cursor.Shop] = cursor;
        return Task.CompletedTask;
    }
}
