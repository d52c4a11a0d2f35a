namespace IziSales.Woo;

/// <summary>Asks shops which orders have changed: the source of truth, because webhooks come late, twice, out of order, or not at all.</summary>
public sealed class WooOrderPoller
{
    /// <summary>Stamps have whole seconds and are set before they can be seen.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(1);

    /// <summary>How far a shop's clock may be behind, the first time.</summary>
    private static readonly TimeSpan Drift = TimeSpan.FromHours(1);

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private const int Enough = 50;

    private readonly WooOrderInbox _inbox;
    private readonly IWooOrderStore _store;

    /// <summary>Puts what has changed into an inbox.</summary>
    public WooOrderPoller(WooOrderInbox inbox, IWooOrderStore store)
    {
        ArgumentNullException.ThrowIfNull(inbox);
        ArgumentNullException.ThrowIfNull(store);
        _inbox = inbox;
        _store = store;
    }

    /// <summary>Puts every order that has changed since the last time into the inbox; gives how many were found.</summary>
    /// <remarks>How far it got is kept only after what was found is in the inbox; a shop that stops answering half way is asked again from there.</remarks>
    /// <exception cref="WooException">The shop did not answer; what it would have said it says the next time.</exception>
    /// <exception cref="WooFormatException">The shop's answer has no ids or stamps.</exception>
    public async Task<int> PollAsync(WooOrderShop shop, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(shop);
        WooOrderCursor cursor = await OpenAsync(_store, shop, _inbox.Clock, cancellationToken).ConfigureAwait(false);
        DateTimeOffset after = cursor.After - Overlap;
        for (int count = 0; ;)
        {
            Stretch stretch = await ReadAsync(shop, after, cancellationToken).ConfigureAwait(false);
            count += stretch.Count;
            if (stretch.Last > cursor.After)
            {
                cursor = cursor with { After = stretch.Last };
                await _store.SaveCursorAsync(cursor, cancellationToken).ConfigureAwait(false);
            }

            if (stretch.IsEnd)
            {
                return count;
            }

            after = stretch.Last - Second;
        }
    }

    /// <summary>
    /// Reads a page's worth from a moment on. Pages are not walked further than they must: an order that changes meanwhile moves to the end, all others shift, and
    /// the first of the next page would be missed. Only a shop that does not sort is read to its end at once.
    /// </summary>
    private async Task<Stretch> ReadAsync(WooOrderShop shop, DateTimeOffset after, CancellationToken cancellationToken)
    {
        int count = 0;
        bool isSorted = true;
        DateTimeOffset last = after;
        await foreach ((long id, DateTimeOffset modified) in shop.Orders.ModifiedAfterAsync(after, cancellationToken).ConfigureAwait(false))
        {
            await _inbox.AcceptAsync(shop.Name, id, modified, cancellationToken).ConfigureAwait(false);
            isSorted &= modified >= last;
            last = modified > last ? modified : last;
            if (++count >= Enough && isSorted && last - Second > after)
            {
                return new Stretch(count, last, IsEnd: false);
            }
        }

        return new Stretch(count, last, IsEnd: true);
    }

    /// <summary>How far a shop has been read; the first time, from now on.</summary>
    internal static async Task<WooOrderCursor> OpenAsync(IWooOrderStore store, WooOrderShop shop, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (await store.GetCursorAsync(shop.Name, cancellationToken).ConfigureAwait(false) is { } cursor)
        {
            return cursor;
        }

        DateTimeOffset since = shop.Options.Since ?? clock.GetUtcNow();
        WooOrderCursor first = new(shop.Name, since, since - Drift);
        await store.SaveCursorAsync(first, cancellationToken).ConfigureAwait(false);
        return first;
    }

    private readonly record struct Stretch(int Count, DateTimeOffset Last, bool IsEnd);
}
