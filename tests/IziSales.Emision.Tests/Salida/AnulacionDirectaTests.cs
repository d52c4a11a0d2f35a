using IziSales.Pse;
using IziSales.Testing;
using IziSales.Ubl;
using static IziSales.Emision.Tests.GuionPse;

namespace IziSales.Emision.Tests.Salida;

public sealed class AnulacionDirectaTests
{
    private const string Uno = "10412365785-03-B001-1";

    private readonly Taller _taller = new();

    [Fact]
    public async Task RunOnce_AskedFor_IsRequestedWithItsReasonAndFollowedByTicket()
    {
        (ComprobanteEmitido kept, GuionPse pse) = await AnnulAsync(Says(EstadoEnvio.EnProceso, ticket: "T-9"), Says(EstadoEnvio.EnProceso), Says(EstadoEnvio.Anulado, "0"));

        Assert.Equal([$"void {Uno} Error en la venta", "status T-9", "status T-9"], pse.Calls);
        Assert.Equal(EstadoComprobante.Anulado, kept.Estado);
    }

    [Fact]
    public async Task RunOnce_SilenceThenAnnulled_AsksFirstAndRequestsNothingMore()
    {
        (ComprobanteEmitido kept, GuionPse pse) = await AnnulAsync(Says(EstadoEnvio.PorConfirmar), Says(EstadoEnvio.PorConfirmar), Says(EstadoEnvio.Anulado));

        Assert.Equal([$"void {Uno} Error en la venta", $"query {Uno}", $"query {Uno}"], pse.Calls);
        Assert.Equal(EstadoComprobante.Anulado, kept.Estado);
    }

    [Fact]
    public async Task RunOnce_SilenceAndItStands_RequestsAgain()
    {
        (ComprobanteEmitido kept, GuionPse pse) = await AnnulAsync(
            Says(EstadoEnvio.PorConfirmar), Says(EstadoEnvio.Aceptado), Says(EstadoEnvio.Aceptado), Says(EstadoEnvio.Anulado));

        Assert.Equal(["void", "query", "query", "void"], pse.Calls.Select(static call => call.Split(' ')[0]));
        Assert.Equal(EstadoComprobante.Anulado, kept.Estado);
    }

    [Fact]
    public async Task RunOnce_RefusedAndItStands_StaysAcceptedAndTells()
    {
        (ComprobanteEmitido kept, _) = await AnnulAsync(Says(EstadoEnvio.Rechazado, "2957"), Says(EstadoEnvio.Aceptado));

        Assert.Equal((EstadoComprobante.Aceptado, "2957"), (kept.Estado, kept.Codigo));
        Assert.Equal([$"anulacion:{Uno}:2957"], await _taller.AvisosAsync());
    }

    [Fact]
    public async Task RunOnce_RefusedBecauseItIsAnnulledAlready_IsAnnulled()
    {
        (ComprobanteEmitido kept, _) = await AnnulAsync(Says(EstadoEnvio.YaRegistrado, "2987"), Says(EstadoEnvio.Anulado));

        Assert.Equal(EstadoComprobante.Anulado, kept.Estado);
    }

    [Theory]
    [InlineData("2987", EstadoComprobante.Anulado)]
    [InlineData("2957", EstadoComprobante.Aceptado)]
    public async Task RunOnce_RefusedAndNobodyToAsk_IsReadFromTheCode(string code, EstadoComprobante expected)
    {
        (ComprobanteEmitido kept, _) = await AnnulAsync(new PseCapabilities { Signs = true, Voids = true, Queries = false }, Says(EstadoEnvio.Rechazado, code));

        Assert.Equal(expected, kept.Estado);
    }

    [Fact]
    public async Task RunOnce_ClosedRoad_StaysPendingAndIsRequestedAgain()
    {
        (ComprobanteEmitido kept, GuionPse pse) = await AnnulAsync(Fails(new PseException("No hay internet.")), Says(EstadoEnvio.Anulado));

        Assert.Equal(["void", "void"], pse.Calls.Select(static call => call.Split(' ')[0]));
        Assert.Equal(EstadoComprobante.Anulado, kept.Estado);
    }

    [Fact]
    public async Task RunOnce_TicketLost_RequestsAgain()
    {
        (ComprobanteEmitido kept, GuionPse pse) = await AnnulAsync(
            Says(EstadoEnvio.EnProceso, ticket: "T-9"), Says(EstadoEnvio.NoExiste), Says(EstadoEnvio.Aceptado), Says(EstadoEnvio.EnProceso, ticket: "T-10"), Says(EstadoEnvio.Anulado));

        Assert.Equal(["void", "status", "query", "void", "status"], pse.Calls.Select(static call => call.Split(' ')[0]));
        Assert.Equal("status T-10", pse.Calls[^1]);
        Assert.Equal(EstadoComprobante.Anulado, kept.Estado);
    }

    [Fact]
    public async Task RunOnce_ChannelDoesNotAnnul_WaitsAndSaysSo()
    {
        await AcceptAsync();
        var pse = new GuionPse { Capabilities = new PseCapabilities { Signs = true } };
        await new OutboxProcessor(_taller.Store, pse, _taller.Options) { Clock = _taller.Clock }.RunOnceAsync();

        ComprobanteEmitido kept = (await _taller.Store.FindAsync(ComprobanteId.Parse(Uno)))!;
        Assert.Equal((EstadoComprobante.AnulacionPendiente, true), (kept.Estado, kept.Mensaje!.StartsWith("El canal configurado no anula", StringComparison.Ordinal)));
        Assert.Empty(pse.Calls);
    }

    private Task<(ComprobanteEmitido Kept, GuionPse Pse)> AnnulAsync(params Func<EnvioResult>[] answers) =>
        AnnulAsync(new PseCapabilities { Signs = true, Voids = true }, answers);

    private async Task<(ComprobanteEmitido Kept, GuionPse Pse)> AnnulAsync(PseCapabilities capabilities, params Func<EnvioResult>[] answers)
    {
        await AcceptAsync();
        var pse = new GuionPse(answers) { Capabilities = capabilities };
        var processor = new OutboxProcessor(_taller.Store, pse, _taller.Options) { Clock = _taller.Clock, Random = new Random(1) };
        for (DateTimeOffset end = _taller.Now.AddDays(30); pse.IsWaiting;)
        {
            Assert.True(_taller.Now < end, "Nothing asks the channel any more.");
            await processor.RunOnceAsync();
            _taller.Clock.Advance(TimeSpan.FromMinutes(11));
        }

        return ((await _taller.Store.FindAsync(ComprobanteId.Parse(Uno)))!, pse);
    }

    private async Task AcceptAsync()
    {
        ComprobanteId id = await _taller.VenderAsync("a");
        await _taller.Envios.RunOnceAsync();
        Assert.NotNull(await _taller.Store.ApplyAsync(id, AccionComprobante.AnulacionDirecta(_taller.Now, "Error en la venta")));
    }
}
