using System.Text.Json;
using IziSales.Testing;

namespace SamplePos.E2E.Clientes;

/// <summary>Customers without a browser: made by sales, changed by who may, looked up where nobody answers.</summary>
public sealed class CustomerTests(RunningShop shop) : IClassFixture<RunningShop>
{
    private const int MostAttempts = 2_000;

    [Fact]
    public async Task Sell_WithDni_MakesTheCustomerAndTheHistory()
    {
        int rice = await shop.Seller.ProductAsync("ARR01");
        string first = await SellAsync(rice, "3", "45678001", "Rosa Quispe");
        string second = await SellAsync(rice, "1", "45678001", "ROSA QUISPE MAMANI");
        long id = await FoundAsync("45678001");

        string page = await TextWithAsync($"/clientes/{id}", second);
        Assert.Contains("Rosa Quispe", page, StringComparison.Ordinal);
        Assert.Contains("2 boletas S/ 19.60", page, StringComparison.Ordinal);
        Assert.Contains(first, page, StringComparison.Ordinal);
        Assert.Contains("Arroz Costeño extra 1 kg 4 unidades 19.60", page, StringComparison.Ordinal);
        JsonElement buyer = await shop.Seller.ReadAsync("/api/buyers/dni/45678001");
        Assert.Equal(("Rosa Quispe", id), (buyer.GetProperty("name").GetString(), buyer.GetProperty("customer").GetInt64()));
    }

    [Fact]
    public async Task Sell_CustomerWithoutDocument_IsKnownByTheTillAlone()
    {
        long id = await AddAsync(("Tipo", "-"), ("Nombre", "La señora del 401"));
        int rice = await shop.Seller.ProductAsync("ARR01");
        (int status, JsonElement sale) = await shop.Seller.SellAsync(new
        {
            key = NewKey(),
            lines = new[] { new { productId = rice, quantity = "1" } },
            buyer = new { kind = "otro", type = "-", number = "", name = "La señora del 401", customer = id },
            method = "yape",
        });

        Assert.Equal(200, status);
        await TextWithAsync($"/clientes/{id}", sale.GetProperty("number").GetString()!);
    }

    [Fact]
    public async Task Sell_WithPassport_IssuesToThatDocument()
    {
        int rice = await shop.Seller.ProductAsync("ARR01");
        (int status, JsonElement sale) = await shop.Seller.SellAsync(new
        {
            key = NewKey(),
            lines = new[] { new { productId = rice, quantity = "1" } },
            buyer = new { kind = "otro", type = "7", number = "ab123456", name = "Jean Dupont" },
            method = "yape",
        });

        Assert.Equal(200, status);
        Assert.Contains("Pasaporte AB123456", await shop.Seller.TextAsync($"/boletas/{sale.GetProperty("number").GetString()}"), StringComparison.Ordinal);
        await FoundAsync("AB123456");
    }

    [Theory]
    [InlineData("7", "AB 12")]
    [InlineData("7", "")]
    [InlineData("9", "123")]
    [InlineData("1", "123")]
    [InlineData("", "123")]
    public async Task Sell_DocumentThatIsNone_IsRefused(string type, string number)
    {
        int rice = await shop.Seller.ProductAsync("ARR01");

        (int status, JsonElement body) = await shop.Seller.SellAsync(new
        {
            key = NewKey(),
            lines = new[] { new { productId = rice, quantity = "1" } },
            buyer = new { kind = "otro", type, number, name = "Jean Dupont" },
            method = "yape",
        });

        Assert.Equal((422, "El documento del cliente no es válido."), (status, body.GetProperty("title").GetString()));
    }

    [Theory]
    [InlineData("Numero", "4567", "El DNI tiene ocho dígitos.")]
    [InlineData("Nombre", "A", "Escriba el nombre")]
    [InlineData("Nombre", "Ana\u0007María", "caracteres que no se ven")]
    [InlineData("Telefono", "llámame", "Son solo números")]
    [InlineData("Correo", "ana@", "Eso no es un correo")]
    [InlineData("Tipo", "9", "Elija el documento de la lista")]
    public async Task Add_WrongField_IsRefusedBesideIt(string field, string value, string sentence)
    {
        (string, string)[] good = [("Tipo", "1"), ("Numero", "45678099"), ("Nombre", "Ana María"), ("Telefono", ""), ("Correo", "")];

        FormAnswer refused = await shop.Seller.FillAsync("/clientes/nuevo", [.. good.Where(one => one.Item1 != field), (field, value)]);

        Assert.Equal(200, refused.Status);
        Assert.Contains(sentence, refused.Page, StringComparison.Ordinal);
        Assert.Empty((await shop.Seller.ReadAsync("/api/customers/search?q=45678099")).EnumerateArray());
    }

    [Fact]
    public async Task Change_TwoAtOnce_TellsTheSecond()
    {
        long id = await AddAsync(("Tipo", "1"), ("Numero", "45678055"), ("Nombre", "Pedro Ramos"), ("Telefono", "987000111"));
        (string, string)[] change = [("Tipo", "1"), ("Numero", "45678055"), ("Nombre", "Pedro Ramos Soto"), ("Activo", "true"), ("Version", "1")];

        FormAnswer first = await shop.Admin.FillAsync($"/clientes/{id}/editar", change);
        FormAnswer second = await shop.Seller.FillAsync($"/clientes/{id}/editar", change);

        Assert.Equal(302, first.Status);
        Assert.Contains("Otra persona lo cambió", second.Page, StringComparison.Ordinal);
        Assert.Contains("Pedro Ramos Soto", await shop.Admin.TextAsync("/auditoria?accion=cliente"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Look_AsReader_HidesWhatHeNeedNotKnow()
    {
        long id = await AddAsync(("Tipo", "1"), ("Numero", "45678077"), ("Nombre", "Carmen Flores"), ("Telefono", "987111222"), ("Direccion", "Jr. Secreto 1"));

        string page = await shop.Viewer.TextAsync($"/clientes/{id}");
        string list = await shop.Viewer.TextAsync("/clientes?q=carmen");

        Assert.Contains("•••••077", page, StringComparison.Ordinal);
        Assert.Contains("Carmen Flores", list, StringComparison.Ordinal);
        foreach (string hidden in new[] { "45678077", "987111222", "Jr. Secreto" })
        {
            Assert.DoesNotContain(hidden, page, StringComparison.Ordinal);
            Assert.DoesNotContain(hidden, list, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Fiado_OpenedForACustomer_StandsOnBothPages()
    {
        long id = await AddAsync(("Tipo", "-"), ("Nombre", "Don Pedro"), ("Telefono", "987222333"));
        Assert.Contains("value=\"Don Pedro\"", await shop.Admin.PageAsync($"/fiado?cliente={id}"), StringComparison.Ordinal);

        FormAnswer opened = await shop.Admin.FillAsync("/fiado", ("Cliente", $"{id}"), ("Form.Nombre", "Don Pedro"), ("Form.Limite", "30"));

        Assert.Contains("Se le fía hasta S/ 30.00", await shop.Seller.TextAsync($"/clientes/{id}"), StringComparison.Ordinal);
        Assert.Contains($"href=\"/clientes/{id}\"", await shop.Seller.PageAsync(opened.Location!), StringComparison.Ordinal);
    }

    private async Task<long> AddAsync(params (string Name, string Value)[] fields)
    {
        FormAnswer added = await shop.Seller.FillAsync("/clientes/nuevo", fields);
        Assert.Equal(302, added.Status);
        return long.Parse(added.Location!.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
    }

    private async Task<string> SellAsync(int product, string quantity, string dni, string name)
    {
        (int status, JsonElement sale) = await shop.Seller.SellAsync(new { key = NewKey(), lines = new[] { new { productId = product, quantity } }, buyer = new { kind = "dni", number = dni, name }, method = "yape" });
        Assert.Equal(200, status);
        return sale.GetProperty("number").GetString()!;
    }

    /// <summary>The customer that a sale makes right after it.</summary>
    private async Task<long> FoundAsync(string number)
    {
        for (int i = 0; i < MostAttempts; i++)
        {
            if ((await shop.Seller.ReadAsync($"/api/customers/search?q={number}")).EnumerateArray().Select(static one => (long?)one.GetProperty("id").GetInt64()).FirstOrDefault() is { } id)
            {
                return id;
            }
        }

        throw new InvalidOperationException($"Nobody became a customer with {number}.");
    }

    private async Task<string> TextWithAsync(string path, string awaited)
    {
        string text = "";
        for (int i = 0; i < MostAttempts && !text.Contains(awaited, StringComparison.Ordinal); i++)
        {
            text = await shop.Seller.TextAsync(path);
        }

        Assert.Contains(awaited, text, StringComparison.Ordinal);
        return text;
    }

    private static string NewKey() => Guid.NewGuid().ToString("N");
}
