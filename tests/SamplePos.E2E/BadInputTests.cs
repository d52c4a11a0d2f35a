using System.Text.Json;

namespace SamplePos.E2E;

/// <summary>What a till may send wrongly: each time a sentence that says what to do, and no number is spent.</summary>
public sealed class BadInputTests(RunningShop shop) : IClassFixture<RunningShop>
{
    [Theory]
    [InlineData("varios", "", "", "50", "Falta identificar al cliente: la venta pasa de S/ 700.")]
    [InlineData("dni", "1234567", "Ana Torres", "1", "El DNI del cliente no es válido.")]
    [InlineData("ruc", "20100070971", "Empresa S.A.", "1", "El RUC del cliente no es válido.")]
    [InlineData("dni", "12345678", "A\u0007na", "1", "El nombre del cliente falta o tiene caracteres que no se ven.")]
    [InlineData("varios", "", "", "0", "La cantidad de Queso fresco no es válida: debe ser mayor que cero y tener hasta tres decimales.")]
    [InlineData("varios", "", "", "-1", "La cantidad de Queso fresco no es válida: debe ser mayor que cero y tener hasta tres decimales.")]
    [InlineData("varios", "", "", "0.0001", "La cantidad de Queso fresco no es válida: debe ser mayor que cero y tener hasta tres decimales.")]
    public async Task Sell_WrongBuyerOrQuantity_SaysWhatToMend(string kind, string number, string name, string quantity, string message)
    {
        string before = await NextAsync();
        int cheese = await shop.Seller.ProductAsync("QUE01");

        (int status, JsonElement body) = await shop.Seller.SellAsync(
            new { key = NewKey(), lines = new[] { new { productId = cheese, quantity } }, buyer = new { kind, number, name }, method = "efectivo" });

        JsonElement problem = Assert.Single(body.GetProperty("problems").EnumerateArray());
        Assert.Equal((422, message), (status, problem.GetProperty("message").GetString()));
        Assert.NotEqual("", problem.GetProperty("remedy").GetString());
        Assert.Equal(Following(before), await NextAsync());
    }

    [Theory]
    [InlineData("""{"key":"0123456789abcdef","lines":[],"method":"efectivo"}""", "La venta no tiene productos.")]
    [InlineData("""{"key":"0123456789abcdef","lines":[{"productId":99999,"quantity":1}],"method":"efectivo"}""", "Un producto de la venta ya no está en el catálogo.")]
    [InlineData("""{"key":"../../etc","lines":[{"productId":1,"quantity":1}],"method":"efectivo"}""", "La venta no trae su clave.")]
    [InlineData("""{"key":"0123456789abcdef","lines":[{"productId":1,"quantity":1}],"method":"trueque"}""", "Falta decir cómo paga el cliente.")]
    [InlineData("""{"key":"0123456789abcdef","lines":[{"productId":1,"quantity":1}],"method":"efectivo","received":-5}""", "El monto recibido no es válido.")]
    public async Task Sell_ForgedRequest_IsRefusedInSpanish(string json, string message)
    {
        (int status, JsonElement body) = await shop.Seller.SellAsync(JsonDocument.Parse(json).RootElement);

        Assert.Equal((422, message), (status, body.GetProperty("title").GetString()));
    }

    [Fact]
    public async Task Sell_AboveTheRegimesLimit_AsksFirstAndKeepsTheAnswer()
    {
        int cheese = await shop.Seller.ProductAsync("QUE01");
        object Sale(bool acknowledged) => new
        {
            key = "limite00000000001",
            lines = new[] { new { productId = cheese, quantity = "500" } },
            buyer = new { kind = "dni", number = "45678912", name = "Ana Torres" },
            method = "yape",
            acknowledged,
        };

        (int _, JsonElement quote) = await shop.Seller.SellAsync(Sale(false), "/api/sales/quote");
        Assert.Contains("8,000", quote.GetProperty("confirm").GetString(), StringComparison.Ordinal);
        (int asked, JsonElement question) = await shop.Seller.SellAsync(Sale(false));
        Assert.Equal(409, asked);
        Assert.Contains("8,000", question.GetProperty("confirm").GetString(), StringComparison.Ordinal);
        (int sold, JsonElement sale) = await shop.Seller.SellAsync(Sale(true));
        Assert.Equal(200, sold);

        using HttpResponseMessage page = await shop.Seller.GetAsync($"/boletas/{sale.GetProperty("number").GetString()}");
        Assert.Contains("Entiendo y quiero registrar esta venta. – maria", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sell_OldKeyForAnotherSale_IsRefusedWithTheNumberItHas()
    {
        string key = NewKey();
        int bread = await shop.Seller.ProductAsync("PAN01");
        (int _, JsonElement first) = await shop.Seller.SellAsync(Sale(key, bread, "4"));
        (int again, JsonElement repeated) = await shop.Seller.SellAsync(Sale(key, bread, "4"));
        (int other, JsonElement refused) = await shop.Seller.SellAsync(Sale(key, bread, "5"));

        Assert.Equal((200, first.GetProperty("number").GetString()), (again, repeated.GetProperty("number").GetString()));
        Assert.Equal(409, other);
        Assert.Contains(first.GetProperty("number").GetString()!, refused.GetProperty("title").GetString(), StringComparison.Ordinal);
    }

    private static object Sale(string key, int product, string quantity) =>
        new { key, lines = new[] { new { productId = product, quantity } }, method = "yape" };

    private static string NewKey() => Guid.NewGuid().ToString("N");

    private static string Following(string number) => $"B001-{int.Parse(number[5..]) + 1}";

    /// <summary>Sells a bread: its number tells whether one was spent in between.</summary>
    private async Task<string> NextAsync()
    {
        (int status, JsonElement body) = await shop.Seller.SellAsync(Sale(NewKey(), await shop.Seller.ProductAsync("PAN01"), "1"));
        Assert.Equal(200, status);
        return body.GetProperty("number").GetString()!;
    }
}
