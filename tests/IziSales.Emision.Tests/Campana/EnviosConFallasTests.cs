using System.Diagnostics;
using IziSales.Sandbox;
using IziSales.Testing;
using Xunit.Abstractions;

namespace IziSales.Emision.Tests.Campana;

/// <summary>
/// Boletas sent over real HTTP through every fault of the sandbox, with annulments and late ones among them: each ends in SUNAT's register exactly once, and in the
/// state that we keep. 500 in the suite, 10,000 with <c>IZISALES_LONG=1</c>.
/// </summary>
public sealed class EnviosConFallasTests(ITestOutputHelper output)
{
    private const int Days = 20;
    private const int OfflineFrom = 4;
    private const int OnlineFrom = 14;

    [Fact]
    public async Task Send_ThroughEveryFault_RegistersEachBoletaExactlyOnce()
    {
        int sales = Campaign.Size(500, 10_000);
        long start = Stopwatch.GetTimestamp();
        await using Bodega bodega = await Bodega.OpenAsync();
        for (int day = 0; day < Days; day++)
        {
            for (int i = 0; i < sales / Days; i++)
            {
                await bodega.SellAsync($"{day}-{i}");
            }

            // For days the shop has no connection: what it sold goes late, alone or by summary.
            if (day is < OfflineFrom or >= OnlineFrom)
            {
                await bodega.WorkAsync(TimeSpan.FromHours(6));
                await bodega.AnnulAsync(most: sales / Days / 8);
                await bodega.MendAsync();
            }

            bodega.Pass(TimeSpan.FromHours(20));
        }

        bodega.Server.Sandbox.Faults.Clear();
        do
        {
            await bodega.WorkAsync(TimeSpan.FromDays(10));
        }
        while (await bodega.MendAsync() > 0);

        IReadOnlyList<ComprobanteEmitido> all = await bodega.Store.ListAsync(new ComprobanteQuery { Emisor = Ventas.Tienda.Ruc, Limit = int.MaxValue });
        Tell(bodega, all, Stopwatch.GetElapsedTime(start));
        Assert.Equal(sales, all.Count);
        Assert.All(all, boleta => Assert.Equal(
            (boleta.Id, Kept(boleta.Estado), 1),
            (boleta.Id, Registered(bodega.Server.Sandbox.Find(boleta.Id)?.Estado), bodega.Server.Sandbox.Registrations(boleta.Id))));
        Assert.All(all.Where(static boleta => boleta.Lote is null), static boleta => Assert.True(boleta.HasCdr || boleta.Estado == EstadoComprobante.Anulado, $"{boleta.Id} {boleta.Estado} {boleta.Codigo} has no CDR"));
        Assert.Equal(Enum.GetValues<SandboxFaultKind>().Order(), bodega.Weather.Struck.Keys.Order());
        Assert.Contains(all, static boleta => boleta.Estado == EstadoComprobante.Anulado);
        Assert.Contains(all, static boleta => boleta.Lote is not null);
        Assert.Contains(all, static boleta => boleta.Mensaje!.Contains("4443", StringComparison.Ordinal));
    }

    /// <summary>In force, rejected or annulled, as we keep it; an observation about a late summary is the file's, and the register does not keep it with each document.</summary>
    private static string Kept(EstadoComprobante estado) => estado == EstadoComprobante.Observado ? nameof(EstadoComprobante.Aceptado) : estado.ToString();

    /// <summary>The same, as SUNAT keeps it.</summary>
    private static string? Registered(EstadoRecibido? estado) => estado == EstadoRecibido.Observado ? nameof(EstadoRecibido.Aceptado) : estado?.ToString();

    private void Tell(Bodega bodega, IReadOnlyList<ComprobanteEmitido> all, TimeSpan took)
    {
        output.WriteLine($"{all.Count} boletas in {took.TotalSeconds:F0} s: {string.Join(", ", all.CountBy(static boleta => boleta.Estado).Select(static pair => $"{pair.Value} {pair.Key}"))}.");
        output.WriteLine($"{all.Sum(one => bodega.Server.Sandbox.Sendings(one.Id))} sendings, {all.Count(static one => one.Intentos > 1)} taken in hand more than once, {all.Count(static one => one.Lote is not null)} by summary.");
        output.WriteLine(string.Join(", ", bodega.Weather.Struck.OrderBy(static pair => pair.Key).Select(static pair => $"{pair.Key} {pair.Value}")));
    }
}
