using System.Text.Json;
using IziSales.Woo.Productos;

namespace IziSales.Woo;

/// <summary>A shop's catalogue. Safe for concurrent use.</summary>
public sealed class WooProducts
{
    /// <summary>SKUs asked for at once; they travel in the address, which hosts cut.</summary>
    private const int SkusPerCall = 25;

    private readonly WooClient _client;

    /// <summary>The catalogue of a client's shop.</summary>
    public WooProducts(WooClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        _client = client;
    }

    /// <summary>Reads the catalogue from a cursor on, a page at a time: all of it from <see cref="WooSyncCursor.Start"/>, later what was modified since.</summary>
    /// <remarks>
    /// Keep each page's cursor with its products; after a crash or a failure go on from the last one kept. Only a full walk tells what was deleted for good
    /// (<see cref="WooProductPage.EndsFullWalk"/>), so make one now and then; of a variable product, a variation that its <see cref="WooProduct.Variations"/> no longer
    /// names is gone too. However large the catalogue, one page of it is in memory.
    /// </remarks>
    /// <exception cref="WooException">The shop did not answer, or said no; what came before is good.</exception>
    public IAsyncEnumerable<WooProductPage> SyncAsync(WooSyncCursor from, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(from);
        return new CatalogueWalk(_client).WalkAsync(from, cancellationToken);
    }

    /// <summary>Reads one product or variation.</summary>
    /// <exception cref="WooException">The shop did not answer, or has no such product.</exception>
    /// <exception cref="WooFormatException">What it sent is no product.</exception>
    public async Task<WooProduct> GetAsync(long id, CancellationToken cancellationToken = default) =>
        ProductReader.Read(await _client.GetAsync(WooPaths.Product(id), WooQuery.Empty.Fields(ProductReader.Fields), cancellationToken).ConfigureAwait(false));

    /// <summary>Finds products and variations by their exact SKUs; upper and lower case are the same, as they are to the shop.</summary>
    /// <remarks>What comes back is compared, because a shop may ignore a filter and answer everything. An SKU that is there twice brings both.</remarks>
    /// <exception cref="WooException">The shop did not answer, or said no.</exception>
    public async Task<IReadOnlyList<WooProduct>> FindAsync(IReadOnlyList<string> skus, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(skus);
        Dictionary<long, WooProduct> found = [];
        ILookup<bool, string> byComma = skus.Where(static sku => !string.IsNullOrWhiteSpace(sku)).Distinct(StringComparer.OrdinalIgnoreCase)
            .ToLookup(static sku => sku.Contains(',', StringComparison.Ordinal));
        foreach (string[] some in byComma[false].Chunk(SkusPerCall))
        {
            await AddAsync(found, WooQuery.Empty.With("sku", some), some, cancellationToken).ConfigureAwait(false);
        }

        foreach (string sku in byComma[true])
        {
            await AddAsync(found, WooQuery.Empty.With("search_sku", sku), [sku], cancellationToken).ConfigureAwait(false); // a comma would part it in two
        }

        return [.. found.Values];
    }

    private async Task AddAsync(Dictionary<long, WooProduct> found, WooQuery query, string[] skus, CancellationToken cancellationToken)
    {
        HashSet<string> wanted = new(skus, StringComparer.OrdinalIgnoreCase);
        int answered = 0;
        await foreach (JsonElement item in _client.ListAsync("products", query.Fields(ProductReader.Fields), cancellationToken).ConfigureAwait(false))
        {
            if (++answered > 100 * skus.Length)
            {
                throw new WooException($"La tienda «{_client.Shop}» no entiende la búsqueda por SKU y devuelve todo su catálogo: actualice WooCommerce.") { Fault = WooFault.Invalid };
            }

            if (ProductReader.ReadAll([item]).Products is [{ Sku: { } sku, IsTrashed: false } product] && wanted.Contains(sku))
            {
                found[product.Id] = product;
            }
        }
    }
}
