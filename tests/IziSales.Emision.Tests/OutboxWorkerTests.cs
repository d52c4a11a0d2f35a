using IziSales.Pse;
using IziSales.Testing;
using IziSales.Ubl;
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

        ComprobanteEmitido answered = await Patience.WaitAsync(settled.Task);
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

        ComprobanteEmitido answered = await clock.PassAsync(settled.Task, longestPause: TimeSpan.FromSeconds(30));

        await worker.StopAsync(CancellationToken.None);
        Assert.Equal(2, answered.Intentos);
    }

    [Fact]
    public async Task Worker_OneAnswerHangsAndAReceiverToo_TheOtherSalesAreSentAllTheSame()
    {
        var taller = new Taller();
        var hung = new LentoPse();
        taller.Options.Concurrency = 2;
        ComprobanteId first = await taller.VenderAsync("a");
        await taller.Memoria.AddAvisosAsync(Ventas.Tienda.Ruc, [new Aviso("x", "x")], taller.Now);
        var pse = new PrimeroLento(hung, first, taller.Registro);
        var signal = new OutboxSignal();
        using var worker = new OutboxWorker(new OutboxProcessor(taller.Store, pse, taller.Options) { Clock = taller.Clock }, taller.Store, signal, taller.Options)
        {
            Resumenes = taller.Resumenes,
            Avisos = new AvisoProcessor(taller.Store, taller.Memoria, taller.Options) { Clock = taller.Clock, Receivers = [new SordoReceiver()] },
        };
        await worker.StartAsync(CancellationToken.None);
        await Patience.WaitAsync(hung.Asked.Task);

        for (int i = 0; i < 5; i++)
        {
            ComprobanteId id = await taller.VenderAsync($"v{i}");
            signal.Wake();
            await Patience.UntilAsync(async () => await taller.EstadoAsync(id) == EstadoComprobante.Aceptado);
        }

        Assert.Equal(EstadoComprobante.Enviando, await taller.EstadoAsync(first));
        hung.Answer.SetResult(new EnvioResult { Estado = EstadoEnvio.Aceptado, Mensaje = "Aceptado." });
        await Patience.UntilAsync(async () => await taller.EstadoAsync(first) == EstadoComprobante.Aceptado);
        await worker.StopAsync(CancellationToken.None);
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

    private sealed class SordoReceiver : IAvisoReceiver
    {
        public Task ReceiveAsync(Ruc emisor, Aviso aviso, DateTimeOffset momento, CancellationToken cancellationToken = default) => Task.Delay(Timeout.Infinite, cancellationToken);
    }

    /// <summary>One document waits for its answer; all others go as usual.</summary>
    private sealed class PrimeroLento(LentoPse slow, ComprobanteId id, RegistroPse usual) : IPseClient
    {
        public PseCapabilities Capabilities => usual.Capabilities;

        public Task<EnvioResult> SendAsync(CpeEnvio envio, CancellationToken cancellationToken = default) =>
            envio.Id == id ? slow.SendAsync(envio, cancellationToken) : usual.SendAsync(envio, cancellationToken);

        public Task<EnvioResult> SendSummaryAsync(LoteEnvio envio, CancellationToken cancellationToken = default) => usual.SendSummaryAsync(envio, cancellationToken);

        public Task<EnvioResult> VoidAsync(AnulacionEnvio envio, CancellationToken cancellationToken = default) => usual.VoidAsync(envio, cancellationToken);

        public Task<EnvioResult> QueryAsync(CpeConsulta consulta, CancellationToken cancellationToken = default) => usual.QueryAsync(consulta, cancellationToken);

        public Task<EnvioResult> GetStatusAsync(string ticket, CancellationToken cancellationToken = default) => usual.GetStatusAsync(ticket, cancellationToken);
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
