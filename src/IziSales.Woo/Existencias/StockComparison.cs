namespace IziSales.Woo.Existencias;

/// <summary>Compares the shop's catalogue, a page at a time, with what there is here.</summary>
internal sealed class StockComparison
{
    private readonly Dictionary<string, decimal> _local;
    private readonly HashSet<string> _met = new(StringComparer.OrdinalIgnoreCase);

    public StockComparison(IReadOnlyDictionary<string, decimal> local)
    {
        ArgumentNullException.ThrowIfNull(local);
        _local = new(local.Where(static pair => !string.IsNullOrWhiteSpace(pair.Key)), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>A page, on which variations stand together with their parent.</summary>
    public IEnumerable<WooStockDifference> Compare(IReadOnlyList<WooProduct> products)
    {
        List<WooProduct> here = [];
        foreach (WooProduct product in products.Where(product => product is { IsTrashed: false, Sku: not null } && _local.ContainsKey(product.Sku)))
        {
            if (_met.Add(product.Sku!))
            {
                here.Add(product);
            }
            else
            {
                yield return new(WooStockDifferenceKind.Duplicate, product.Sku!, $"«{product.Sku}» está más de una vez en la tienda: deje uno solo.") { ProductId = product.Id };
            }
        }

        // Variations on their parent's stock are one heap.
        foreach (IGrouping<long, WooProduct> heap in here.GroupBy(static product => product.StockMode == WooStockMode.Parent && product.ParentId is { } parentId ? parentId : product.Id))
        {
            if (Judge(heap.Key, [.. heap]) is { } difference)
            {
                yield return difference;
            }
        }
    }

    /// <summary>What the whole catalogue did not have.</summary>
    public IEnumerable<WooStockDifference> Missing() => _local.Where(pair => !_met.Contains(pair.Key)).OrderBy(static pair => pair.Key, StringComparer.Ordinal)
        .Select(static pair => new WooStockDifference(WooStockDifferenceKind.NotInShop, pair.Key, $"«{pair.Key}» no está en la tienda.") { Local = pair.Value });

    private WooStockDifference? Judge(long id, IReadOnlyList<WooProduct> heap)
    {
        string skus = string.Join(", ", heap.Select(static product => product.Sku));
        decimal local = heap.Sum(product => _local[product.Sku!]);
        if (heap.All(static product => product.StockMode == WooStockMode.NotManaged))
        {
            return new(WooStockDifferenceKind.NotManaged, skus, $"La tienda no cuenta las existencias de «{skus}»; aquí hay {StockJudge.Text(local)}.") { ProductId = id, Local = local };
        }

        decimal shop = heap[0].StockQuantity ?? 0m;
        return shop == local ? null
            : new(WooStockDifferenceKind.Quantity, skus, $"«{skus}»: aquí hay {StockJudge.Text(local)} y la tienda muestra {StockJudge.Text(shop)}.") { ProductId = id, Local = local, Shop = shop };
    }
}
