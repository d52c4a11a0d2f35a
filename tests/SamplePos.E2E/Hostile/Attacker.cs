using System.Net.Http.Json;
using System.Text;
using System.Text.RegularExpressions;

namespace SamplePos.E2E.Hostile;

/// <summary>Somebody with a browser, a session and bad manners.</summary>
public sealed partial class Attacker(ApiClient client)
{
    private const int MostRead = 1024 * 1024;
    private const int LongestInAddress = 300;

    /// <summary>One attack on one route: every field and every part of the address is this text.</summary>
    public Task<string?> TypeAsync(Target target, string name, string text)
    {
        HttpRequestMessage request = Address(target, text);
        if (target.Method != "GET")
        {
            request.Content = target.Body is { } body
                ? new StringContent(JsonShapes.WithText(body, text)!.ToJsonString(), Encoding.UTF8, "application/json")
                : new FormUrlEncodedContent([.. target.Fields.Select(field => KeyValuePair.Create(field, text)), client.TokenField]);
        }

        return JudgeAsync(target, name, request);
    }

    /// <summary>One attack on what an endpoint reads as JSON.</summary>
    public Task<string?> PostAsync(Target target, string name, string body, string type = "application/json")
    {
        HttpRequestMessage request = Address(target, "x-1");
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        EndsConnection(request);
        return JudgeAsync(target, name, request);
    }

    /// <summary>One attack with a form of this many fields, or of this many bytes.</summary>
    public Task<string?> FloodAsync(Target target, string name, int fields, int length)
    {
        HttpRequestMessage request = Address(target, "x-1");
        request.Content = new FormUrlEncodedContent([.. Enumerable.Range(0, fields).Select(i => KeyValuePair.Create($"f{i}", new string('A', length))), client.TokenField]);
        EndsConnection(request);
        return JudgeAsync(target, name, request);
    }

    /// <summary>A request that changes something, without the token of a page; says what is wrong when it is let through.</summary>
    public async Task<string?> ForgeAsync(Target target)
    {
        using HttpRequestMessage request = Address(target, "x-1", token: false);
        request.Content = target.Body is { } body ? JsonContent.Create(JsonShapes.WithText(body, "0123456789abcdef")) : new FormUrlEncodedContent([.. target.Fields.Select(static field => KeyValuePair.Create(field, "1"))]);
        using HttpResponseMessage response = await client.SendAsync(request);
        return (int)response.StatusCode == 400 ? null : $"{target} without a token: {(int)response.StatusCode}";
    }

    /// <summary>After a body that nobody reads to its end the server hangs up, and the next request must not find the dead line.</summary>
    private static void EndsConnection(HttpRequestMessage request) => request.Headers.ConnectionClose = true;

    private HttpRequestMessage Address(Target target, string whole, bool token = true)
    {
        string text = whole[..Math.Min(whole.Length, LongestInAddress)]; // the server itself refuses addresses that are longer than its buffer
        string path = Parameter().Replace(target.Path, match => match.Value.Contains(":long", StringComparison.Ordinal) || match.Value.Contains(":int", StringComparison.Ordinal) ? Number(text) : Uri.EscapeDataString(text.Length == 0 ? " " : text));
        List<string> query = target.Handler is null ? [] : [$"handler={target.Handler}"];
        if (target.Method == "GET")
        {
            query.AddRange(target.Fields.Select(field => $"{Uri.EscapeDataString(field)}={Uri.EscapeDataString(text)}"));
            query.Add($"volver={Uri.EscapeDataString(text)}");
        }

        HttpRequestMessage request = new(new HttpMethod(target.Method), query.Count == 0 ? path : $"{path}?{string.Join('&', query)}");
        if (token && target.Method != "GET")
        {
            request.Headers.Add("RequestVerificationToken", client.TokenField.Value);
        }

        return request;
    }

    private async Task<string?> JudgeAsync(Target target, string name, HttpRequestMessage request)
    {
        using HttpRequestMessage sent = request;
        try
        {
            using HttpResponseMessage response = await client.SendAsync(sent);
            return await JudgeAsync(target, name, response);
        }
        catch (HttpRequestException) when (sent.Content?.Headers.ContentLength > MostRead)
        {
            return null; // hung up on, as who sends so much deserves
        }
    }

    private async Task<string?> JudgeAsync(Target target, string name, HttpResponseMessage response)
    {
        string type = response.Content.Headers.ContentType?.MediaType ?? "";
        string body = type.StartsWith("text/", StringComparison.Ordinal) || type.Contains("json", StringComparison.Ordinal) ? await response.Content.ReadAsStringAsync() : "";
        string led = response.Headers.Location?.OriginalString ?? "";
        string? fault = (int)response.StatusCode switch
        {
            >= 500 => $"answers {(int)response.StatusCode}",
            400 when type.Length == 0 && response.Headers.ConnectionClose == true => null, // a null byte in the path, refused by the server itself
            >= 400 when target.IsApi && !target.Path.EndsWith("/openapi.json", StringComparison.Ordinal) && type != "application/problem+json" => $"answers {(int)response.StatusCode} as «{type}»",
            _ when type == "text/html" && body.Contains(Attacks.Markup, StringComparison.Ordinal) => "shows markup as it was typed",
            _ when body.Contains("   at ", StringComparison.Ordinal) || body.Contains("System.", StringComparison.Ordinal) => "tells of its insides",
            _ when body.Contains("root:x:0", StringComparison.Ordinal) => "reads files",
            _ when response.Headers.Contains(Attacks.InjectedHeader) => "takes a header from outside",
            _ when led.Length > 0 && (!led.StartsWith('/') || led.StartsWith("//", StringComparison.Ordinal) || led.StartsWith("/\\", StringComparison.Ordinal)) && !led.StartsWith(client.Home, StringComparison.Ordinal) => $"leads to {led}",
            _ when !response.Headers.Contains("X-Content-Type-Options") => "lacks nosniff",
            _ => null,
        };
        return fault is null ? null : $"{target} ← {name}: {fault}";
    }

    private static string Number(string text) => long.TryParse(text, out long number) ? number.ToString(System.Globalization.CultureInfo.InvariantCulture) : "999999";

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
