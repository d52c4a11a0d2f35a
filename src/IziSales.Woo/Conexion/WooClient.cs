using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using IziSales.Woo.Conexion;
using IziSales.Woo.Revision;

namespace IziSales.Woo;

/// <summary>Speaks to one WooCommerce shop through its REST interface, <c>wc/v3</c>.</summary>
/// <remarks>
/// Paths stand below <c>wc/v3</c>, such as <c>products/12</c>. Answers are the shop's JSON, which may be kept; read amounts from their text, never through
/// <c>double</c>, and send prices as text. Every failure is a <see cref="WooException"/>. Safe for concurrent use; keep one per shop.
/// </remarks>
public sealed class WooClient : IDisposable
{
    private readonly WooShopOptions _options;
    private readonly WooTools _tools;
    private readonly WooTransport _transport;
    private readonly WooPager _pager;
    private readonly WooBatch _batch;

    /// <summary>Uses a client of HTTP, which stays the caller's; it must follow no redirections and have a time-out longer than the options'.</summary>
    /// <param name="shop">A short name of the shop, for messages and as the middle part of idempotency keys; it must never change.</param>
    /// <param name="http">The client of HTTP.</param>
    /// <param name="options">How to reach the shop.</param>
    /// <param name="time">The clock. By default the system's.</param>
    /// <exception cref="ArgumentException">The options are not valid; the message says which and why.</exception>
    public WooClient(string shop, HttpClient http, WooShopOptions options, TimeProvider? time = null)
        : this(shop, options, new WooTools(http, time ?? TimeProvider.System))
    {
        ArgumentNullException.ThrowIfNull(http);
    }

    internal WooClient(string shop, WooShopOptions options, WooTools tools)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(shop);
        ArgumentNullException.ThrowIfNull(options);
        if (string.Join(' ', ShopFaults.In(options)) is { Length: > 0 } faults)
        {
            throw new ArgumentException(faults, nameof(options));
        }

        Shop = shop;
        _options = options;
        _tools = tools;
        _transport = new WooTransport(shop, options, tools);
        _pager = new WooPager(_transport, options.PageSize);
        _batch = new WooBatch(_transport, options.BatchSize);
    }

    /// <summary>The shop's name in this application.</summary>
    public string Shop { get; }

    /// <summary>Reads one thing.</summary>
    /// <exception cref="WooException">The shop did not answer, or said no.</exception>
    public async Task<JsonElement> GetAsync(string path, WooQuery? query = null, CancellationToken cancellationToken = default) =>
        (await _transport.CarryAsync(WooCall.Get(path, query), cancellationToken).ConfigureAwait(false)).Json;

    /// <summary>Reads a list to its end, a page at a time.</summary>
    /// <remarks>
    /// Ask for <c>orderby=id&amp;order=asc</c>: by default the newest comes first and pages shift while the shop sells. Nothing comes twice within neighbouring pages.
    /// </remarks>
    /// <exception cref="WooException">The shop did not answer, or said no; what came before is good.</exception>
    public async IAsyncEnumerable<JsonElement> ListAsync(string path, WooQuery? query = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (WooPage page in PagesAsync(path, query ?? WooQuery.Empty, 1, cancellationToken).ConfigureAwait(false))
        {
            foreach (JsonElement item in page.Items)
            {
                yield return item;
            }
        }
    }

    /// <summary>Sets members of a thing to given values; since that may be done twice, it is repeated after a failure of the road.</summary>
    /// <exception cref="WooException">The shop did not answer, or said no.</exception>
    public async Task<JsonElement> PutAsync(string path, JsonObject thing, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(thing);
        return (await _transport.CarryAsync(WooCall.Post(path, WooBody.Of(thing)), cancellationToken).ConfigureAwait(false)).Json;
    }

    /// <summary>Makes a thing, or changes one by an amount: it goes out at most once.</summary>
    /// <exception cref="WooException">
    /// The shop did not answer, or said no; where <see cref="WooException.IsUncertain"/> holds, look for the thing before asking again.
    /// </exception>
    public async Task<JsonElement> PostAsync(string path, JsonObject thing, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(thing);
        WooCall call = WooCall.Post(path, WooBody.Of(thing)) with { IsRepeatable = false };
        return (await _transport.CarryAsync(call, cancellationToken).ConfigureAwait(false)).Json;
    }

    /// <summary>Sets members of many things below a path, each named by its <c>id</c>, in as few calls as the shop takes.</summary>
    /// <returns>What became of each, in the order given.</returns>
    /// <exception cref="WooException">Not even the first batch was answered. Later on, those that were not answered carry the failure.</exception>
    public async Task<IReadOnlyList<WooBatchItem>> PutManyAsync(string path, IReadOnlyList<JsonObject> things, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(things);
        return await _batch.PutAsync(path, things, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Looks the shop over: whether it is one, by which way it answers, what the keys may do, and the settings that matter. Changes nothing.</summary>
    /// <remarks>Never throws for what is wrong with the shop: that is what the report says.</remarks>
    public async Task<WooShopReport> VerifyAsync(CancellationToken cancellationToken = default) =>
        await new ShopExaminer(Shop, _options, _tools).ExamineAsync(cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public void Dispose() => _transport.Dispose();

    internal int PageSize => _options.PageSize;

    internal IAsyncEnumerable<WooPage> PagesAsync(string path, WooQuery query, int first, CancellationToken cancellationToken) =>
        _pager.WalkAsync(path, query, first, cancellationToken);
}
