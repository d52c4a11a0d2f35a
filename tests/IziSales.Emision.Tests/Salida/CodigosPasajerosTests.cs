using IziSales.Pse;
using IziSales.Sandbox;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Emision.Tests.Salida;

/// <summary>What a code of SUNAT's means for a boleta, from the wire to its state.</summary>
public sealed class CodigosPasajerosTests(CodigosPasajerosTests.Sunat sunat) : IClassFixture<CodigosPasajerosTests.Sunat>
{
    [Theory]
    [InlineData(100, EstadoComprobante.PorConfirmar)]
    [InlineData(109, EstadoComprobante.PorConfirmar)]
    [InlineData(130, EstadoComprobante.PorConfirmar)]
    [InlineData(133, EstadoComprobante.PorConfirmar)]
    [InlineData(138, EstadoComprobante.PorConfirmar)]
    [InlineData(200, EstadoComprobante.PorConfirmar)]
    [InlineData(140, EstadoComprobante.EnProceso)]
    [InlineData(402, EstadoComprobante.PorConfirmar)]
    [InlineData(111, EstadoComprobante.NoRegistrado)]
    [InlineData(1001, EstadoComprobante.NoRegistrado)]
    [InlineData(2800, EstadoComprobante.Rechazado)]
    public async Task RunOnce_CodeOfSunat_IsNoVerdictWhenItPasses(int code, EstadoComprobante expected)
    {
        SunatSandboxServer server = sunat.Server;
        var clock = new ManualTimeProvider();
        server.Sandbox.Faults.Enqueue(new SandboxFault(code < 2000 ? SandboxFaultKind.Refuse : SandboxFaultKind.Reject) { Codigo = code });
        using var http = new HttpClient();
        using var client = new GenericPseClient(http, new GenericPseOptions { BaseAddress = server.BaseAddress, Signs = true }, clock);
        var store = new InMemoryComprobanteStore();
        ComprobanteId id = (await store.VenderAsync("a", serie: $"B{code % 1000:D3}")).Id;
        var processor = new OutboxProcessor(store, client, new EmisionOptions { Emisor = Ventas.Tienda }) { Clock = clock };

        await processor.RunOnceAsync();

        Assert.Equal(expected, (await store.FindAsync(id))!.Estado);
        clock.Advance(TimeSpan.FromHours(1));
        await processor.RunOnceAsync();
        EstadoComprobante end = expected is EstadoComprobante.PorConfirmar or EstadoComprobante.EnProceso ? EstadoComprobante.Aceptado : expected;
        Assert.Equal(end, (await store.FindAsync(id))!.Estado);
    }

    /// <summary>One sandbox for all rows; each sells in a series of its own.</summary>
    public sealed class Sunat : IAsyncLifetime
    {
        public SunatSandboxServer Server { get; private set; } = null!;

        public async Task InitializeAsync() => Server = await SunatSandboxServer.StartAsync(time: new ManualTimeProvider());

        public async Task DisposeAsync() => await Server.DisposeAsync();
    }
}
