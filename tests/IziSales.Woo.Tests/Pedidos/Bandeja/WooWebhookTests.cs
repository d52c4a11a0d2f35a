using System.Security.Cryptography;
using System.Text;

namespace IziSales.Woo.Tests.Bandeja;

public sealed class WooWebhookTests
{
    private const string Secret = TiendaWeb.Secret;

    private static readonly byte[] Order = Encoding.UTF8.GetBytes("""{"id":51,"status":"processing","total":"23.60"}""");

    [Theory]
    [InlineData("order.created")]
    [InlineData("order.updated")]
    [InlineData("order.restored")]
    [InlineData("order.deleted")]
    public void Read_SignedOrder_NamesIt(string topic)
    {
        WooDelivery delivery = Read(Order, Sign(Order), topic);

        Assert.True(delivery.IsOrder);
        Assert.Equal((51L, topic), (delivery.OrderId, delivery.Topic));
    }

    [Fact]
    public void Read_DeletedOrder_HasJustAnId() =>
        Assert.Equal(51, TiendaWeb.Delivery("""{"id":51}"""u8.ToArray(), "order.deleted").OrderId);

    [Theory]
    [InlineData("action.woocommerce_order_status_completed", 77L)]
    [InlineData("action.woocommerce_payment_complete", 77L)]
    [InlineData("action.algo_de_otro", null)]
    public void Read_Action_NamesTheOrderWhereItHasOne(string topic, long? id) =>
        Assert.Equal(id, TiendaWeb.Delivery("""{"action":"x","arg":77}"""u8.ToArray(), topic).OrderId);

    [Theory]
    [InlineData("product.updated")]
    [InlineData("customer.created")]
    [InlineData("")]
    public void Read_AnotherTopic_IsIgnored(string topic) =>
        Assert.Equal(WooDeliveryKind.Ignored, Read(Order, Sign(Order), topic).Kind);

    [Fact]
    public void Read_AnotherSecret_IsRefused() =>
        Assert.Equal(WooDeliveryKind.Refused, Read(Order, Convert.ToBase64String(HMACSHA256.HashData("otro"u8, Order)), "order.updated").Kind);

    [Theory]
    [InlineData("")]
    [InlineData("no es base64")]
    [InlineData("AAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void Read_SenselessSignature_IsRefused(string signature) =>
        Assert.Equal(WooDeliveryKind.Refused, Read(Order, signature, "order.updated").Kind);

    [Fact]
    public void Read_EveryChangedByte_IsRefused()
    {
        string signature = Sign(Order);
        for (int i = 0; i < Order.Length; i++)
        {
            byte[] changed = [.. Order];
            changed[i] ^= 1;
            Assert.Equal(WooDeliveryKind.Refused, Read(changed, signature, "order.updated").Kind);
        }
    }

    [Fact]
    public void Read_NoSignature_IsRefused() =>
        Assert.Equal(WooDeliveryKind.Refused, Read(Order, null, "order.updated").Kind);

    [Theory]
    [InlineData("webhook_id=7", WooDeliveryKind.Ping)]
    [InlineData("webhook_id=", WooDeliveryKind.Refused)]
    [InlineData("webhook_id=7&x=1", WooDeliveryKind.Refused)]
    [InlineData("", WooDeliveryKind.Refused)]
    public void Read_UnsignedForm_IsThePingAndNothingElse(string body, WooDeliveryKind kind) =>
        Assert.Equal(kind, Read(Encoding.UTF8.GetBytes(body), null, null).Kind);

    [Theory]
    [InlineData("<html>")]
    [InlineData("[]")]
    [InlineData("{\"id\":\"x\"}")]
    [InlineData("{\"id\":-1}")]
    [InlineData("")]
    public void Read_SignedButSenseless_IsIgnored(string body) =>
        Assert.Equal(WooDeliveryKind.Ignored, TiendaWeb.Delivery(Encoding.UTF8.GetBytes(body), "order.updated").Kind);

    [Fact]
    public void Read_TooLong_IsNotLookedAt() =>
        Assert.Equal(WooDeliveryKind.TooLong, Read(new byte[WooWebhook.MaxBodyBytes + 1], null, null).Kind);

    [Fact]
    public void Read_MessageForTheLog_TellsNothingOfTheBody() =>
        Assert.DoesNotContain("48285071", TiendaWeb.Delivery("""{"id":"48285071"x}"""u8.ToArray(), "order.updated").Message, StringComparison.Ordinal);

    private static string Sign(byte[] body) => Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), body));

    private static WooDelivery Read(byte[] body, string? signature, string? topic) =>
        WooWebhook.Read(name => name == WooWebhook.SignatureHeader ? signature : name == WooWebhook.TopicHeader ? topic : null, body, Secret);
}
