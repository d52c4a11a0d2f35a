using System.Text.Json;

namespace IziSales.Woo.Json;

/// <summary>Reads the JSON of an order as shops really send it.</summary>
internal static class OrderReader
{
    private static readonly string[] KnownBilling =
        ["first_name", "last_name", "company", "address_1", "address_2", "city", "state", "postcode", "country", "email", "phone"];

    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    public static WooOrder Read(ReadOnlyMemory<byte> utf8)
    {
        ReadOnlyMemory<byte> json = utf8.Span.StartsWith(Utf8Mark) ? utf8[Utf8Mark.Length..] : utf8;
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            return Order(new WooElement(document.RootElement, "$"));
        }
        catch (JsonException exception)
        {
            throw new WooFormatException("$", "la tienda no respondió con JSON completo", exception);
        }
        catch (InvalidOperationException exception)
        {
            // A lone surrogate in an escape: JsonElement refuses to make a string of it.
            throw new WooFormatException("$", "la respuesta de la tienda contiene texto que no es Unicode", exception);
        }
    }

    private static WooOrder Order(WooElement order)
    {
        if (order.Kind != JsonValueKind.Object)
        {
            throw order.Wrong("se esperaba un pedido");
        }

        return new WooOrder
        {
            Id = order.Member("id").Id(),
            Number = order.Member("number").Text(),
            Status = order.Member("status").Text(),
            Currency = order.Member("currency").Text(),
            Created = order.Member("date_created_gmt").StampUtc(),
            Total = order.Member("total").Money(),
            TotalTax = order.Member("total_tax").MoneyOrZero(),
            HasTaxes = order.Member("tax_lines").Items().Any(),
            Billing = Billing(order.Member("billing")),
            Lines = [.. order.Member("line_items").Items().Select(Line)],
            Shipping = [.. order.Member("shipping_lines").Items().Select(static line => Charge(line, "method_title"))],
            Fees = [.. order.Member("fee_lines").Items().Select(static line => Charge(line, "name"))],
            Refunds = [.. order.Member("refunds").Items().Select(Refund)],
            MetaData = [.. order.Member("meta_data").Items().Select(Meta)],
        };
    }

    private static WooBilling Billing(WooElement billing) => new()
    {
        FirstName = billing.Member("first_name").Text(),
        LastName = billing.Member("last_name").Text(),
        Company = billing.Member("company").Text(),
        Email = billing.Member("email").Text(),
        Phone = billing.Member("phone").Text(),
        Others =
        [
            .. billing.Members()
                .Where(static member => !KnownBilling.Contains(member.Name))
                .Select(static member => new WooMetaData(member.Name, member.Value.Anything())),
        ],
    };

    private static WooOrderLine Line(WooElement line) => new()
    {
        Name = line.Member("name").Text(),
        Sku = line.Member("sku").Text() is { Length: > 0 } sku ? sku : null,
        Quantity = line.Member("quantity").Money(),
        Subtotal = line.Member("subtotal").IsMissing ? line.Member("total").Money() : line.Member("subtotal").Money(),
        SubtotalTax = line.Member("subtotal_tax").IsMissing ? line.Member("total_tax").MoneyOrZero() : line.Member("subtotal_tax").MoneyOrZero(),
        Total = line.Member("total").Money(),
        TotalTax = line.Member("total_tax").MoneyOrZero(),
    };

    private static WooCharge Charge(WooElement line, string name) => new()
    {
        Name = line.Member(name).Text(),
        Total = line.Member("total").Money(),
        TotalTax = line.Member("total_tax").MoneyOrZero(),
    };

    private static WooRefund Refund(WooElement refund) => new()
    {
        Id = refund.Member("id").Id(),
        Reason = refund.Member("reason").Text(),
        Total = refund.Member("total").MoneyOrZero(),
    };

    private static WooMetaData Meta(WooElement meta) => new(meta.Member("key").Text(), meta.Member("value").Anything());
}
