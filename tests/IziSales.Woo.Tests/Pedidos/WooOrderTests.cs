using System.Text;
using System.Text.Json.Nodes;

namespace IziSales.Woo.Tests;

public sealed class WooOrderTests
{
    [Fact]
    public void Parse_RealShape_ReadsAmountsAsDecimals()
    {
        var order = WooOrder.Parse(Pedido.Fixture("pedido-con-dni"));

        Assert.Equal((163L, "PE-2026-000163", 32.70m), (order.Id, order.Number, order.Total));
        Assert.Equal((3m, 24.02m, 4.32m, 19.21m, 3.46m), (order.Lines[0].Quantity, order.Lines[0].Subtotal, order.Lines[0].SubtotalTax, order.Lines[0].Total, order.Lines[0].TotalTax));
        Assert.Null(order.Lines[1].Sku);
    }

    [Fact]
    public void Parse_MetaOfEveryKind_KeepsItAsText()
    {
        var order = WooOrder.Parse(Pedido.Fixture("pedido-con-dni"));

        Assert.Equal(["typein", """{ "a": 1, "b": [1, 2] }""", """[ "x" ]""", "12.5", "", "", "true"], order.MetaData.Select(meta => meta.Value));
    }

    [Fact]
    public void Parse_UnknownMembersOfBilling_AreKept()
    {
        var order = WooOrder.Parse(Pedido.Fixture("pedido-con-dni"));

        Assert.Equal([new("dni", "48285071"), new("tipo_comprobante", "boleta")], order.Billing.Others);
    }

    [Fact]
    public void Parse_ByteOrderMark_IsSkipped()
    {
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Pedido.Fixture("pedido-apisunat-ruc"))];

        Assert.Equal(204, WooOrder.Parse(bytes).Id);
    }

    [Theory]
    [InlineData("id", "null", "$.id")]
    [InlineData("id", "-4", "$.id")]
    [InlineData("total", "null", "$.total")]
    [InlineData("total", "\"\"", "$.total")]
    [InlineData("total", "\"12,50\"", "$.total")]
    [InlineData("total", "1e400", "$.total")]
    [InlineData("total", "\"9999999999999999\"", "$.total")]
    [InlineData("total", "{}", "$.total")]
    [InlineData("status", "[]", "$.status")]
    [InlineData("date_created_gmt", "\"ayer\"", "$.date_created_gmt")]
    [InlineData("date_created_gmt", "\"0001-01-01T00:00:00\"", "$.date_created_gmt")]
    [InlineData("line_items", "7", "$.line_items")]
    [InlineData("line_items", "[{\"name\":\"x\",\"quantity\":\"a\",\"total\":\"1\"}]", "$.line_items[0].quantity")]
    [InlineData("line_items", "[{\"name\":\"x\",\"quantity\":1}]", "$.line_items[0].total")]
    public void Parse_WrongMember_NamesItsPath(string member, string json, string path)
    {
        string order = Pedido.Simple().With(member, JsonNode.Parse(json)).ToJsonString();

        Assert.Equal(path, Assert.Throws<WooFormatException>(() => WooOrder.Parse(order)).Path);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html><body>Mantenimiento</body></html>")]
    [InlineData("{\"id\": 5, \"total\": \"1")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"id\":1,\"number\":\"\\ud800\"}")]
    public void Parse_NoOrder_IsAFormatError(string text) =>
        Assert.Equal("$", Assert.Throws<WooFormatException>(() => WooOrder.Parse(text)).Path);

    [Fact]
    public void Parse_EveryTruncation_FailsCleanly()
    {
        string whole = Pedido.Fixture("pedido-apisunat-ruc").TrimEnd();

        for (int length = 0; length < whole.Length; length += 7)
        {
            Assert.Throws<WooFormatException>(() => WooOrder.Parse(whole[..length]));
        }
    }
}
