using IziSales.Woo.Conexion;
using Microsoft.Extensions.Logging;

namespace IziSales.Woo;

/// <summary>Makes clients for shops that are known only while the application runs, such as one that its owner typed in.</summary>
public sealed class WooClientFactory
{
    internal const string HttpName = "IziSales.Woo";

    private readonly IHttpClientFactory _http;
    private readonly TimeProvider _time;
    private readonly ILoggerFactory _loggers;

    internal WooClientFactory(IHttpClientFactory http, TimeProvider time, ILoggerFactory loggers)
    {
        _http = http;
        _time = time;
        _loggers = loggers;
    }

    /// <summary>Makes a client; keep it while the options stay.</summary>
    /// <param name="shop">A short name of the shop, which must never change.</param>
    /// <param name="options">How to reach it.</param>
    /// <exception cref="ArgumentException">The options are not valid; the message says which and why.</exception>
    public WooClient Create(string shop, WooShopOptions options) =>
        new(shop, options, new WooTools(_http.CreateClient(HttpName), _time) { Logger = _loggers.CreateLogger($"{HttpName}.{shop}") });
}
