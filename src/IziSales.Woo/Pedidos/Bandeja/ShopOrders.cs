using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using IziSales.Woo.Json;
using IziSales.Woo.Mapping;

namespace IziSales.Woo.Bandeja;

/// <summary>A shop's orders through its interface: read, and written on.</summary>
internal sealed class ShopOrders(WooClient client)
{
    private const string NoSuchOrder = "woocommerce_rest_shop_order_invalid_id";

    /// <summary>The order as it is now; null when the shop has none of that id any more.</summary>
    public async Task<WooOrder?> FindAsync(long id, CancellationToken cancellationToken)
    {
        try
        {
            return OrderReader.Read(await client.GetAsync(Path(id), cancellationToken: cancellationToken).ConfigureAwait(false));
        }
        catch (WooException exception) when (IsGone(exception))
        {
            return null;
        }
    }

    /// <summary>The refunds of an order with their lines.</summary>
    public async Task<IReadOnlyList<WooRefund>> RefundsAsync(long id, CancellationToken cancellationToken)
    {
        List<WooRefund> refunds = [];
        await foreach (JsonElement refund in client.ListAsync(Path(id, "refunds"), cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            refunds.Add(RefundReader.Read(refund));
        }

        return refunds;
    }

    /// <summary>Which orders were changed after a moment, the earliest first; the filter is not trusted, because old shops ignore it.</summary>
    public async IAsyncEnumerable<(long Id, DateTimeOffset Modified)> ModifiedAfterAsync(DateTimeOffset after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        WooQuery query = WooQuery.Empty.ModifiedAfter(after).With("orderby", "modified").With("order", "asc").Fields("id", "date_modified_gmt");
        await foreach (JsonElement json in client.ListAsync("orders", query, cancellationToken).ConfigureAwait(false))
        {
            (long id, DateTimeOffset modified) = WooJson.Read(json, static order => (order.Member("id").Id(), order.Member("date_modified_gmt").StampUtc()));
            if (modified > after)
            {
                yield return (id, modified);
            }
        }
    }

    /// <summary>Writes meta data on an order, each key in place of what it held. False when the order is gone.</summary>
    public async Task<bool> WriteAsync(long id, IReadOnlyList<WooMetaData> meta, CancellationToken cancellationToken)
    {
        JsonArray entries = [];
        foreach (WooMetaData entry in meta)
        {
            entries.Add((JsonNode)new JsonObject { ["key"] = entry.Key, ["value"] = entry.Value });
        }

        try
        {
            await client.PutAsync(Path(id), new JsonObject { ["meta_data"] = entries }, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (WooException exception) when (IsGone(exception))
        {
            return false;
        }
    }

    /// <summary>Adds a note unless it is there: an earlier attempt may have made it without hearing so.</summary>
    public async Task AddNoteAsync(long id, string note, WooNotes readers, CancellationToken cancellationToken)
    {
        await foreach (JsonElement json in client.ListAsync(Path(id, "notes"), cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            if (Textos.OneLine(WooJson.Read(json, static there => there.Member("note").Text())) == note)
            {
                return;
            }
        }

        await client.PostAsync(Path(id, "notes"), new JsonObject { ["note"] = note, ["customer_note"] = readers == WooNotes.Customer }, cancellationToken).ConfigureAwait(false);
    }

    private static bool IsGone(WooException exception) => exception is { Fault: WooFault.NotFound, Code: NoSuchOrder };

    private static string Path(long id) => string.Create(CultureInfo.InvariantCulture, $"orders/{id}");

    private static string Path(long id, string below) => string.Create(CultureInfo.InvariantCulture, $"orders/{id}/{below}");
}
