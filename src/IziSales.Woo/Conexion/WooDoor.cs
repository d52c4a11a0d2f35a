using System.Net.Http.Headers;
using System.Text;

namespace IziSales.Woo.Conexion;

/// <summary>Makes the message of each attempt: its address by the shop's route, with the keys shown the shop's way.</summary>
internal sealed class WooDoor
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    /// <summary>A plain name of the product: words like "bot" trip shields.</summary>
    private static readonly ProductInfoHeaderValue Agent = new("IziSales", "1.0");

    private readonly string _address;
    private readonly string _home;
    private readonly WooRoute _route;
    private readonly WooAuthentication _authentication;
    private readonly KeyValuePair<string, string>[] _keys;
    private readonly AuthenticationHeaderValue _basic;
    private readonly OAuthSignature _signature;
    private readonly TimeProvider _time;
    private int _calls;

    public WooDoor(WooShopOptions options, WooRoute route, TimeProvider time)
    {
        Uri address = options.Address!;
        _address = WithSlash(address);
        _home = WithSlash(options.HomeAddress ?? address);
        _route = route;
        _authentication = options.Authentication switch
        {
            WooAuthentication.Automatic => address.Scheme == Uri.UriSchemeHttps ? WooAuthentication.Basic : WooAuthentication.OAuth,
            var chosen => chosen,
        };
        _keys = [new("consumer_key", options.ConsumerKey!), new("consumer_secret", options.ConsumerSecret!)];
        _basic = new("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes($"{options.ConsumerKey}:{options.ConsumerSecret}")));
        _signature = new(options.ConsumerKey!, options.ConsumerSecret!, time);
        _time = time;
    }

    /// <summary>How the keys really travel.</summary>
    public WooAuthentication Authentication => _authentication;

    public HttpRequestMessage Knock(WooCall call)
    {
        string path = _route switch
        {
            WooRoute.Permalinks => "wp-json/" + call.Route,
            WooRoute.IndexPhp => "index.php/wp-json/" + call.Route,
            _ => "index.php", // named, because the plugin signs the bare address without its slash
        };
        HttpRequestMessage message = new(call.Method, $"{_address}{path}{Query(call, path)}");
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        message.Headers.UserAgent.Add(Agent);
        if (!call.IsAnonymous && _authentication == WooAuthentication.Basic)
        {
            message.Headers.Authorization = _basic;
        }

        if (call.Body is { } body)
        {
            message.Content = new ReadOnlyMemoryContent(body);
            message.Content.Headers.ContentType = Json;
        }

        return message;
    }

    private string Query(WooCall call, string path)
    {
        List<KeyValuePair<string, string>> parameters = [.. call.Query.Parameters];
        if (_route == WooRoute.RestRoute)
        {
            parameters.Insert(0, new("rest_route", "/" + call.Route));
            parameters.Insert(1, new("_via", "/wp-json/wc/"));
        }

        if (call.Method == HttpMethod.Get)
        {
            // Some caches keep REST answers in spite of no-store; an address that was never asked for is in none.
            parameters.Add(new("_now", $"{_time.GetUtcNow().ToUnixTimeMilliseconds():x}-{Interlocked.Increment(ref _calls):x}"));
        }

        if (!call.IsAnonymous && _authentication == WooAuthentication.Query)
        {
            parameters.AddRange(_keys);
        }
        else if (!call.IsAnonymous && _authentication == WooAuthentication.OAuth)
        {
            _signature.Sign(call.Method, _home + path, parameters);
        }

        return parameters.Count == 0 ? "" : "?" + string.Join('&', parameters.Select(static parameter => $"{parameter.Key}={Encoded(parameter.Value)}"));
    }

    // Slashes stay, which a query allows: the plugin searches the raw address for "wp-json/wc/".
    private static string Encoded(string value) => Uri.EscapeDataString(value).Replace("%2F", "/", StringComparison.Ordinal);

    private static string WithSlash(Uri address) => address.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/";
}
