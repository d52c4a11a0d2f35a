using IziSales.Pse;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Emision.Tests;

/// <summary>
/// Weeks of a shop drawn at random: sales alone and by summary, annulments, hours and days in between, and a channel of which every call may go wrong. Its register
/// takes the same document as often as it is sent, so that only asking first keeps it there once.
/// </summary>
public sealed class AzarTests
{
    private const int RoundsInTheSuite = 60;
    private const int RoundsInTheLongForm = 2_000;

    [Fact]
    public async Task Work_AnyScriptOfAnswers_RegistersEachDocumentOnceAndEndsEachAnnulment()
    {
        for (int seed = 1; seed <= Campaign.Size(RoundsInTheSuite, RoundsInTheLongForm); seed++)
        {
            await WeekAsync(seed);
        }
    }

    private static async Task WeekAsync(int seed)
    {
        var random = new Random(seed);
        var taller = new Taller();
        taller.Options.Concurrency = random.Next(1, 5);
        taller.Registro.IsIngenuo = true;
        taller.Registro.Esperas = random.Next(0, 4);
        bool direct = random.Next(2) == 0;
        double trouble = random.NextDouble() * 0.8;
        taller.Registro.Fallas = operation => random.NextDouble() < trouble ? Draw(random, operation) : Falla.Ninguna;
        for (int step = 0; step < 25; step++)
        {
            await StepAsync(random, taller, direct, $"{seed}-{step}");
        }

        taller.Registro.Fallas = static _ => Falla.Ninguna;
        await taller.WorkAsync(TimeSpan.FromDays(15));
        foreach (ComprobanteEmitido document in await taller.Store.ListAsync(new ComprobanteQuery { Emisor = Ventas.Tienda.Ruc, Limit = 1000 }))
        {
            string story = $"seed {seed}: {string.Join(" ", (await taller.Store.GetEventosAsync(document.Id)).Select(static evento => evento.Causa))}";
            Assert.True(taller.Registro.Registrations(document.Id) == 1, $"{story}: {taller.Registro.Registrations(document.Id)} registrations of {document.Id}, {document.Estado}");
            Assert.True(taller.Registro.IsAnulado(document.Id) == (document.Estado == EstadoComprobante.Anulado), $"{story}: {document.Id} is {document.Estado}");
            Assert.True(document.Estado is EstadoComprobante.Aceptado or EstadoComprobante.Observado or EstadoComprobante.Anulado, $"{story}: {document.Id} ends {document.Estado}");
        }

        OutboxStatus status = await taller.Store.GetOutboxStatusAsync();
        Assert.Equal((seed, 0, 0), (seed, status.Pendientes, status.PorRevisar));
    }

    private static async Task StepAsync(Random random, Taller taller, bool direct, string key)
    {
        switch (random.Next(8))
        {
            case 0:
                await taller.VenderAsync(key);
                break;
            case 1:
                await taller.VenderPorResumenAsync(key);
                break;
            case 2:
                await AnnulAsync(random, taller, direct);
                break;
            case 3:
                taller.Clock.Advance(TimeSpan.FromHours(random.Next(1, 60)));
                break;
            case 4 when random.Next(6) == 0:
                taller.Registro.LoseTickets();
                break;
            case 5:
                // A worker dies with what it has taken in hand.
                await taller.Store.ClaimAsync(new ClaimRequest(taller.Now, taller.Options.Lease, 2));
                await taller.Memoria.ClaimLotesAsync(new ClaimRequest(taller.Now, taller.Options.Lease, 1));
                break;
            default:
                await taller.WorkAsync(TimeSpan.FromMinutes(random.Next(1, 30)));
                break;
        }
    }

    private static async Task AnnulAsync(Random random, Taller taller, bool direct)
    {
        var query = new ComprobanteQuery { Emisor = Ventas.Tienda.Ruc, Estados = [EstadoComprobante.Aceptado], Desde = Lima.DateOf(taller.Now).AddDays(-5) };
        IReadOnlyList<ComprobanteEmitido> inForce = await taller.Store.ListAsync(query);
        if (inForce.Count > 0)
        {
            ComprobanteId id = inForce[random.Next(inForce.Count)].Id;
            await taller.Store.ApplyAsync(id, direct ? AccionComprobante.AnulacionDirecta(taller.Now, "Error en la venta") : AccionComprobante.Anulacion(taller.Now, "Error en la venta"));
        }
    }

    private static Falla Draw(Random random, string operation)
    {
        Falla[] any = [Falla.CaminoCerrado, Falla.SilencioAntes, Falla.SilencioDespues, Falla.RotoDespues, Falla.Transitorio, Falla.Diferido];
        return operation is "send" or "summary" or "void" ? any[random.Next(any.Length)] : any[random.Next(2)];
    }
}
