using System.Globalization;
using System.Text.Json.Nodes;
using IziSales.Testing;

namespace IziSales.Woo.Tests;

/// <summary>Orders in the shapes that shops send, made for one test each.</summary>
internal static class Pedido
{
    public static WooMappingOptions Opciones { get; } = new() { Shop = "rosita" };

    public static string Fixture(string name) => File.ReadAllText(RepoRoot.Combine($"tests/IziSales.Woo.Tests/Pedidos/Fixtures/{name}.json"));

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

    public static JsonObject WithRefund(this JsonObject order, long id, string amount, string reason = "")
    {
        order["refunds"]!.AsArray().Add(new JsonObject { ["id"] = id, ["reason"] = reason, ["total"] = "-" + amount });
        return order;
    }

    /// <summary>A refund as the shop tells it at its own address, with the lines that it takes back.</summary>
    public static WooRefund Refund(long id, string amount, params JsonObject[] lines) => Assert.Single(WooRefund.ParseList(new JsonArray(new JsonObject
    {
        ["id"] = id,
        ["amount"] = amount,
        ["reason"] = "Llegó roto",
        ["line_items"] = new JsonArray([.. lines]),
        ["shipping_lines"] = new JsonArray(),
        ["fee_lines"] = new JsonArray(),
    }).ToJsonString()));

    public static JsonObject RefundLine(long original, string quantity, string total, string tax) => new()
    {
        ["id"] = 900 + original,
        ["name"] = "Aceite",
        ["quantity"] = JsonNode.Parse(quantity),
        ["total"] = total,
        ["total_tax"] = tax,
        ["meta_data"] = new JsonArray(new JsonObject { ["id"] = 1, ["key"] = "_refunded_item_id", ["value"] = original.ToString(CultureInfo.InvariantCulture) }),
    };

    public static JsonObject Rate(long id, decimal percent) => new() { ["id"] = 100 + id, ["rate_id"] = id, ["label"] = "IGV", ["rate_percent"] = percent };

    public static JsonArray Taxes(params (long Id, string Total)[] taxes) =>
        new([.. taxes.Select(tax => new JsonObject { ["id"] = tax.Id, ["total"] = tax.Total, ["subtotal"] = tax.Total })]);

    public static WooOrder Order(this JsonObject order) => WooOrder.Parse(order.ToJsonString());

    public static JsonObject Charge(string name, string total, string tax) => new() { ["name"] = name, ["method_title"] = name, ["total"] = total, ["total_tax"] = tax };

    public static WooOrderMapping Map(this JsonObject order, WooMappingOptions? options = null) => WooOrderMapper.Map(WooOrder.Parse(order.ToJsonString()), options ?? Opciones);
}
