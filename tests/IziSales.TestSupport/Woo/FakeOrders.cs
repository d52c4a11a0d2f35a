using System.Text.Json.Nodes;

namespace IziSales.Testing.Woo;

/// <summary>The shop's orders, their notes and refunds, as the interface shows them.</summary>
public sealed class FakeOrders
{
    private readonly SortedDictionary<long, JsonObject> _orders = [];
    private readonly Dictionary<long, JsonArray> _notes = [];
    private readonly Dictionary<long, JsonArray> _refunds = [];
    private readonly FakeShop _shop;
    private long _lastId = 100;

    internal FakeOrders(FakeShop shop) => _shop = shop;

    /// <summary>An order as it is stored.</summary>
    public JsonObject this[long id] => _orders[id];

    /// <summary>The notes on an order, oldest first.</summary>
    public JsonArray NotesOf(long id) => _notes.TryGetValue(id, out JsonArray? notes) ? notes : _notes[id] = [];

    /// <summary>The refunds of an order in full, as the interface shows them below it.</summary>
    public JsonArray RefundsOf(long id) => _refunds.TryGetValue(id, out JsonArray? refunds) ? refunds : _refunds[id] = [];

    /// <summary>Takes an order in: its id, if it has none, and its stamps come from the shop.</summary>
    public JsonObject Add(JsonObject given)
    {
        JsonObject order = (JsonObject)given.DeepClone();
        long id = order["id"]?.GetValue<long>() ?? _lastId + 1;
        _lastId = Math.Max(_lastId, id);
        order["id"] = id;
        order["number"] ??= $"{id}";
        order["status"] ??= "processing";
        order["currency"] ??= _shop.Habits.Currency;
        order["prices_include_tax"] ??= _shop.Habits.PricesIncludeTax;
        order["meta_data"] ??= new JsonArray();
        order["refunds"] ??= new JsonArray();
        _shop.Stamp(order, "date_created");
        _shop.Stamp(order, "date_modified");
        _orders[id] = order;
        return order;
    }

    /// <summary>Moves an order to another status, now.</summary>
    public void Move(long id, string status) => Write(id, new JsonObject { ["status"] = status });

    /// <summary>Throws an order away for good, which no webhook tells.</summary>
    public void Delete(long id) => _orders.Remove(id);

    /// <summary>Gives money back: below the order in full, in the order in short; the order's total stays.</summary>
    public void Refund(long id, JsonObject refund)
    {
        JsonObject full = (JsonObject)refund.DeepClone();
        _shop.Stamp(full, "date_created");
        RefundsOf(id).Add(full);
        string amount = full["amount"]!.GetValue<string>();
        _orders[id]["refunds"]!.AsArray().Add(new JsonObject { ["id"] = full["id"]!.DeepClone(), ["reason"] = full["reason"]?.DeepClone() ?? "", ["total"] = $"-{amount}" });
        _shop.Stamp(_orders[id], "date_modified");
    }

    internal FakeShopAnswer Answer(FakeShopRequest request)
    {
        if (request.Parts is ["orders"])
        {
            return request.Method == "GET" ? FakeLists.Answer(_shop, request, Found(request)) : FakeShop.NoRoute();
        }

        if (request.Parts is ["orders", "batch"])
        {
            return FakeBatch.Answer(_shop, request, Write);
        }

        if (!long.TryParse(request.Parts[1], out long id) || !_orders.TryGetValue(id, out JsonObject? order))
        {
            return InvalidId();
        }

        return request.Parts switch
        {
            ["orders", _] when request.Method == "GET" => FakeShopAnswer.Json(FakeLists.Trimmed(order, request, _shop)),
            ["orders", _] => Write(id, request.Json ?? []) ?? FakeShopAnswer.Json(FakeLists.Trimmed(order, request, _shop)),
            ["orders", _, "notes"] when request.Method == "GET" => FakeShopAnswer.Json(new JsonArray([.. NotesOf(id).Reverse().Select(static note => note!.DeepClone())])),
            ["orders", _, "notes"] => AddNote(id, request.Json ?? []),
            ["orders", _, "refunds"] => FakeShopAnswer.Json(RefundsOf(id).DeepClone()),
            _ => FakeShop.NoRoute(),
        };
    }

    private FakeShopAnswer AddNote(long id, JsonObject given)
    {
        JsonObject note = new()
        {
            ["id"] = (id * 100) + NotesOf(id).Count,
            ["author"] = "WooCommerce",
            ["note"] = given["note"]?.DeepClone() ?? "",
            ["customer_note"] = given["customer_note"]?.DeepClone() ?? false,
        };
        _shop.Stamp(note, "date_created");
        NotesOf(id).Add(note);
        return FakeShopAnswer.Json(note.DeepClone(), 201);
    }

    private FakeShopAnswer? Write(long id, JsonObject changes)
    {
        if (!_orders.TryGetValue(id, out JsonObject? order))
        {
            return InvalidId();
        }

        FakeLists.MergeMeta(order, changes["meta_data"]);
        if (changes["status"] is { } status)
        {
            order["status"] = status.DeepClone();
        }

        _shop.Stamp(order, "date_modified");
        return null;
    }

    // The search looks at names and mail addresses, not at meta such as the DNI.
    private IEnumerable<JsonObject> Found(FakeShopRequest request)
    {
        IEnumerable<JsonObject> orders = _orders.Values.Where(static order => order["status"]!.GetValue<string>() != "trash");
        return request.Query.TryGetValue("search", out string? text)
            ? orders.Where(order => order["billing"] is JsonObject billing && new[] { "first_name", "last_name", "email" }
                .Any(member => billing[member]?.ToString().Contains(text, StringComparison.OrdinalIgnoreCase) == true))
            : orders;
    }

    private static FakeShopAnswer InvalidId() => FakeShopAnswer.Error(404, "woocommerce_rest_shop_order_invalid_id", "ID no válido.");
}
