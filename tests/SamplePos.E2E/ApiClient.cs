using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using IziSales.Testing;

namespace SamplePos.E2E;

/// <summary>A person without a browser: logs in through the door and speaks to the program as the sale screen does.</summary>
public sealed partial class ApiClient : IDisposable
{
    private readonly HttpClient _http;
    private readonly CookieContainer _cookies;
    private string _token = "";

    public ApiClient(PosApp app)
        : this(app, new CookieContainer())
    {
    }

    private ApiClient(PosApp app, CookieContainer cookies)
    {
        _cookies = cookies;
        _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true, CookieContainer = cookies }) { BaseAddress = app.Address, Timeout = Patience.Limit };
    }

    /// <summary>Where the program is.</summary>
    public string Home => _http.BaseAddress!.ToString();

    /// <summary>The token of the last page, as a form carries it.</summary>
    public KeyValuePair<string, string> TokenField => KeyValuePair.Create("__RequestVerificationToken", _token);

    /// <summary>The same browser at another till of the same shop.</summary>
    public ApiClient At(PosApp app) => new(app, _cookies) { _token = _token };

    public static async Task<ApiClient> EnterAsync(PosApp app, string user = "admin", string? password = null, string first = "/boletas")
    {
        ApiClient client = new(app);
        HttpResponseMessage entered = await client.TryEnterAsync(user, password ?? app.Password);
        Assert.Equal(302, (int)entered.StatusCode);
        client._token = TokenMeta().Match(await client._http.GetStringAsync(first)).Groups["value"].Value;
        using HttpResponseMessage opened = await client.PostAsync("/api/caja/abrir", new { fondo = "50" }); // a till of its own; refused to who may not sell
        return client;
    }

    public async Task<HttpResponseMessage> TryEnterAsync(string user, string password)
    {
        string door = await _http.GetStringAsync("/ingresar");
        string token = DoorToken().Match(door).Groups["value"].Value;
        _token = token;
        using FormUrlEncodedContent form = new(new Dictionary<string, string> { ["Usuario"] = user, ["Clave"] = password, ["__RequestVerificationToken"] = token });
        return await _http.PostAsync("/ingresar", form);
    }

    public Task<HttpResponseMessage> GetAsync(string path) => _http.GetAsync(path);

    /// <summary>Sends whatever a test has put together.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => _http.SendAsync(request);

    public async Task<JsonElement> ReadAsync(string path) => await _http.GetFromJsonAsync<JsonElement>(path);

    public Task<HttpResponseMessage> PostAsync(string path, object body) => SendAsync(path, body, _token);

    /// <summary>A page as a person reads it: its text without markup.</summary>
    public async Task<string> TextAsync(string path) => Blank().Replace(System.Net.WebUtility.HtmlDecode(Markup().Replace(await _http.GetStringAsync(path), " ")), " ");

    public Task<HttpResponseMessage> PostWithoutTokenAsync(string path, object body) => SendAsync(path, body, token: null);

    /// <summary>Fills in a page's form as a browser sends it; answers with the status, where it leads, and the page.</summary>
    public async Task<FormAnswer> FillAsync(string path, params (string Name, string Value)[] fields)
    {
        using FormUrlEncodedContent form = new([.. fields.Select(static field => KeyValuePair.Create(field.Name, field.Value)), KeyValuePair.Create("__RequestVerificationToken", _token)]);
        using HttpResponseMessage response = await _http.PostAsync(path, form);
        return new((int)response.StatusCode, response.Headers.Location?.ToString(), System.Net.WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()));
    }

    /// <summary>Fills in a form that takes a file.</summary>
    public async Task<FormAnswer> UploadAsync(string path, string field, byte[] file, params (string Name, string Value)[] fields)
    {
        using MultipartFormDataContent form = [];
        form.Add(new ByteArrayContent(file), field, "archivo.bin");
        foreach ((string name, string value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        form.Add(new StringContent(_token), "__RequestVerificationToken");
        using HttpResponseMessage response = await _http.PostAsync(path, form);
        return new((int)response.StatusCode, response.Headers.Location?.ToString(), System.Net.WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()));
    }

    /// <summary>Whether a route of <see cref="RouteTable"/> opens: whatever it then says about what was sent, it was not "enter first" or "you may not".</summary>
    public async Task<bool> IsLetInAsync(string route)
    {
        string[] parts = route.Split(' ');
        using HttpRequestMessage request = new(new HttpMethod(parts[0]), Parameter().Replace(parts[1], static match => Sample(match.Value)));
        if (request.Method != HttpMethod.Get)
        {
            request.Content = parts[1].StartsWith("/api/", StringComparison.Ordinal)
                ? JsonContent.Create(new { })
                : new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", _token)]);
            request.Headers.Add("RequestVerificationToken", _token);
        }

        using HttpResponseMessage response = await _http.SendAsync(request);
        string led = response.Headers.Location?.OriginalString ?? "";
        bool refused = (int)response.StatusCode is 401 or 403 || led.Contains("/sin-permiso", StringComparison.Ordinal) || led.Contains("/ingresar?volver=", StringComparison.Ordinal);
        return !refused;
    }

    /// <summary>A value that the route takes for its parameter.</summary>
    private static string Sample(string parameter) => parameter.Contains("codigo", StringComparison.Ordinal) ? "404" : parameter.Contains(":long", StringComparison.Ordinal) || parameter.Contains(":int", StringComparison.Ordinal) ? "1" : "x-1";

    /// <summary>The page as a person reads it in its source.</summary>
    public async Task<string> PageAsync(string path) => System.Net.WebUtility.HtmlDecode(await _http.GetStringAsync(path));

    /// <summary>The body and status of a post.</summary>
    public async Task<(int Status, JsonElement Body)> SellAsync(object sale, string path = "/api/sales")
    {
        using HttpResponseMessage response = await PostAsync(path, sale);
        return ((int)response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
    }

    /// <summary>Waits until SUNAT has answered for a document.</summary>
    public Task UntilSettledAsync(string number) =>
        Patience.SeeAsync(() => ReadAsync($"/api/sales/{number}"), static sale => sale.GetProperty("state").GetProperty("final").GetBoolean());

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

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<value>[^\"]+)\"")]
    private static partial Regex DoorToken();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Markup();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();

    [GeneratedRegex("name=\"izi-token\" content=\"(?<value>[^\"]+)\"")]
    private static partial Regex TokenMeta();
}
