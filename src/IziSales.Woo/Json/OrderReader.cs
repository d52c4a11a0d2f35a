using System.Text.Json;

namespace IziSales.Woo.Json;

/// <summary>Reads the JSON of an order as shops really send it.</summary>
internal static class OrderReader
{
    public static WooOrder Read(ReadOnlyMemory<byte> utf8) => WooJson.Read(utf8, Order);

    public static WooOrder Read(JsonElement json) => WooJson.Read(json, Order);

    private static WooOrder Order(WooElement order)
    {
        if (order.Kind != JsonValueKind.Object)
        {
            throw order.Wrong("se esperaba un pedido");
        }

        TaxRates rates = TaxRates.From(order);
        return new WooOrder
        {
            Id = order.Member("id").Id(),
            Number = order.Member("number").Text(),
            Status = order.Member("status").Text(),
            Currency = order.Member("currency").Text(),
            Created = order.Member("date_created_gmt").StampUtc(),
            Modified = order.Member("date_modified_gmt").StampUtcOrNull(),
            Total = order.Member("total").Money(),
            TotalTax = order.Member("total_tax").MoneyOrZero(),
            HasTaxes = rates.HasTaxes,
            Billing = Billing(order.Member("billing").Settled()),
            Lines = order.Member("line_items").List(line => Line(line, rates)),
            Shipping = order.Member("shipping_lines").List(line => Charge(line, "method_title", rates)),
            Fees = order.Member("fee_lines").List(line => Charge(line, "name", rates)),
            Refunds = order.Member("refunds").List(RefundReader.Summary),
            MetaData = order.Member("meta_data").List(Meta),
        };
    }

    private static WooBilling Billing(WooElement billing)
    {
        List<WooMetaData> others = [];
        foreach (JsonProperty member in billing.Members())
        {
            if (!IsKnown(member))
            {
                others.Add(new WooMetaData(member.Name, WooElement.Anything(member.Value)));
            }
        }

        return new WooBilling
        {
            FirstName = billing.Member("first_name").Text(),
            LastName = billing.Member("last_name").Text(),
            Company = billing.Member("company").Text(),
            Email = billing.Member("email").Text(),
            Phone = billing.Member("phone").Text(),
            Others = others,
        };
    }

    private static bool IsKnown(JsonProperty member) =>
        member.NameEquals("first_name"u8) || member.NameEquals("last_name"u8) || member.NameEquals("company"u8)
        || member.NameEquals("address_1"u8) || member.NameEquals("address_2"u8) || member.NameEquals("city"u8) || member.NameEquals("state"u8)
        || member.NameEquals("postcode"u8) || member.NameEquals("country"u8) || member.NameEquals("email"u8) || member.NameEquals("phone"u8);

    private static WooOrderLine Line(WooElement line, TaxRates rates)
    {
        decimal total = line.Member("total").Money();
        decimal totalTax = line.Member("total_tax").MoneyOrZero();
        return new WooOrderLine
        {
            Id = line.Member("id").IdOrZero(),
            ProductId = line.Member("product_id").IdOrZero(),
            VariationId = line.Member("variation_id").IdOrZero(),
            Name = line.Member("name").Text(),
            Sku = line.Member("sku").Text() is { Length: > 0 } sku ? sku : null,
            Quantity = line.Member("quantity").Money(),
            Subtotal = line.Member("subtotal").MoneyOrNull() ?? total,
            SubtotalTax = line.Member("subtotal_tax").IsMissing ? totalTax : line.Member("subtotal_tax").MoneyOrZero(),
            Total = total,
            TotalTax = totalTax,
            TaxRate = rates.Of(line),
        };
    }

    private static WooCharge Charge(WooElement line, string name, TaxRates rates) => new()
    {
        Id = line.Member("id").IdOrZero(),
        Name = line.Member(name).Text(),
        Total = line.Member("total").Money(),
        TotalTax = line.Member("total_tax").MoneyOrZero(),
        TaxRate = rates.Of(line),
    };

    private static WooMetaData Meta(WooElement meta) => new(meta.Member("key").Text(), meta.Member("value").Anything());
}
