using System.Globalization;
using System.Text.Json;

namespace IziSales.Woo.Json;

/// <summary>Reads refunds: their summaries inside an order, and their details, which have an address of their own.</summary>
internal static class RefundReader
{
    private const string OriginalLine = "_refunded_item_id";

    /// <summary>The list that <c>/orders/&lt;id&gt;/refunds</c> answers.</summary>
    public static IReadOnlyList<WooRefund> ReadList(ReadOnlyMemory<byte> utf8) => WooJson.Read<IReadOnlyList<WooRefund>>(utf8, static list =>
        list.Kind == JsonValueKind.Array ? list.List(Detailed) : throw list.Wrong("se esperaba una lista de devoluciones"));

    /// <summary>One element of that list.</summary>
    public static WooRefund Read(JsonElement json) => WooJson.Read(json, Detailed);

    /// <summary>What an order tells of a refund; its total is below zero.</summary>
    public static WooRefund Summary(WooElement refund) => new()
    {
        Id = refund.Member("id").Id(),
        Reason = refund.Member("reason").Text(),
        Amount = Math.Abs(refund.Member("total").MoneyOrZero()),
    };

    private static WooRefund Detailed(WooElement refund)
    {
        if (refund.Kind != JsonValueKind.Object)
        {
            throw refund.Wrong("se esperaba una devolución");
        }

        return new WooRefund
        {
            Id = refund.Member("id").Id(),
            Reason = refund.Member("reason").Text(),
            Amount = Math.Abs((refund.Member("amount").IsMissing ? refund.Member("total") : refund.Member("amount")).Money()),
            Lines =
            [
                .. refund.Member("line_items").List(static line => Line(line, "name", -(line.Member("quantity").MoneyOrNull() ?? 0m))),
                .. refund.Member("shipping_lines").List(static line => Line(line, "method_title", 1m)),
                .. refund.Member("fee_lines").List(static line => Line(line, "name", 1m)),
            ],
        };
    }

    // The shop counts what goes back below zero; a negative discount that is taken back is above it.
    private static WooRefundLine Line(WooElement line, string name, decimal quantity) => new()
    {
        OriginalId = Original(line),
        Name = line.Member(name).Text(),
        Quantity = quantity,
        Amount = -(line.Member("total").MoneyOrZero() + line.Member("total_tax").MoneyOrZero()),
    };

    private static long? Original(WooElement line)
    {
        foreach ((string key, string value) in line.Member("meta_data").List(static meta => (meta.Member("key").Text(), meta.Member("value").Anything())))
        {
            if (key == OriginalLine && long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out long id))
            {
                return id;
            }
        }

        return null;
    }
}
