using System.Runtime.CompilerServices;
using System.Text.Json;
using IziSales.Woo.Conexion;
using IziSales.Woo.Json;

namespace IziSales.Woo.Productos;

/// <summary>Reads the catalogue from a cursor on: all of it, or what was modified since the last walk began.</summary>
/// <remarks>
/// A full walk reads one list, in the order of ids, and the variations of each variable product on the way. A later walk reads three: what was modified, what was
/// trashed, and the variable products, because saving a variation leaves its parent's date alone. One call per variable product is what that costs.
/// </remarks>
internal sealed class CatalogueWalk(WooClient client)
{
    private const string Path = "products";
    private const int Modified = 1;
    private const int Trashed = 2;
    private const int Variables = 3;

    /// <summary>Stamps of two machines are never quite the same, and a save takes time.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(2);

    private static readonly WooQuery ById = WooQuery.Empty.With("orderby", "id").With("order", "asc");

    public async IAsyncEnumerable<WooProductPage> WalkAsync(WooSyncCursor cursor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        WooSyncCursor at = cursor.Begin(client.PageSize);
        int last = at.IsFull ? Modified : Variables;
        while (at.Stage > 0)
        {
            int first = await FirstPageAsync(at, cancellationToken).ConfigureAwait(false);
            await foreach (WooPage page in client.PagesAsync(Path, Query(at), first, cancellationToken).ConfigureAwait(false))
            {
                bool isFull = at.IsFull;
                WooSyncCursor read = at;
                at = at.Told(page.ShopTime - Margin);
                at = !page.IsLast ? at.After(page.Number, page.LastId) : at.Stage == last ? at.End() : at.Next();
                (List<WooProduct> products, List<WooUnreadable> unreadable) = await ProductsAsync(read, page, cancellationToken).ConfigureAwait(false);
                yield return new WooProductPage(at)
                {
                    Products = products,
                    Unreadable = unreadable,
                    Done = Math.Min(page.Number * client.PageSize, page.Total ?? int.MaxValue),
                    Total = page.Total,
                    EndsFullWalk = isFull && at.IsComplete,
                };
            }
        }
    }

    private static WooQuery Query(WooSyncCursor at)
    {
        WooQuery query = at.Stage switch
        {
            Trashed => ById.Fields(ProductReader.Fields).With("status", "trash"),
            Variables => ById.Fields("id", "name", "type").With("type", "variable"),
            _ => ById.Fields(ProductReader.Fields),
        };
        return at.Stage != Variables && at.Since is { } since ? query.ModifiedAfter(since) : query;
    }

    // While nobody was reading, deletions may have moved things back over the place where the walk broke off.
    private async Task<int> FirstPageAsync(WooSyncCursor at, CancellationToken cancellationToken)
    {
        int page = at.Page;
        while (page > 1)
        {
            page--;
            JsonElement items = await client.GetAsync(Path, Query(at).With("per_page", client.PageSize).With("page", page), cancellationToken).ConfigureAwait(false);
            if (items.ValueKind == JsonValueKind.Array && items.GetArrayLength() > 0 && new WooElement(items[0], WooPlace.Root).Member("id").IdOrZero() <= at.LastId)
            {
                break;
            }
        }

        return page;
    }

    private async Task<(List<WooProduct> Products, List<WooUnreadable> Unreadable)> ProductsAsync(WooSyncCursor at, WooPage page, CancellationToken cancellationToken)
    {
        (List<WooProduct> products, List<WooUnreadable> unreadable) = ProductReader.ReadAll(page.Items);
        List<WooProduct> parents = [.. products.Where(static product => product.Kind == WooProductKind.Variable && !product.IsTrashed)];
        WooQuery query = ById.Fields(ProductReader.Fields);
        if (at.Stage == Variables)
        {
            products.Clear(); // only their ids were asked for
            query = query.ModifiedAfter(at.Since!.Value);
        }

        foreach (WooProduct parent in parents)
        {
            await foreach (WooPage variations in client.PagesAsync(WooPaths.Variations(parent.Id), query, 1, cancellationToken).ConfigureAwait(false))
            {
                (List<WooProduct> read, List<WooUnreadable> not) = ProductReader.ReadAll(variations.Items, parent);
                products.AddRange(read);
                unreadable.AddRange(not);
            }
        }

        return (products, unreadable);
    }
}
