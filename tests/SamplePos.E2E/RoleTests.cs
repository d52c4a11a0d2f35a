namespace SamplePos.E2E;

/// <summary>Who may do what. Everything is closed unless it is listed here as open.</summary>
public sealed class RoleTests(RunningShop shop) : IClassFixture<RunningShop>
{
    [Theory]
    [InlineData("/", 302, 302, 200)]
    [InlineData("/boletas", 302, 200, 200)]
    [InlineData("/boletas/B001-999", 302, 404, 404)]
    [InlineData("/api/products/search?q=pan", 401, 200, 200)]
    [InlineData("/api/rus/status", 401, 200, 200)]
    [InlineData("/api/sending/status", 401, 200, 200)]
    [InlineData("/api/sales/B001-999", 401, 404, 404)]
    [InlineData("/api/sales/B001-999/pdf", 401, 404, 404)]
    [InlineData("/api/sales/B001-999/xml", 401, 404, 404)]
    [InlineData("/api/sales/B001-999/cdr", 401, 404, 404)]
    [InlineData("/api/sales/by-key/0123456789abcdef", 401, 403, 404)]
    [InlineData("/api/openapi.json", 401, 200, 200)]
    [InlineData("/pedidos", 302, 200, 200)]
    [InlineData("/c/B001-999/AAAAAAAAAAAAAAAAAAAAAA", 404, 404, 404)]
    [InlineData("/api/pedidos/estado", 401, 200, 200)]
    [InlineData("/health", 200, 200, 200)]
    [InlineData("/ingresar", 200, 302, 302)]
    public async Task Get_ByEachRole_GivesItsStatus(string path, int anonymous, int viewer, int seller) =>
        Assert.Equal((anonymous, viewer, seller), (await StatusAsync(shop.Anonymous, path), await StatusAsync(shop.Viewer, path), await StatusAsync(shop.Seller, path)));

    [Theory]
    [InlineData("/api/sales")]
    [InlineData("/api/sales/quote")]
    public async Task Post_ByEachRole_OnlyLetsSellersWithTheirTokenThrough(string path)
    {
        int[] statuses =
        [
            (int)(await shop.Anonymous.PostAsync(path, new { })).StatusCode,
            (int)(await shop.Viewer.PostAsync(path, new { })).StatusCode,
            (int)(await shop.Seller.PostWithoutTokenAsync(path, new { })).StatusCode,
            (int)(await shop.Seller.PostAsync(path, new { })).StatusCode,
        ];

        Assert.Equal([401, 403, 400, 422], statuses);
    }

    [Fact]
    public async Task Enter_FiveWrongPasswords_LocksThePersonOut()
    {
        await shop.App.AddPersonAsync("olvidadiza", "vendedor");
        using ApiClient client = new(shop.App);
        for (int attempt = 0; attempt < 5; attempt++)
        {
            await client.TryEnterAsync("olvidadiza", "no es esta");
        }

        string answer = await (await client.TryEnterAsync("olvidadiza", PosApp.SellerPassword)).Content.ReadAsStringAsync();

        Assert.Contains("queda bloqueado 10 minutos", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_AreSent_WithAStrictPolicyAndWithoutInlineCode()
    {
        using HttpResponseMessage response = await shop.Seller.GetAsync("/");
        string page = await response.Content.ReadAsStringAsync();
        string policy = response.Headers.GetValues("Content-Security-Policy").Single();

        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("<style", page, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
        Assert.DoesNotContain(" onclick=", page, StringComparison.Ordinal);
    }

    private static async Task<int> StatusAsync(ApiClient client, string path)
    {
        using HttpResponseMessage response = await client.GetAsync(path);
        return (int)response.StatusCode;
    }
}
