using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace IziSales.Testing.Woo;

/// <summary>What the plugin makes of changes to a product: what it refuses, what it bends, and what it passes over without a word.</summary>
internal sealed class FakeProductWriter(FakeShop shop, FakeProducts products)
{
    private static readonly string[] Prices = ["price", "regular_price", "sale_price"];
    private static readonly string[] Plain = ["name", "status", "description", "backorders", "weight", "tax_class", "tax_status"];

    /// <summary>Changes the product; an answer is a refusal, and nothing was changed.</summary>
    public FakeShopAnswer? Write(JsonObject product, JsonObject changes)
    {
        if (Refusal(product, changes) is { } refusal)
        {
            return refusal;
        }

        foreach (string name in Prices.Where(changes.ContainsKey))
        {
            product[name] = changes[name]!.GetValue<string>().Replace(",", "", StringComparison.Ordinal); // "13,50" becomes 1350
        }

        foreach (string name in Plain.Append("sku").Where(changes.ContainsKey))
        {
            product[name] = changes[name]?.DeepClone();
        }

        FakeLists.MergeMeta(product, changes["meta_data"]);
        if (changes["manage_stock"] is { } manages)
        {
            product["manage_stock"] = manages.DeepClone();
        }

        if (!shop.Habits.IgnoresStock)
        {
            Stock(product, changes);
        }

        shop.Stamp(product, "date_modified");
        return null;
    }

    private FakeShopAnswer? Refusal(JsonObject product, JsonObject changes)
    {
        foreach (string name in Prices)
        {
            if (changes[name] is { } price && price.GetValueKind() != JsonValueKind.String)
            {
                return FakeShopAnswer.InvalidParam(name, $"{name} no es de tipo string.");
            }
        }

        if (changes["stock_quantity"] is { } quantity && (quantity.GetValueKind() != JsonValueKind.Number || (!shop.Habits.HasDecimalStock && Value(quantity) % 1m != 0m)))
        {
            return FakeShopAnswer.InvalidParam("stock_quantity", "stock_quantity no es de tipo integer.");
        }

        if (changes["sku"]?.GetValue<string>() is { Length: > 0 } sku
            && products.All.FirstOrDefault(other => other != product && other["sku"]!.GetValue<string>() == sku) is { } owner)
        {
            return FakeShopAnswer.Error(400, "product_invalid_sku", "SKU no v&aacute;lido o duplicado.", new JsonObject { ["resource_id"] = owner["id"]!.GetValue<long>(), ["unique_sku"] = sku + "-1" });
        }

        return null;
    }

    // Quantities count only where the product itself manages its stock; elsewhere they are passed over.
    private void Stock(JsonObject product, JsonObject changes)
    {
        if (product["manage_stock"]!.GetValueKind() != JsonValueKind.True)
        {
            product["stock_status"] = changes["stock_status"]?.DeepClone() ?? product["stock_status"]?.DeepClone();
            return;
        }

        if (changes["stock_quantity"] is { } quantity)
        {
            product["stock_quantity"] = quantity.DeepClone();
        }
        else if (changes["inventory_delta"] is { } delta)
        {
            decimal by = shop.Habits.HasDecimalStock ? Value(delta) : decimal.Truncate(Value(delta));
            product["stock_quantity"] = FakeProducts.Number(FakeProducts.Quantity(product) + by);
        }

        product["stock_status"] = FakeProducts.Quantity(product) > 0m ? "instock" : "outofstock";
    }

    private static decimal Value(JsonNode node) => decimal.Parse(node.ToJsonString().Trim('"'), NumberStyles.Float, CultureInfo.InvariantCulture);
}
