using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace IziSales.Woo.Conexion;

/// <summary>OAuth 1.0a with one leg, as WooCommerce checks it: HMAC-SHA256 over method, address and sorted parameters; a JSON body is not signed.</summary>
internal sealed class OAuthSignature(string key, string secret, TimeProvider time)
{
    private readonly byte[] _signingKey = Encoding.ASCII.GetBytes(secret + "&");

    /// <summary>Adds what proves the call; a nonce counts once, so every attempt needs its own.</summary>
    public void Sign(HttpMethod method, string homeAddress, List<KeyValuePair<string, string>> parameters)
    {
        parameters.Add(new("oauth_consumer_key", key));
        parameters.Add(new("oauth_nonce", RandomNumberGenerator.GetHexString(32, lowercase: true)));
        parameters.Add(new("oauth_signature_method", "HMAC-SHA256"));
        parameters.Add(new("oauth_timestamp", time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)));
        byte[] mac = HMACSHA256.HashData(_signingKey, Encoding.ASCII.GetBytes(BaseString(method, homeAddress, parameters)));
        parameters.Add(new("oauth_signature", Convert.ToBase64String(mac)));
    }

    private static string BaseString(HttpMethod method, string homeAddress, IEnumerable<KeyValuePair<string, string>> parameters)
    {
        IEnumerable<string> pairs = parameters
            .OrderBy(static parameter => parameter.Key, StringComparer.Ordinal)
            .Select(static parameter => $"{Uri.EscapeDataString(parameter.Key)}={Uri.EscapeDataString(AsRead(parameter.Value))}");
        return $"{method.Method}&{Uri.EscapeDataString(homeAddress)}&{Uri.EscapeDataString(string.Join('&', pairs))}";
    }

    // The plugin decodes values once more before it signs: a SKU that holds "%20" must be signed as if it held a blank.
    private static string AsRead(string value) => value.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(value) : value;
}
