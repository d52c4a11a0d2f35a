using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using IziSales.Cola;
using IziSales.Emision;
using IziSales.Testing;
using IziSales.Testing.Woo;
using IziSales.Ubl;
using SamplePos.Features.PedidosWeb;

namespace IziSales.Woo.Tests.Bandeja;

/// <summary>A web shop and the bodega behind it: its orders come in, its boletas are issued, SUNAT answers when the test says so.</summary>
internal sealed class TiendaWeb : IDisposable
{
    public const string Secret = "s3cretoDelWebhook";

    private readonly WooClient _client;

    public TiendaWeb(Func<WooOrderOptions, WooOrderOptions>? configure = null)
    {
        Shop = new FakeShop(Clock);
        _client = Shop.Client();
        var options = new WooOrderOptions { Mapping = Pedido.Opciones, WebhookSecret = Secret, Since = Clock.GetUtcNow().AddHours(-1) };
        Orders = new WooOrderShop(_client, configure?.Invoke(options) ?? options);
        Queue = new InMemoryColaStore();
        Inbox = new WooOrderInbox(Queue) { Clock = Clock };
        Replies = new WooReplies(Queue) { Clock = Clock };
    }

    public ManualTimeProvider Clock { get; } = new();

    public FakeShop Shop { get; }

    public WooOrderShop Orders { get; }

    public IColaStore Queue { get; }

    public IWooOrderStore Memory { get; set; } = new InMemoryWooOrderStore();

    public InMemoryComprobanteStore Archive { get; } = new();

    public IReadOnlyList<IEmisionPolicy> Policies { get; init; } = [];

    public WooOrderInbox Inbox { get; }

    public WooReplies Replies { get; }

    public IWooOrderHandler? OtherHandler { get; set; }

    public EmisionOrderHandler Handler => new(
        Archive,
        new BoletaIssuer(Archive, new EmisionOptions { Emisor = Ventas.Tienda }) { Clock = Clock, Policies = Policies },
        new BoletaVoider(Archive, new CanalDeResumenes()) { Clock = Clock },
        static () => Ventas.Tienda.Ruc)
    {
        PdfOf = static comprobante => new Uri($"https://bodega.pe/c/{comprobante.Numero.Value}"),
    };

    public WooOrderProcessor Processor => new(new WooOrderShops(Orders), Memory, OtherHandler ?? Handler, Replies) { Clock = Clock };

    public WooOrderPoller Poller => new(Inbox, Memory);

    /// <summary>An order is made in the shop, of S/ 23.60 unless the test says otherwise.</summary>
    public long Sell(Func<JsonObject, JsonObject>? change = null)
    {
        JsonObject order = Pedido.Simple();
        order.Remove("id");
        order.Remove("number");
        return Shop.Orders.Add(change?.Invoke(order) ?? order)["id"]!.GetValue<long>();
    }

    /// <summary>The webhook that the shop would send now, as it reaches us.</summary>
    public WooDelivery Delivery(long id, string topic = "order.updated") => Delivery(Encoding.UTF8.GetBytes(Shop.Orders[id].ToJsonString()), topic);

    public static WooDelivery Delivery(byte[] body, string topic)
    {
        string signature = Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), body));
        return WooWebhook.Read(name => name == WooWebhook.SignatureHeader ? signature : name == WooWebhook.TopicHeader ? topic : null, body, Secret);
    }

    /// <summary>The shop's webhook arrives, and everything that can be done is done.</summary>
    public async Task<WooOrderRecord> HearAsync(long id, string topic = "order.updated")
    {
        await Inbox.AcceptAsync(Orders.Name, Delivery(id, topic));
        await WorkAsync();
        return await RecordAsync(id);
    }

    /// <summary>Works through both queues as far as that can be done now.</summary>
    public async Task WorkAsync()
    {
        ColaOptions options = new() { Concurrency = 2, FirstRetry = TimeSpan.FromSeconds(10), LongestRetry = TimeSpan.FromMinutes(5) };
        ColaProcessor inbox = new(Queue, WooOrderInbox.Queue, Processor, options) { Clock = Clock, Random = new Random(1) };
        ColaProcessor replies = new(Queue, WooReplies.Queue, new WooReplyProcessor(new WooOrderShops(Orders)), options) { Clock = Clock, Random = new Random(2) };
        while (await inbox.RunOnceAsync() + await replies.RunOnceAsync() > 0)
        {
        }
    }

    /// <summary>Time passes in steps of five minutes, at each of which everything is done that can be.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        for (DateTimeOffset end = Clock.GetUtcNow() + time; Clock.GetUtcNow() < end;)
        {
            Clock.Advance(TimeSpan.FromMinutes(5));
            await WorkAsync();
        }
    }

    public async Task PollAsync()
    {
        await Poller.PollAsync(Orders);
        await WorkAsync();
    }

    /// <summary>SUNAT answers to everything that is due.</summary>
    public async Task AnswerAsync(CausaEvento causa = CausaEvento.RespuestaAceptado)
    {
        foreach (OutboxClaim claim in await Archive.ClaimAsync(new ClaimRequest(Clock.GetUtcNow(), TimeSpan.FromMinutes(2), 10_000)))
        {
            await Archive.SettleAsync(claim, new Settlement { Causa = causa, Momento = Clock.GetUtcNow(), Codigo = "0", Mensaje = "" });
        }
    }

    public async Task<WooOrderRecord> RecordAsync(long id) => (await Memory.FindAsync(Orders.Name, id))!;

    public async Task<IReadOnlyList<ComprobanteEmitido>> DocumentsAsync() =>
        [.. (await Archive.ListAsync(new ComprobanteQuery { Emisor = Ventas.Tienda.Ruc, Limit = int.MaxValue })).OrderBy(static document => document.Numero.Value, StringComparer.Ordinal)];

    public string? Meta(long id, string key) =>
        Shop.Orders[id]["meta_data"]!.AsArray().FirstOrDefault(meta => meta!["key"]!.GetValue<string>() == key)?["value"]?.GetValue<string>();

    public string[] Notes(long id) => [.. Shop.Orders.NotesOf(id).Select(static note => note!["note"]!.GetValue<string>())];

    public void Dispose() => _client.Dispose();
}
