using IziSales.Pse;
using IziSales.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using static IziSales.Emision.Tests.GuionPse;

namespace IziSales.Emision.Tests;

public sealed class OutboxWorkerTests
{
    [Fact]
    public async Task Worker_AfterASaleInThisProcess_SendsWithoutTheClockMoving()
    {
        var settled = new TaskCompletionSource<ComprobanteEmitido>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using ServiceProvider provider = Services(new GuionPse(Says(EstadoEnvio.Aceptado)), settled).BuildServiceProvider();
        IHostedService worker = provider.GetRequiredService<IHostedService>();
        await worker.StartAsync(CancellationToken.None);

        await provider.GetRequiredService<BoletaIssuer>().IssueAsync(Ventas.De(9m), "venta-1");

        ComprobanteEmitido answered = await settled.Task.WaitAsync(TimeSpan.FromSeconds(60));
        await worker.StopAsync(CancellationToken.None);
        Assert.Equal(EstadoComprobante.Aceptado, answered.Estado);
    }

    [Fact]
    public async Task Worker_StoreFailsOnce_GoesOnAfterThePause()
    {
        var settled = new TaskCompletionSource<ComprobanteEmitido>(TaskCreationOptions.RunContinuationsAsynchronously);
        ServiceCollection services = Services(new GuionPse(Fails(new PseException("x")), Says(EstadoEnvio.Aceptado)), settled);
        await using ServiceProvider provider = services.BuildServiceProvider();
        var clock = (ManualTimeProvider)provider.GetRequiredService<TimeProvider>();
        await provider.GetRequiredService<BoletaIssuer>().IssueAsync(Ventas.De(9m), "venta-1");
        IHostedService worker = provider.GetRequiredService<IHostedService>();
        await worker.StartAsync(CancellationToken.None);

        // Advance only while the document waits for its time: while it is in hand the clock could run past its term.
        IComprobanteStore store = provider.GetRequiredService<IComprobanteStore>();
        while (!settled.Task.IsCompleted)
        {
            if (await store.FindByKeyAsync(Ventas.Tienda.Ruc, "venta-1") is { Estado: EstadoComprobante.Emitido } && clock.Waiting > 0)
            {
                clock.Advance(TimeSpan.FromMilliseconds(100));
            }

            await Task.Yield();
        }

        await worker.StopAsync(CancellationToken.None);
        Assert.Equal(2, (await settled.Task).Intentos);
    }

    [Theory]
    [InlineData("F001", 4, "Serie")]
    [InlineData("B001", 0, "Concurrency")]
    public void AddIziSalesEmision_SettingsThatCannotWork_AreRefusedByName(string serie, int concurrency, string named)
    {
        var services = new ServiceCollection();
        services.AddIziSalesEmision(options =>
        {
            options.Serie = Ubl.Serie.Parse(serie);
            options.Concurrency = concurrency;
        });
        using ServiceProvider provider = services.BuildServiceProvider();

        OptionsValidationException exception = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IOptions<EmisionOptions>>().Value);

        Assert.Contains(named, exception.Message, StringComparison.Ordinal);
    }

    private static ServiceCollection Services(GuionPse pse, TaskCompletionSource<ComprobanteEmitido> settled)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(new ManualTimeProvider());
        services.AddSingleton<IComprobanteStore>(new InMemoryComprobanteStore());
        services.AddSingleton<IPseClient>(pse);
        services.AddSingleton<IEmisionObserver>(new Announcer(settled));
        services.AddIziSalesEmision(options => options.Emisor = Ventas.Tienda);
        return services;
    }

    private sealed class Announcer(TaskCompletionSource<ComprobanteEmitido> settled) : IEmisionObserver
    {
        public ValueTask OnIssuedAsync(ComprobanteEmitido comprobante, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

        public ValueTask OnSettledAsync(ComprobanteEmitido comprobante, CancellationToken cancellationToken = default)
        {
            if (comprobante.Estado == EstadoComprobante.Aceptado)
            {
                settled.TrySetResult(comprobante);
            }

            return ValueTask.CompletedTask;
        }
    }
}
