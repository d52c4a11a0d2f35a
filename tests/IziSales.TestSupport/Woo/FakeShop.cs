using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using IziSales.Woo;

namespace IziSales.Testing.Woo;

/// <summary>A WooCommerce shop in memory, with the habits and the troubles of real ones.</summary>
/// <remarks>
/// Talk to it through <see cref="CreateHttp"/>, which needs no network, or through <see cref="FakeShopHost"/>. Troubles given with <see cref="Then"/> meet the next
/// requests, one each; <see cref="IsDown"/> closes it altogether. Everything that it was asked stands in <see cref="Requests"/>.
/// </remarks>
public sealed class FakeShop
{
    private readonly Lock _lock = new();
    private readonly ConcurrentQueue<FakeShopRequest> _requests = [];
    private readonly ConcurrentQueue<FakeTrouble> _troubles = [];
    private readonly SemaphoreSlim _arrivals = new(0);
    private readonly FakeDoor _door;
    private readonly FakeSite _site;

    /// <summary>Opens a shop without goods.</summary>
    public FakeShop(TimeProvider? time = null)
    {
        Time = time ?? new ManualTimeProvider();
        Products = new FakeProducts(this);
        Orders = new FakeOrders(this);
        _door = new FakeDoor(this);
        _site = new FakeSite(this);
    }

    /// <summary>The shop's clock.</summary>
    public TimeProvider Time { get; }

    /// <summary>The address that the site thinks it has; a subfolder is part of it.</summary>
    public Uri Home { get; set; } = new("https://tienda.pe/");

    /// <summary>The key that it knows.</summary>
    public string ConsumerKey { get; set; } = "ck_3f1c9d20b7a84e6f9a55d1c0e2b74a86";

    /// <summary>Its secret.</summary>
    public string ConsumerSecret { get; set; } = "cs_8be4df61c2f04a2e97d3b06f1ea5c7d9";

    /// <summary>What differs from shop to shop.</summary>
    public FakeShopHabits Habits { get; } = new();

    /// <summary>What it sells.</summary>
    public FakeProducts Products { get; }

    /// <summary>What it sold.</summary>
    public FakeOrders Orders { get; }

    /// <summary>Whether nobody answers.</summary>
    public bool IsDown { get; set; }

    /// <summary>A trouble for requests that a test picks; null leaves them alone.</summary>
    public Func<FakeShopRequest, FakeTrouble?> Trouble { get; set; } = static _ => null;

    /// <summary>What it was asked, in order.</summary>
    public IReadOnlyList<FakeShopRequest> Requests => [.. _requests];

    /// <summary>How to reach it, as a shopkeeper would type it.</summary>
    public WooShopOptions Options() => new() { Address = Home, ConsumerKey = ConsumerKey, ConsumerSecret = ConsumerSecret, Retries = 0, BreakerThroughput = int.MaxValue };

    /// <summary>A client of it on its own clock.</summary>
    public WooClient Client(Action<WooShopOptions>? configure = null)
    {
        WooShopOptions options = Options();
        configure?.Invoke(options);
        return new WooClient("rosita", CreateHttp(), options, Time);
    }

    /// <summary>A client of HTTP that reaches the shop without a network.</summary>
    public HttpClient CreateHttp() => new(new FakeShopHandler(this)) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Meets the next requests with these troubles, one each.</summary>
    public FakeShop Then(params IReadOnlyList<FakeTrouble> troubles)
    {
        foreach (FakeTrouble trouble in troubles)
        {
            _troubles.Enqueue(trouble);
        }

        return this;
    }

    /// <summary>Waits until the next request arrived.</summary>
    public Task ArrivedAsync() => Patience.WaitAsync(_arrivals.WaitAsync(), awaited: "a request arrives");

    /// <summary>Meets a request: the trouble that awaits it, and the answer if one comes.</summary>
    internal (FakeTrouble? Trouble, FakeShopAnswer? Answer) Meet(FakeShopRequest request)
    {
        _requests.Enqueue(request);
        _arrivals.Release();
        FakeTrouble? trouble = IsDown ? FakeTrouble.Unreachable : Trouble(request) ?? (_troubles.TryDequeue(out FakeTrouble? next) ? next : null);
        FakeShopAnswer? answer = trouble is null or { DoesTheWork: true } ? Answer(request) : null;
        return (trouble, trouble is null ? answer : trouble.Bend(answer));
    }

    private FakeShopAnswer Answer(FakeShopRequest request)
    {
        lock (_lock)
        {
            if (!_site.TryRoute(request, out FakeShopAnswer? page))
            {
                return page;
            }

            return request.Route.StartsWith("wc/v3/", StringComparison.Ordinal) ? _door.Judge(request) ?? Shop(request) : _site.Index();
        }
    }

    private FakeShopAnswer Shop(FakeShopRequest request)
    {
        if (request.Body.Length > 0 && request.Json is null)
        {
            return FakeShopAnswer.Error(400, "rest_invalid_json", "El cuerpo JSON pasado no es válido.");
        }

        return request.Parts[0] switch
        {
            "products" => Products.Answer(request),
            "orders" => Orders.Answer(request),
            "settings" or "taxes" or "system_status" => _site.Settings(request),
            _ => NoRoute(),
        };
    }

    internal static FakeShopAnswer NoRoute() => FakeShopAnswer.Error(404, "rest_no_route", "No se ha encontrado ninguna ruta que coincida con la URL y el método de la solicitud.");

    /// <summary>The stamps of a thing made or changed now, local and UTC, as WordPress writes them.</summary>
    internal void Stamp(JsonObject thing, string name, DateTimeOffset? moment = null)
    {
        DateTimeOffset at = moment ?? Time.GetUtcNow();
        thing[name] = at.ToOffset(TimeSpan.FromHours(Habits.GmtOffset)).ToString("yyyy-MM-dd'T'HH:mm:ss");
        thing[name + "_gmt"] = at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss");
    }
}
