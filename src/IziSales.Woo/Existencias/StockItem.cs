using System.Text.Json;
using System.Text.Json.Nodes;
using IziSales.Woo.Json;
using IziSales.Woo.Productos;

namespace IziSales.Woo.Existencias;

/// <summary>What counts stock in the shop: a product, or a variation with a stock of its own.</summary>
internal sealed record StockItem(WooProduct Product, StockMarks Marks)
{
    public static readonly string[] Fields = ["id", "parent_id", "type", "sku", "name", "status", "manage_stock", "stock_quantity", "meta_data"];

    public decimal Quantity => Product.StockQuantity ?? 0m;

    public string Path => WooPaths.Of(Product);

    public static StockItem Read(JsonElement json)
    {
        WooElement element = new(json, WooPlace.Root);
        string kept = element.Member("meta_data")
            .List(static meta => (Key: meta.Member("key").Text(), Value: meta.Member("value").Anything()))
            .LastOrDefault(static meta => meta.Key == StockMarks.MetaKey).Value ?? "";
        return new(ProductReader.Read(json), StockMarks.Parse(kept));
    }

    /// <summary>The body that changes the quantity and says in the same breath which movement did.</summary>
    public JsonObject Moved(decimal delta, string key) => new()
    {
        ["inventory_delta"] = delta,
        ["meta_data"] = new JsonArray(new JsonObject { ["key"] = StockMarks.MetaKey, ["value"] = Marks.With(key).ToString() }),
    };

    /// <summary>The body that sets the quantity; the switch goes along, because without it a quantity is passed over.</summary>
    public static JsonObject Counted(decimal quantity) => new() { ["manage_stock"] = true, ["stock_quantity"] = quantity };
}
