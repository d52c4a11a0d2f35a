namespace IziSales.Woo.Tests;

public sealed class WooRefundTests
{
    [Fact]
    public void ParseList_Details_TellsWhatWentBackAboveZero()
    {
        WooRefund refund = Assert.Single(WooRefund.ParseList(Pedido.Fixture("devoluciones-pedido-163")));

        Assert.Equal((77L, 16.67m, "Un queso llegó <abierto>"), (refund.Id, refund.Amount, refund.Reason));
        Assert.Equal([30L, 32L], refund.Lines.Select(line => line.OriginalId));
        Assert.Equal([(1m, 6.67m), (1m, 10.00m)], refund.Lines.Select(line => (line.Quantity, line.Amount)));
    }

    [Theory]
    [InlineData("{}", "$")]
    [InlineData("[7]", "$[0]")]
    [InlineData("[{\"id\":1}]", "$[0].total")]
    [InlineData("[{\"id\":0,\"amount\":\"1.00\"}]", "$[0].id")]
    [InlineData("[{\"id\":1,\"amount\":\"1.00\",\"line_items\":[{\"total\":\"x\"}]}]", "$[0].line_items[0].total")]
    public void ParseList_WrongMember_NamesItsPath(string json, string path) =>
        Assert.Equal(path, Assert.Throws<WooFormatException>(() => WooRefund.ParseList(json)).Path);

    [Fact]
    public void Parse_SummaryInOrder_HasAmountAndNoLines()
    {
        WooRefund refund = Assert.Single(Pedido.Simple().WithRefund(9, "11.80", "roto").Order().Refunds);

        Assert.Equal((9L, 11.80m, "roto"), (refund.Id, refund.Amount, refund.Reason));
        Assert.Empty(refund.Lines);
    }
}
