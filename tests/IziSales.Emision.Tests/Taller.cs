using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Emision.Tests;

/// <summary>A shop's sending side on one bench: store, register, clock, the three processors. Time passes only here.</summary>
internal sealed class Taller
{
    public Taller(ManualTimeProvider? clock = null, Func<InMemoryComprobanteStore, IComprobanteStore>? wrap = null)
    {
        Clock = clock ?? new ManualTimeProvider();
        Memoria = new InMemoryComprobanteStore();
        Store = wrap?.Invoke(Memoria) ?? Memoria;
        Registro = new RegistroPse(Clock);
    }

    public ManualTimeProvider Clock { get; }

    public InMemoryComprobanteStore Memoria { get; }

    public IComprobanteStore Store { get; }

    public RegistroPse Registro { get; }

    public EmisionOptions Options { get; } = new() { Emisor = Ventas.Tienda, FirstRetry = TimeSpan.FromSeconds(2), LongestRetry = TimeSpan.FromMinutes(10) };

    public OidoObserver Observer { get; } = new();

    public CpeSigner? Signer { get; init; }

    public DateTimeOffset Now => Clock.GetUtcNow();

    public OutboxProcessor Envios => new(Store, Registro, Options) { Clock = Clock, Random = new Random(1), Observers = [Observer] };

    public ResumenProcessor Resumenes => new(Store, (IResumenStore)Store, Registro, Options) { Clock = Clock, Random = new Random(1), Observers = [Observer], Signer = Signer };

    /// <summary>Keeps a sale of now that waits for the summary of its day.</summary>
    public async Task<ComprobanteId> VenderPorResumenAsync(string key) => (await Store.AppendAsync(
        Ventas.Pedido(key, Now),
        context => new NuevoComprobante(Ventas.Documento(context).Comprobante, Ventas.Documento(context).Xml) { Via = ViaEnvio.Resumen })).Comprobante!.Id;

    /// <summary>Keeps a sale of now that goes alone.</summary>
    public async Task<ComprobanteId> VenderAsync(string key) => (await Store.VenderAsync(key, fecha: Now)).Id;

    public async Task<ComprobanteId[]> VenderPorResumenAsync(int count)
    {
        var ids = new List<ComprobanteId>();
        for (int i = 0; i < count; i++)
        {
            ids.Add(await VenderPorResumenAsync($"v{i}"));
        }

        return [.. ids];
    }

    /// <summary>Runs both processors until nothing is due, and then on as time passes, until nothing is on its way or the time is over.</summary>
    public async Task WorkAsync(TimeSpan forSoLong)
    {
        OutboxProcessor envios = Envios;
        ResumenProcessor resumenes = Resumenes;
        for (DateTimeOffset end = Now + forSoLong; Now < end;)
        {
            bool worked = (await envios.RunOnceAsync()).Tomados > 0;
            worked |= await resumenes.RunOnceAsync() is { Armados: > 0 } or { Tomados: > 0 };
            OutboxStatus status = await Store.GetOutboxStatusAsync();
            if (!worked && status.Pendientes == 0)
            {
                return;
            }

            if (!worked)
            {
                TimeSpan due = (status.ProximoIntento ?? Now.AddHours(1)) - Now;
                Clock.Advance(due <= TimeSpan.Zero ? TimeSpan.FromMinutes(1) : due < TimeSpan.FromHours(1) ? due : TimeSpan.FromHours(1));
            }
        }
    }

    public async Task<EstadoComprobante> EstadoAsync(ComprobanteId id) => (await Store.FindAsync(id))!.Estado;

    public Task<IReadOnlyList<LoteEmitido>> LotesAsync() => ((IResumenStore)Store).ListLotesAsync(new LoteQuery { Emisor = Ventas.Tienda.Ruc, Limit = 1000 });

    public async Task<IReadOnlyList<string>> AvisosAsync() => [.. (await ((IAvisoStore)Store).ListAvisosAsync(Ventas.Tienda.Ruc, 1000)).Select(static aviso => aviso.Clave)];
}
