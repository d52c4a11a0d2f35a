using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace IziSales.Testing.Woo;

/// <summary>The shop's products and their variations, in the full shape of the interface.</summary>
public sealed class FakeProducts
{
    private readonly SortedDictionary<long, JsonObject> _products = [];
    private readonly FakeShop _shop;
    private readonly FakeProductWriter _writer;
    private long _lastId = 10;

    internal FakeProducts(FakeShop shop)
    {
        _shop = shop;
        _writer = new FakeProductWriter(shop, this);
    }

    /// <summary>A product or variation as it is stored.</summary>
    public JsonObject this[long id] => _products[id];

    internal IEnumerable<JsonObject> All => _products.Values;

    /// <summary>Adds a simple product; without a quantity its stock is not managed.</summary>
    public JsonObject Add(string name, string sku, string price, decimal? stock = null) => Add(new JsonObject
    {
        ["name"] = name,
        ["sku"] = sku,
        ["price"] = price,
        ["regular_price"] = price,
        ["manage_stock"] = stock is not null,
        ["stock_quantity"] = stock is { } quantity ? Number(quantity) : null,
    });

    /// <summary>Adds a variable product, whose goods are its variations.</summary>
    public JsonObject AddVariable(string name, decimal? stock = null)
    {
        JsonObject product = Add(name, "", "", stock);
        product["type"] = "variable";
        return product;
    }

    /// <summary>Adds a variation; without a quantity of its own its stock is the parent's, if that is managed.</summary>
    public JsonObject AddVariation(JsonObject parent, string option, string sku, string price, decimal? stock = null)
    {
        JsonObject variation = Add($"{parent["name"]} - {option}", sku, price, stock);
        long id = variation["id"]!.GetValue<long>();
        variation["type"] = "variation";
        variation["parent_id"] = parent["id"]!.GetValue<long>();
        variation["attributes"] = new JsonArray(new JsonObject { ["id"] = 1, ["name"] = "Talla", ["option"] = option });
        variation["manage_stock"] = stock is not null ? true : parent["manage_stock"]!.GetValue<bool>() ? "parent" : false;
        parent["variations"]!.AsArray().Add(id);
        return variation;
    }

    /// <summary>Adds a product of any shape; what is not given has the value of a new one.</summary>
    public JsonObject Add(JsonObject given)
    {
        long id = ++_lastId;
        JsonObject product = new()
        {
            ["id"] = id,
            ["name"] = "",
            ["permalink"] = $"{_shop.Home}producto/{id}/",
            ["type"] = "simple",
            ["status"] = "publish",
            ["catalog_visibility"] = "visible",
            ["description"] = "",
            ["sku"] = "",
            ["price"] = "",
            ["regular_price"] = "",
            ["sale_price"] = "",
            ["on_sale"] = false,
            ["purchasable"] = true,
            ["virtual"] = false,
            ["tax_status"] = "taxable",
            ["tax_class"] = "",
            ["manage_stock"] = false,
            ["stock_quantity"] = null,
            ["stock_status"] = "instock",
            ["backorders"] = "no",
            ["weight"] = "",
            ["parent_id"] = 0,
            ["categories"] = new JsonArray(new JsonObject { ["id"] = 15, ["name"] = "Abarrotes", ["slug"] = "abarrotes" }),
            ["images"] = new JsonArray(),
            ["attributes"] = new JsonArray(),
            ["variations"] = new JsonArray(),
            ["meta_data"] = new JsonArray(),
        };
        foreach ((string name, JsonNode? value) in given)
        {
            product[name] = value?.DeepClone();
        }

        _shop.Stamp(product, "date_created");
        _shop.Stamp(product, "date_modified");
        _products[id] = product;
        return product;
    }

    /// <summary>Changes members of a product, now.</summary>
    public void Change(JsonObject product, Action<JsonObject> change)
    {
        change(product);
        _shop.Stamp(product, "date_modified");
    }

    /// <summary>Takes a product away for good.</summary>
    public void Remove(long id) => _products.Remove(id);

    /// <summary>A sale over the web: quantity down, modified now.</summary>
    public void SellOnline(JsonObject product, decimal quantity)
    {
        product["stock_quantity"] = Number(Quantity(product) - quantity);
        _shop.Stamp(product, "date_modified");
    }

    /// <summary>The stored quantity.</summary>
    public static decimal Quantity(JsonObject product) =>
        product["stock_quantity"] is { } value ? decimal.Parse(value.ToJsonString(), CultureInfo.InvariantCulture) : 0m;

    internal static JsonNode Number(decimal value) => JsonNode.Parse((value / 1.0000000000m).ToString(CultureInfo.InvariantCulture))!;

    internal FakeShopAnswer Answer(FakeShopRequest request) => request.Parts switch
    {
        ["products"] when request.Method == "GET" => FakeLists.Answer(_shop, request, Found(request).Select(Shown)),
        ["products", "batch"] => FakeBatch.Answer(_shop, request, (id, changes) => Write(id, changes, isVariation: false)),
        ["products", var id] => One(request, id, isVariation: null),
        ["products", var parent, "variations"] when request.Method == "GET" => FakeLists.Answer(_shop, request, VariationsOf(parent).Select(Shown)),
        ["products", _, "variations", "batch"] => FakeBatch.Answer(_shop, request, (id, changes) => Write(id, changes, isVariation: true)),
        ["products", _, "variations", var id] => One(request, id, isVariation: true),
        _ => FakeShop.NoRoute(),
    };

    private FakeShopAnswer One(FakeShopRequest request, string id, bool? isVariation)
    {
        if (!_products.TryGetValue(long.TryParse(id, out long number) ? number : 0, out JsonObject? product))
        {
            return InvalidId();
        }

        if (request.Method == "GET")
        {
            return FakeShopAnswer.Json(FakeLists.Trimmed(Shown(product), request, _shop));
        }

        FakeShopAnswer? refused = Write(number, request.Json ?? [], isVariation ?? false);
        return refused ?? FakeShopAnswer.Json(FakeLists.Trimmed(Shown(product), request, _shop));
    }

    // Reading a variation below /products works, writing it there does not.
    private FakeShopAnswer? Write(long id, JsonObject changes, bool isVariation) =>
        _products.TryGetValue(id, out JsonObject? product) && IsVariation(product) == isVariation ? _writer.Write(product, changes) : InvalidId();

    private IEnumerable<JsonObject> VariationsOf(string parent) => _products.Values.Where(product => IsVariation(product) && product["parent_id"]!.ToString() == parent);

    private IEnumerable<JsonObject> Found(FakeShopRequest request)
    {
        bool asksForTrash = request.Query.GetValueOrDefault("status") == "trash";
        IEnumerable<JsonObject> goods = _products.Values.Where(static product => !IsVariation(product));
        if (request.Query.TryGetValue("sku", out string? skus))
        {
            string[] exact = skus.Split(',', StringSplitOptions.TrimEntries);
            goods = _products.Values.Where(product => exact.Contains(Text(product, "sku"), StringComparer.OrdinalIgnoreCase));
        }

        goods = goods.Where(product => asksForTrash == (Text(product, "status") == "trash"));
        if (request.Query.TryGetValue("type", out string? type))
        {
            goods = goods.Where(product => Text(product, "type") == type);
        }

        if (request.Query.TryGetValue("search_sku", out string? part))
        {
            goods = _products.Values.Where(product => Holds(product, "sku", part));
        }

        if (!_shop.Habits.IsOld && request.Query.TryGetValue("search_name_or_sku", out string? either))
        {
            goods = goods.Where(product => Holds(product, "sku", either) || Holds(product, "name", either));
        }

        if (request.Query.TryGetValue("search", out string? name))
        {
            goods = goods.Where(product => Holds(product, "name", name));
        }

        return goods;
    }

    // A variation on its parent's stock shows the parent's quantity.
    private JsonObject Shown(JsonObject product)
    {
        if (product["manage_stock"]!.GetValueKind() != JsonValueKind.String)
        {
            return product;
        }

        JsonObject shown = (JsonObject)product.DeepClone();
        JsonObject parent = _products[product["parent_id"]!.GetValue<long>()];
        shown["stock_quantity"] = parent["stock_quantity"]?.DeepClone();
        shown["stock_status"] = parent["stock_status"]?.DeepClone();
        return shown;
    }

    private static FakeShopAnswer InvalidId() => FakeShopAnswer.Error(404, "woocommerce_rest_product_invalid_id", "ID no válido.");

    private static bool IsVariation(JsonObject product) => Text(product, "type") == "variation";

    private static bool Holds(JsonObject product, string member, string part) => Text(product, member).Contains(part, StringComparison.OrdinalIgnoreCase);

    private static string Text(JsonObject product, string member) => product[member]?.ToString() ?? "";
}
