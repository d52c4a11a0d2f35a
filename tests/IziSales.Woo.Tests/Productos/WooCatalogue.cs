namespace IziSales.Woo.Tests.Productos;

/// <summary>What an application keeps of a shop's catalogue: products by id, and the cursor of the last page it kept.</summary>
internal sealed class WooCatalogue
{
    private readonly HashSet<long> _met = [];

    public Dictionary<long, WooProduct> Products { get; } = [];

    public string Cursor { get; private set; } = WooSyncCursor.Start.ToString();

    public List<WooUnreadable> Unreadable { get; } = [];

    /// <summary>Goes on from the cursor to the end, or so many pages.</summary>
    public async Task<int> SyncAsync(WooClient client, int pages = int.MaxValue)
    {
        int count = 0;
        await foreach (WooProductPage page in new WooProducts(client).SyncAsync(WooSyncCursor.Parse(Cursor)))
        {
            Keep(page);
            if (++count == pages)
            {
                break;
            }
        }

        return count;
    }

    private void Keep(WooProductPage page)
    {
        foreach (WooProduct product in page.Products)
        {
            _met.Add(product.Id);
            Products[product.Id] = product;
        }

        Unreadable.AddRange(page.Unreadable);
        if (page.EndsFullWalk)
        {
            Products.Keys.Except(_met).ToList().ForEach(id => Products.Remove(id));
            _met.Clear();
        }

        Cursor = page.Cursor.ToString();
    }
}
