using IziSales.Testing;
using IziSales.Ubl;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace IziSales.Emision.Tests;

public sealed class EmisionHealthCheckTests
{
    private readonly Taller _taller = new();

    [Theory]
    [InlineData(0, HealthStatus.Healthy)]
    [InlineData(2, HealthStatus.Healthy)]
    [InlineData(3, HealthStatus.Degraded)]
    [InlineData(7, HealthStatus.Degraded)]
    [InlineData(8, HealthStatus.Unhealthy)]
    public async Task Check_OldestDocumentOnItsWay_DecidesByItsTerm(int days, HealthStatus expected)
    {
        await _taller.VenderAsync("a");
        _taller.Clock.Advance(TimeSpan.FromDays(days));

        HealthCheckResult result = await CheckAsync(_taller.Store);

        Assert.Equal(expected, result.Status);
        Assert.Equal((1, 0, "2026-01-15T10:00:00.0000000-05:00"), (result.Data["pendientes"], result.Data["porRevisar"], result.Data["masAntiguo"]));
    }

    [Fact]
    public async Task Check_RejectedDocument_IsDegradedUntilAPersonActs()
    {
        await _taller.VenderAsync("a");
        OutboxClaim claim = Assert.Single(await _taller.Store.ClaimAsync(new ClaimRequest(_taller.Now, TimeSpan.FromMinutes(1), 1)));
        await _taller.Store.SettleAsync(claim, new Settlement { Causa = CausaEvento.RespuestaRechazado, Momento = _taller.Now });

        HealthCheckResult result = await CheckAsync(_taller.Store);

        Assert.Equal((HealthStatus.Degraded, 1), (result.Status, result.Data["porRevisar"]));
    }

    [Fact]
    public async Task Check_OldBoletaWhoseAnnulmentIsAskedFor_IsHealthy()
    {
        ComprobanteId id = await _taller.VenderAsync("a");
        await _taller.Envios.RunOnceAsync();
        _taller.Clock.Advance(TimeSpan.FromDays(6));
        await _taller.Store.ApplyAsync(id, AccionComprobante.Anulacion(_taller.Now, "Error en la venta"));

        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(_taller.Store)).Status);
    }

    [Fact]
    public async Task Check_StoreOutOfReach_IsUnhealthyWithTheFault()
    {
        HealthCheckResult result = await CheckAsync(new CorteStore(_taller.Memoria) { IsAway = true });

        Assert.Equal(HealthStatus.Unhealthy, result.Status);
        Assert.IsType<IOException>(result.Exception);
    }

    [Fact]
    public async Task AddIziSalesEmisionHealth_CalledTwice_IsOneCheck()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IComprobanteStore>(_taller.Store);
        services.AddIziSalesEmision(options => options.Emisor = Ventas.Tienda);
        await using ServiceProvider provider = services.AddIziSalesEmisionHealth().AddIziSalesEmisionHealth().BuildServiceProvider();

        HealthReport report = await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync();

        Assert.Equal([EmisionHealthServiceCollectionExtensions.CheckName], report.Entries.Keys);
        Assert.Equal(HealthStatus.Healthy, report.Status);
    }

    private Task<HealthCheckResult> CheckAsync(IComprobanteStore store) =>
        new EmisionHealthCheck(store, _taller.Options) { Clock = _taller.Clock }.CheckHealthAsync(new HealthCheckContext());
}
