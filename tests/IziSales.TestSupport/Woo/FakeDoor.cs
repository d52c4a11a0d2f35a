using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace IziSales.Testing.Woo;

/// <summary>Who is let in: the plugin's three ways to show keys, with its answers to wrong ones.</summary>
internal sealed class FakeDoor(FakeShop shop)
{
    private const int LongestDrift = 15 * 60;

    private readonly HashSet<string> _nonces = [];

    /// <summary>Null lets in.</summary>
    public FakeShopAnswer? Judge(FakeShopRequest request)
    {
        // The plugin looks at keys only when the raw address says that its interface is meant.
        FakeShopAnswer? wrong = request.Address.PathAndQuery.Contains("wp-json/wc/", StringComparison.Ordinal) ? Authenticate(request) : NoKey(request);
        if (wrong is not null)
        {
            return wrong;
        }

        if (shop.Habits.HasNoRights)
        {
            return FakeShopAnswer.Error(403, Verb(request), "Lo siento, no puedes hacer esto.");
        }

        return shop.Habits.IsReadOnly && request.Method != "GET" ? Failed("La clave de la API provista no tiene permisos de escritura.") : null;
    }

    private static FakeShopAnswer NoKey(FakeShopRequest request) => FakeShopAnswer.Error(401, Verb(request), "Lo siento, no puedes ver los recursos.");

    private static FakeShopAnswer Failed(string message) => FakeShopAnswer.Error(401, "woocommerce_rest_authentication_error", message);

    private static string Verb(FakeShopRequest request) => request.Method == "GET" ? "woocommerce_rest_cannot_view"
        : request.Parts.Length > 1 ? "woocommerce_rest_cannot_edit" : "woocommerce_rest_cannot_create";

    private FakeShopAnswer? Authenticate(FakeShopRequest request)
    {
        string? header = shop.Habits.DropsAuthorization ? null : request.Authorization;
        if (!(shop.Habits.BelievesHttps ?? shop.Home.Scheme == Uri.UriSchemeHttps))
        {
            return OAuth(request, header);
        }

        (string? key, string? secret) = (request.Query.GetValueOrDefault("consumer_key"), request.Query.GetValueOrDefault("consumer_secret"));
        if (key is null && header?.StartsWith("Basic ", StringComparison.Ordinal) == true)
        {
            string[] pair = Encoding.UTF8.GetString(Convert.FromBase64String(header[6..])).Split(':', 2);
            (key, secret) = (pair[0], pair[1]);
        }

        if (key is null)
        {
            return OAuth(request, header);
        }

        return key != shop.ConsumerKey ? NoKey(request) : secret != shop.ConsumerSecret ? Failed("Consumer secret is invalid.") : null;
    }

    private FakeShopAnswer? OAuth(FakeShopRequest request, string? header)
    {
        SortedDictionary<string, string> parameters = new(request.Query.ToDictionary(), StringComparer.Ordinal);
        if (header?.StartsWith("OAuth ", StringComparison.Ordinal) == true)
        {
            foreach (string[] pair in header[6..].Split(',').Select(static part => part.Trim().Split('=', 2)))
            {
                parameters[pair[0]] = Uri.UnescapeDataString(pair[1].Trim('"'));
            }
        }

        if (!parameters.TryGetValue("oauth_consumer_key", out string? key) || key != shop.ConsumerKey)
        {
            return NoKey(request);
        }

        if (!parameters.Remove("oauth_signature", out string? signature) || !parameters.TryGetValue("oauth_nonce", out string? nonce) || !parameters.TryGetValue("oauth_timestamp", out string? stamp))
        {
            return Failed("Missing OAuth parameter.");
        }

        if (Method(parameters.GetValueOrDefault("oauth_signature_method")) is not { } mac)
        {
            return Failed("Invalid signature - signature method is invalid.");
        }

        if (signature.Replace(' ', '+') != Convert.ToBase64String(mac(Encoding.UTF8.GetBytes(shop.ConsumerSecret + "&"), Encoding.UTF8.GetBytes(BaseString(request, parameters)))))
        {
            return Failed("Invalid signature - provided signature does not match.");
        }

        if (!long.TryParse(stamp, CultureInfo.InvariantCulture, out long seconds) || Math.Abs(shop.Time.GetUtcNow().ToUnixTimeSeconds() - seconds) > LongestDrift)
        {
            return Failed("Invalid timestamp.");
        }

        return _nonces.Add(nonce) ? null : Failed("Invalid nonce - nonce has already been used.");
    }

    // As PHP builds it: the site's own address, and every value decoded once more before it is encoded.
    private string BaseString(FakeShopRequest request, SortedDictionary<string, string> parameters)
    {
        string root = shop.Home.AbsolutePath.TrimEnd('/') + "/";
        string path = request.Address.AbsolutePath;
        path = path.StartsWith(root, StringComparison.Ordinal) ? path[root.Length..] : path.TrimStart('/');
        string scheme = shop.Habits.BelievesHttps ?? shop.Home.Scheme == Uri.UriSchemeHttps ? "https" : "http";
        string home = $"{scheme}://{shop.Home.Authority}{root.TrimEnd('/')}";
        string address = path.Length == 0 ? home : $"{home}/{path}";
        IEnumerable<string> pairs = parameters.Select(static parameter => $"{Twice(parameter.Key)}%3D{Twice(parameter.Value)}");
        return $"{request.Method}&{Uri.EscapeDataString(address)}&{string.Join("%26", pairs)}";
    }

    private static string Twice(string text) => Uri.EscapeDataString(Uri.UnescapeDataString(text)).Replace("%", "%25");

    private static Func<byte[], byte[], byte[]>? Method(string? name) => name switch
    {
        "HMAC-SHA256" => HMACSHA256.HashData,
#pragma warning disable CA5350 // the shop takes it, whoever signs with it
        "HMAC-SHA1" => HMACSHA1.HashData,
#pragma warning restore CA5350
        _ => null,
    };
}
