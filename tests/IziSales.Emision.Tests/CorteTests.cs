using IziSales.Pse;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Emision.Tests;

/// <summary>The power goes at every step (in the suite at every seventeenth): before and after each word with the store and with the channel. What comes back to work brings every document to its end, once.</summary>
public sealed class CorteTests
{
    private const int FewestSteps = 100;

    [Fact]
    public async Task Work_PowerCutAtEveryStep_LosesNoDocumentAndRegistersNoneTwice()
    {
        int stride = Campaign.Size(17, 1);
        int cut = 1;
        while (await DayAsync(cut))
        {
            cut += stride;
        }

        Assert.InRange(cut, FewestSteps, 10_000);
    }

    /// <summary>Lives through a day with a cut at one step; false when the day had fewer steps.</summary>
    private static async Task<bool> DayAsync(int cut)
    {
        var clock = new ManualTimeProvider();
        var power = new Power(cut);
        var taller = new Taller(clock, memory => new CorteStore(memory) { Step = power.Use });
        InMemoryComprobanteStore memory = taller.Memoria;
        var work = new Day(taller, power);
        try
        {
            await work.RunAsync();
        }
        catch (PowerCutException)
        {
            // The process is gone; another one begins with what is kept.
            power.Restore();
            clock.Advance(TimeSpan.FromMinutes(3));
            await work.RunAsync();
        }

        power.Restore();
        foreach (ComprobanteEmitido document in await memory.ListAsync(new ComprobanteQuery { Emisor = Ventas.Tienda.Ruc, Limit = 100 }))
        {
            EstadoComprobante expected = work.Annulled.Contains(document.IdempotencyKey) ? EstadoComprobante.Anulado : EstadoComprobante.Aceptado;
            Assert.Equal((cut, document.Id, expected, 1), (cut, document.Id, document.Estado, taller.Registro.Registrations(document.Id)));
            Assert.Equal(expected == EstadoComprobante.Anulado, taller.Registro.IsAnulado(document.Id));
        }

        Assert.Equal((cut, Day.Sales), (cut, (await memory.ListAsync(new ComprobanteQuery { Emisor = Ventas.Tienda.Ruc, Limit = 100 })).Count));
        Assert.All(await taller.LotesAsync(), lote => Assert.False(CicloComprobante.IsEnCola(lote.Estado), $"cut {cut}: {lote.Identificador} {lote.Estado}"));
        return power.WasCut;
    }

    /// <summary>Three sales that go alone, one of which is annulled by summary and one through the channel, and three by summary, one of which SUNAT has already.</summary>
    private sealed class Day(Taller taller, Power power)
    {
        public const int Sales = 6;

        public HashSet<string> Annulled { get; } = [];

        public async Task RunAsync()
        {
            (taller.Registro.Step, taller.Registro.IsIngenuo) = (power.Use, true);
            await SellAsync("sola", ViaEnvio.Individual);
            await SellAsync("anulada", ViaEnvio.Individual);
            await SellAsync("directa", ViaEnvio.Individual);
            await SellAsync("resumen", ViaEnvio.Resumen);
            await SellAsync("informada", ViaEnvio.Resumen);
            await SellAsync("otra", ViaEnvio.Resumen);
            ComprobanteId informed = (await taller.Memoria.FindByKeyAsync(Ventas.Tienda.Ruc, "informada"))!.Id;
            if (taller.Registro.Registrations(informed) == 0)
            {
                taller.Registro.Inform(informed);
            }

            await SendAsync();
            await AnnulAsync("anulada", direct: false);
            await AnnulAsync("directa", direct: true);
            await SendAsync();
            taller.Clock.Advance(TimeSpan.FromDays(1));
            await SendAsync();
        }

        private async Task SellAsync(string key, ViaEnvio via)
        {
            DateTimeOffset now = taller.Now;
            await taller.Store.AppendAsync(Ventas.Pedido(key, now), context =>
            {
                NuevoComprobante nuevo = Ventas.Documento(context);
                return new NuevoComprobante(nuevo.Comprobante, nuevo.Xml) { Via = via };
            });
        }

        private async Task AnnulAsync(string key, bool direct)
        {
            Annulled.Add(key);
            ComprobanteId id = (await taller.Memoria.FindByKeyAsync(Ventas.Tienda.Ruc, key))!.Id;
            await taller.Store.ApplyAsync(id, direct ? AccionComprobante.AnulacionDirecta(taller.Now, "Error en la venta") : AccionComprobante.Anulacion(taller.Now, "Error en la venta"));
        }

        private async Task SendAsync()
        {
            await taller.WorkAsync(TimeSpan.FromMinutes(90));
            if (power.IsOut)
            {
                throw new PowerCutException();
            }
        }
    }

    /// <summary>Goes at one step and stays away: whoever catches the first fault meets it again at the next step.</summary>
    private sealed class Power(int cut)
    {
        private int _used;
        private bool _restored;

        public bool IsOut { get; private set; }

        public bool WasCut { get; private set; }

        public void Use()
        {
            if (!_restored && ++_used >= cut)
            {
                (IsOut, WasCut) = (true, true);
                throw new PowerCutException();
            }
        }

        public void Restore() => (_restored, IsOut) = (true, false);
    }

    private sealed class PowerCutException : Exception;
}
