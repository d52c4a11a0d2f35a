using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SamplePos.E2E;

/// <summary>A person without a browser: logs in through the door and speaks to the program as the sale screen does.</summary>
public sealed partial class ApiClient : IDisposable
{
    private readonly HttpClient _http;
    private string _token = "";

    public ApiClient(PosApp app) => _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true }) { BaseAddress = app.Address };

    public static async Task<ApiClient> EnterAsync(PosApp app, string user = "admin", string? password = null)
    {
        ApiClient client = new(app);
        HttpResponseMessage entered = await client.TryEnterAsync(user, password ?? app.Password);
        Assert.Equal(302, (int)entered.StatusCode);
        client._token = TokenMeta().Match(await client._http.GetStringAsync("/boletas")).Groups["value"].Value;
        return client;
    }

    public async Task<HttpResponseMessage> TryEnterAsync(string user, string password)
    {
        string door = await _http.GetStringAsync("/ingresar");
        string token = TokenField().Match(door).Groups["value"].Value;
        using FormUrlEncodedContent form = new(new Dictionary<string, string> { ["Usuario"] = user, ["Clave"] = password, ["__RequestVerificationToken"] = token });
        return await _http.PostAsync("/ingresar", form);
    }

    public Task<HttpResponseMessage> GetAsync(string path) => _http.GetAsync(path);

    public async Task<JsonElement> ReadAsync(string path) => await _http.GetFromJsonAsync<JsonElement>(path);

    public Task<HttpResponseMessage> PostAsync(string path, object body) => SendAsync(path, body, _token);

    public Task<HttpResponseMessage> PostWithoutTokenAsync(string path, object body) => SendAsync(path, body, token: null);

    /// <summary>The body and status of a post.</summary>
    public async Task<(int Status, JsonElement Body)> SellAsync(object sale, string path = "/api/sales")
    {
        using HttpResponseMessage response = await PostAsync(path, sale);
        return ((int)response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
    }

    /// <summary>The key of the product with this code.</summary>
    public async Task<int> ProductAsync(string code) => (await ReadAsync($"/api/products/search?q={code}"))[0].GetProperty("id").GetInt32();

    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> SendAsync(string path, object body, string? token)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        if (token is not null)
        {
            request.Headers.Add("RequestVerificationToken", token);
        }

        return await _http.SendAsync(request);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<value>[^\"]+)\"")]
    private static partial Regex TokenField();

    [GeneratedRegex("name=\"izi-token\" content=\"(?<value>[^\"]+)\"")]
    private static partial Regex TokenMeta();
}
