using System.Runtime.CompilerServices;
using IziSales.Woo.Existencias;
using IziSales.Woo.Productos;

namespace IziSales.Woo;

/// <summary>A shop's stock: what the till sells goes down on the web too, once.</summary>
/// <remarks>
/// <para>A sale is sent as a relative change, because an absolute one would undo what the web sold meanwhile. A relative change may not be sent twice, and a call that
/// was never answered may or may not have been done. So each carries a mark that the shop keeps on the product (<c>_izisales_existencias</c>), and before anything is
/// sent the product is read: a movement whose mark is there is not sent again.</para>
/// <para>The answer is compared with what it should be, because a shop may answer well and change nothing. Movements of one product must come one after the other, as
/// <see cref="WooStockOutbox"/> sees to; after an uncertain failure wait two minutes, in which the shop's server finishes or gives up what it began.</para>
/// </remarks>
public sealed class WooStock
{
    private readonly WooClient _client;
    private readonly WooProducts _products;

    /// <summary>The stock of a client's shop.</summary>
    public WooStock(WooClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        _client = client;
        _products = new WooProducts(client);
    }

    /// <summary>Takes from the shop's stock what was sold, unless that was done before; safe to repeat with the same key.</summary>
    /// <exception cref="WooException">The shop did not answer, or said no. If it is uncertain what was done, repeat after two minutes.</exception>
    public async Task<WooStockResult> ApplyAsync(WooStockMovement movement, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(movement);
        (StockItem? item, WooStockResult? none) = await FindAsync(movement.Sku, movement.ProductId, cancellationToken).ConfigureAwait(false);
        if (item is null)
        {
            return none!;
        }

        if (item.Marks.Has(movement.Key))
        {
            return StockJudge.AlreadyApplied(movement.Sku, item);
        }

        StockItem after = StockItem.Read(await _client.PostAsync(item.Path, item.Moved(-movement.Quantity, movement.Key), cancellationToken).ConfigureAwait(false));
        return StockJudge.Judge(movement.Sku, item, item.Quantity - movement.Quantity, after);
    }

    /// <summary>Sets the shop's stock to what was counted, and overwrites what the web sold meanwhile.</summary>
    /// <exception cref="WooException">The shop did not answer, or said no; repeating is safe.</exception>
    public async Task<WooStockResult> SetAsync(string sku, decimal quantity, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(sku);
        (StockItem? item, WooStockResult? none) = await FindAsync(sku, null, cancellationToken).ConfigureAwait(false);
        if (item is null)
        {
            return none!;
        }

        StockItem after = StockItem.Read(await _client.PutAsync(item.Path, StockItem.Counted(quantity), cancellationToken).ConfigureAwait(false));
        return StockJudge.Judge(sku, item, quantity, after);
    }

    /// <summary>Reads the shop's whole catalogue and tells where its stock is another than here.</summary>
    /// <param name="local">What there is here, by SKU.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="WooException">The shop did not answer, or said no; what came before is good.</exception>
    public async IAsyncEnumerable<WooStockDifference> CompareAsync(IReadOnlyDictionary<string, decimal> local, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        StockComparison comparison = new(local);
        await foreach (WooProductPage page in _products.SyncAsync(WooSyncCursor.Start, cancellationToken).ConfigureAwait(false))
        {
            foreach (WooStockDifference difference in comparison.Compare(page.Products))
            {
                yield return difference;
            }
        }

        foreach (WooStockDifference difference in comparison.Missing())
        {
            yield return difference;
        }
    }

    private async Task<(StockItem? Item, WooStockResult? None)> FindAsync(string sku, long? productId, CancellationToken cancellationToken)
    {
        long id;
        if (productId is { } known)
        {
            id = known;
        }
        else
        {
            IReadOnlyList<WooProduct> found = await _products.FindAsync([sku], cancellationToken).ConfigureAwait(false);
            if (found.Count != 1)
            {
                return (null, StockJudge.NotOne(sku, found));
            }

            id = found[0].Id;
        }

        StockItem? item = await ReadAsync(id, cancellationToken).ConfigureAwait(false);
        if (item is { Product: { StockMode: WooStockMode.Parent, ParentId: { } parentId } })
        {
            item = await ReadAsync(parentId, cancellationToken).ConfigureAwait(false);
        }

        return item switch
        {
            null => (null, StockJudge.NotOne(sku, [])),
            { Product.StockMode: WooStockMode.Managed } => (item, null),
            _ => (null, StockJudge.NotManaged(sku, item)),
        };
    }

    private async Task<StockItem?> ReadAsync(long id, CancellationToken cancellationToken)
    {
        try
        {
            return StockItem.Read(await _client.GetAsync(WooPaths.Product(id), WooQuery.Empty.Fields(StockItem.Fields), cancellationToken).ConfigureAwait(false));
        }
        catch (WooException failure) when (failure.Fault == WooFault.NotFound && failure.Code != "rest_no_route")
        {
            return null;
        }
    }
}
