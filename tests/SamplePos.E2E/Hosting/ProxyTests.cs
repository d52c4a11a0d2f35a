namespace SamplePos.E2E.Hosting;

/// <summary>Who calls, and by which scheme, is taken from a proxy that the shop names and from nobody else.</summary>
public sealed class ProxyTests
{
    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("10.1.2.3, 127.0.0.0/8", true)]
    [InlineData("10.1.2.3", false)]
    [InlineData("", false)]
    public async Task ForwardedScheme_OfANamedProxyOnly_MakesCookiesSecure(string proxies, bool believed)
    {
        await using PosApp app = await PosApp.StartAsync(null, $"--SamplePos:Proxies={proxies}");
        using HttpClient http = new(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = app.Address };
        using HttpRequestMessage request = new(HttpMethod.Get, "/ingresar");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-For", "203.0.113.7");

        using HttpResponseMessage response = await http.SendAsync(request);

        string cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"), static cookie => cookie.StartsWith("samplepos.token", StringComparison.Ordinal));
        Assert.Equal(believed, cookie.Contains("secure", StringComparison.OrdinalIgnoreCase));
    }
}
