namespace IziSales.Woo.Tests;

public sealed class WooOrderRecordTests
{
    [Fact]
    public void FromJson_OfWhatToJsonWrote_IsTheSame()
    {
        WooOrderRecord record = new()
        {
            Shop = "rosita",
            OrderId = 51,
            Number = "PE-51",
            Status = "processing",
            Customer = "Rosa Ñahui",
            Currency = "PEN",
            Total = 23.60m,
            Created = DateTimeOffset.UnixEpoch,
            State = WooOrderState.Apartado,
            Reasons = [new WooReason("IZI-WOO-008", "No cuadra.", "Revise.")],
            Steps = [new WooRecordedStep("woo:rosita:51", new WooDocument("B001-1", "Aceptada", 23.60m) { Pdf = new Uri("https://bodega.pe/b/1.pdf") })],
            Updated = DateTimeOffset.UnixEpoch,
        };

        var read = WooOrderRecord.FromJson(record.ToJson());

        Assert.Equivalent(record, read, strict: true);
        Assert.Equal("B001-1", read.Boleta!.Numero);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"shop\":\"a\"}")]
    public void FromJson_OfSomethingElse_IsAFormatError(string text) =>
        Assert.Throws<FormatException>(() => WooOrderRecord.FromJson(System.Text.Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("woo:rosita:51", true)]
    [InlineData("woo:rosita:51:anulacion", true)]
    [InlineData("woo:rosita:51:devolucion:9", true)]
    [InlineData("woo:rosita:51:devolucion:x", false)]
    [InlineData("woo:rosita:51:otra", false)]
    [InlineData("woo:rosita:", false)]
    [InlineData("woo::51", false)]
    [InlineData("venta-51", false)]
    [InlineData(null, false)]
    public void TryParse_Key_TellsOrdersFromOtherSales(string? text, bool isOne)
    {
        Assert.Equal(isOne, WooOrderKey.TryParse(text, out WooOrderKey? key));
        Assert.Equal(isOne ? ("rosita", 51L, text) : (null, null, null), (key?.Shop, key?.OrderId, key?.Value));
    }
}
