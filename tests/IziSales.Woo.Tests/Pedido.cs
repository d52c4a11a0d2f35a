using System.Text.Json.Nodes;
using IziSales.Testing;

namespace IziSales.Woo.Tests;

/// <summary>Orders in the shapes that shops send, made for one test each.</summary>
internal static class Pedido
{
    public static WooMappingOptions Opciones { get; } = new() { Shop = "rosita" };

    public static string Fixture(string name) => File.ReadAllText(RepoRoot.Combine($"tests/IziSales.Woo.Tests/Fixtures/{name}.json"));

    /// <summary>One line of two pieces at S/ 11.80 each, taxes in.</summary>
    public static JsonObject Simple() => new()
    {
        ["id"] = 51,
        ["number"] = "51",
        ["status"] = "processing",
        ["currency"] = "PEN",
        ["date_created_gmt"] = "2026-01-15T15:30:00",
        ["total"] = "23.60",
        ["total_tax"] = "3.60",
        ["billing"] = new JsonObject { ["first_name"] = "Rosa", ["last_name"] = "Quispe", ["company"] = "" },
        ["meta_data"] = new JsonArray(),
        ["line_items"] = new JsonArray(Line("Aceite", "2", "20.00", "3.60")),
        ["tax_lines"] = new JsonArray(new JsonObject { ["rate_id"] = 1 }),
        ["shipping_lines"] = new JsonArray(),
        ["fee_lines"] = new JsonArray(),
        ["refunds"] = new JsonArray(),
    };

    public static JsonObject With(this JsonObject order, string member, JsonNode? value)
    {
        order[member] = value;
        return order;
    }

    public static JsonObject WithMeta(this JsonObject order, string key, JsonNode? value)
    {
        order["meta_data"]!.AsArray().Add(new JsonObject { ["id"] = 1, ["key"] = key, ["value"] = value });
        return order;
    }

    public static JsonObject WithBilling(this JsonObject order, string member, JsonNode? value)
    {
        order["billing"]![member] = value;
        return order;
    }

    public static JsonObject Line(string name, string quantity, string total, string tax, string? subtotal = null, string? subtotalTax = null) => new()
    {
        ["id"] = 1,
        ["name"] = name,
        ["quantity"] = JsonNode.Parse(quantity),
        ["subtotal"] = subtotal ?? total,
        ["subtotal_tax"] = subtotalTax ?? tax,
        ["total"] = total,
        ["total_tax"] = tax,
        ["sku"] = "P001",
        ["price"] = JsonNode.Parse("0.42372866666666664"),
    };

    public static JsonObject Charge(string name, string total, string tax) => new() { ["name"] = name, ["method_title"] = name, ["total"] = total, ["total_tax"] = tax };

    public static WooOrderMapping Map(this JsonObject order, WooMappingOptions? options = null) => WooOrderMapper.Map(WooOrder.Parse(order.ToJsonString()), options ?? Opciones);
}
