using IziSales.Pse;
using IziSales.Sandbox;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Emision.Tests.Campana;

/// <summary>A shop that sells, annuls, loses its connection for days and sends over real HTTP to a sandbox that misbehaves; its clock and SUNAT's move only here.</summary>
internal sealed class Bodega : IAsyncDisposable
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    private readonly ManualTimeProvider _sunat;
    private readonly HttpClient _http = new() { Timeout = System.Threading.Timeout.InfiniteTimeSpan };
    private readonly GenericPseClient _client;
    private readonly OutboxProcessor _envios;
    private readonly ResumenProcessor _resumenes;
    private readonly Random _random = new(20261120);

    private Bodega(SunatSandboxServer server, ManualTimeProvider sunat)
    {
        Server = server;
        _sunat = sunat;
        var options = new GenericPseOptions
        {
            BaseAddress = server.BaseAddress,
            Extensions = GenericPseExtensions.Resumenes | GenericPseExtensions.Anulaciones,
            Timeout = Timeout,
            QueryRetries = 0,
            MaxConcurrency = 8,
            MaxAnswerBytes = 512 * 1024,
        };
        _client = new GenericPseClient(_http, options, Clock);
        var emision = new EmisionOptions { Emisor = Ventas.Tienda, Concurrency = 8 };
        _envios = new OutboxProcessor(Store, _client, emision) { Clock = Clock, Random = new Random(1) };
        _resumenes = new ResumenProcessor(Store, Store, _client, emision) { Clock = Clock, Random = new Random(2), Signer = Firmantes.Rosita };
    }

    public ManualTimeProvider Clock { get; } = new();

    public InMemoryComprobanteStore Store { get; } = new();

    public SunatSandboxServer Server { get; }

    public MalTiempo Weather { get; } = new(seed: 7);

    public static async Task<Bodega> OpenAsync()
    {
        var sunat = new ManualTimeProvider();
        SunatSandboxServer server = await SunatSandboxServer.StartAsync(time: sunat);
        var bodega = new Bodega(server, sunat);
        server.Sandbox.Faults.SetRule(bodega.Weather.Draw);
        return bodega;
    }

    /// <summary>Sells: most boletas go alone, one in eight by summary.</summary>
    public async Task SellAsync(string key)
    {
        DateTimeOffset now = Clock.GetUtcNow();
        ViaEnvio via = _random.Next(8) == 0 ? ViaEnvio.Resumen : ViaEnvio.Individual;
        await Store.AppendAsync(Ventas.Pedido(key, now), context =>
        {
            var boleta = (Boleta)Ventas.Documento(context, 1m + _random.Next(600)).Comprobante;
            SignedCpe cpe = Firmantes.Rosita.Sign(boleta);
            return new NuevoComprobante(boleta, cpe.Xml) { DigestValue = cpe.DigestValue, Via = via };
        });
    }

    /// <summary>Asks to annul some of the boletas in force, by summary or through the channel.</summary>
    public async Task AnnulAsync(int most)
    {
        var query = new ComprobanteQuery { Emisor = Ventas.Tienda.Ruc, Estados = [EstadoComprobante.Aceptado], Desde = Lima.DateOf(Clock.GetUtcNow()).AddDays(-2), Limit = most };
        foreach (ComprobanteEmitido boleta in await Store.ListAsync(query))
        {
            DateTimeOffset now = Clock.GetUtcNow();
            await Store.ApplyAsync(boleta.Id, _random.Next(2) == 0 ? AccionComprobante.Anulacion(now, "Error en la venta") : AccionComprobante.AnulacionDirecta(now, "Error en la venta"));
        }
    }

    /// <summary>What a person does: whatever was not registered goes again once the cause is mended.</summary>
    public async Task<int> MendAsync()
    {
        var query = new ComprobanteQuery { Emisor = Ventas.Tienda.Ruc, Estados = [EstadoComprobante.NoRegistrado], Limit = int.MaxValue };
        IReadOnlyList<ComprobanteEmitido> waiting = await Store.ListAsync(query);
        foreach (ComprobanteEmitido boleta in waiting)
        {
            await Store.ApplyAsync(boleta.Id, AccionComprobante.Reenvio(Clock.GetUtcNow()));
        }

        return waiting.Count;
    }

    /// <summary>Works until nothing is left or the time is over.</summary>
    public async Task WorkAsync(TimeSpan forSoLong)
    {
        for (DateTimeOffset end = Clock.GetUtcNow() + forSoLong; Clock.GetUtcNow() < end;)
        {
            OutboxRun envios = await WaitAsync(_envios.RunOnceAsync);
            ResumenRun resumenes = await WaitAsync(_resumenes.RunOnceAsync);
            if (envios.Tomados + resumenes.Armados + resumenes.Tomados > 0)
            {
                continue;
            }

            OutboxStatus status = await Store.GetOutboxStatusAsync();
            if (status.Pendientes == 0)
            {
                return;
            }

            TimeSpan due = (status.ProximoIntento ?? end) - Clock.GetUtcNow();
            Pass(due > TimeSpan.Zero && due < TimeSpan.FromMinutes(30) ? due : TimeSpan.FromMinutes(30));
        }
    }

    /// <summary>Lets time pass for the shop and for SUNAT.</summary>
    public void Pass(TimeSpan time)
    {
        Clock.Advance(time);
        TimeSpan behind = Clock.GetUtcNow() - _sunat.GetUtcNow();
        _sunat.Advance(behind > TimeSpan.Zero ? behind : TimeSpan.Zero);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        _http.Dispose();
        await Server.DisposeAsync();
    }

    /// <summary>Works a round through. Once SUNAT holds a call up, its answers come late, and now and then the shop's patience ends before.</summary>
    private async Task<T> WaitAsync<T>(Func<CancellationToken, Task<T>> work)
    {
        Task heldUp = Weather.HeldUp;
        Task<T> round = work(CancellationToken.None);
        await Task.WhenAny(round, heldUp);
        if (!round.IsCompleted && _random.Next(2) == 0)
        {
            Clock.Advance(Timeout);
        }

        return await _sunat.PassAsync(round, longestPause: TimeSpan.FromHours(1));
    }
}
