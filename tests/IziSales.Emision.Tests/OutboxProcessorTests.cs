using IziSales.Pse;
using IziSales.Testing;
using IziSales.Ubl;
using static IziSales.Emision.Tests.GuionPse;

namespace IziSales.Emision.Tests;

public sealed class OutboxProcessorTests
{
    private const string Uno = "10412365785-03-B001-1";

    private readonly InMemoryComprobanteStore _store = new();
    private readonly ManualTimeProvider _clock = new();
    private readonly EmisionOptions _options = new() { Emisor = Ventas.Tienda };

    [Theory]
    [InlineData(EstadoEnvio.Aceptado, EstadoComprobante.Aceptado)]
    [InlineData(EstadoEnvio.Observado, EstadoComprobante.Observado)]
    [InlineData(EstadoEnvio.Rechazado, EstadoComprobante.Rechazado)]
    [InlineData(EstadoEnvio.NoRegistrado, EstadoComprobante.NoRegistrado)]
    public async Task RunOnce_FinalAnswer_IsKeptAndNothingIsLeft(EstadoEnvio answer, EstadoComprobante expected)
    {
        var pse = new GuionPse(Says(answer, "0001"));

        Assert.Equal(new OutboxRun(1, 1), await SellAndRunAsync(pse));

        ComprobanteEmitido sold = await SoldAsync();
        Assert.Equal((expected, "0001"), (sold.Estado, sold.Codigo));
        Assert.Equal([$"send {Uno} sin firma"], pse.Calls);
        await LaterAsync(pse);
        Assert.Single(pse.Calls);
    }

    [Fact]
    public async Task RunOnce_Accepted_KeepsTheCdr()
    {
        await SellAndRunAsync(new GuionPse(Says(EstadoEnvio.Aceptado)));

        Assert.Equal([1, 2, 3], await _store.GetCdrAsync((await SoldAsync()).Id));
    }

    [Fact]
    public async Task RunOnce_ClosedRoad_IsSentAgainWithoutAsking()
    {
        var pse = new GuionPse(Fails(new PseException("No hay internet.")), Says(EstadoEnvio.Aceptado));
        await SellAndRunAsync(pse);
        Assert.Equal((EstadoComprobante.Emitido, "No hay internet."), ((await SoldAsync()).Estado, (await SoldAsync()).Mensaje));

        await LaterAsync(pse);

        Assert.Equal([$"send {Uno} sin firma", $"send {Uno} sin firma"], pse.Calls);
        Assert.Equal(EstadoComprobante.Aceptado, (await SoldAsync()).Estado);
    }

    [Fact]
    public async Task RunOnce_AnswerLostAndRegistered_AsksAndSendsNothingMore()
    {
        var pse = new GuionPse(Says(EstadoEnvio.PorConfirmar), Says(EstadoEnvio.Aceptado));
        await SellAndRunAsync(pse);
        Assert.Equal(EstadoComprobante.PorConfirmar, (await SoldAsync()).Estado);

        await LaterAsync(pse);

        Assert.Equal([$"send {Uno} sin firma", $"query {Uno}"], pse.Calls);
        Assert.Equal(EstadoComprobante.Aceptado, (await SoldAsync()).Estado);
    }

    [Fact]
    public async Task RunOnce_AnswerLostAndNotRegistered_SendsTheSameBytesUnderTheSameNumber()
    {
        var pse = new GuionPse(Says(EstadoEnvio.PorConfirmar), Says(EstadoEnvio.NoExiste), Says(EstadoEnvio.Aceptado));
        await SellAndRunAsync(pse);
        Assert.Equal((false, false), ((await SoldAsync()).Firmado, (await SoldAsync()).HasCdr));

        await LaterAsync(pse);

        Assert.Equal([$"send {Uno} sin firma", $"query {Uno}", $"send {Uno} sin firma"], pse.Calls);
        Assert.Equal(pse.Sent[0], pse.Sent[1]);
        Assert.Equal(EstadoComprobante.Aceptado, (await SoldAsync()).Estado);
    }

    [Fact]
    public async Task RunOnce_AnswerLostAndTheQuestionFails_StaysToBeConfirmed()
    {
        var pse = new GuionPse(Says(EstadoEnvio.PorConfirmar), Fails(new PseException("No hay internet.")), Says(EstadoEnvio.PorConfirmar));
        await SellAndRunAsync(pse);

        await LaterAsync(pse);
        Assert.Equal(EstadoComprobante.PorConfirmar, (await SoldAsync()).Estado);
        await LaterAsync(pse);
        Assert.Equal(EstadoComprobante.PorConfirmar, (await SoldAsync()).Estado);
        Assert.Single(pse.Sent);
    }

    [Fact]
    public async Task RunOnce_WorkerDiedWhileSending_AsksFirst()
    {
        await _store.VenderAsync("a");
        await _store.ClaimAsync(new ClaimRequest(_clock.GetUtcNow(), _options.Lease, 1));
        var pse = new GuionPse(Says(EstadoEnvio.Aceptado));

        await RunAsync(pse);
        Assert.Empty(pse.Calls);
        await LaterAsync(pse);

        Assert.Equal([$"query {Uno}"], pse.Calls);
        Assert.Equal(EstadoComprobante.Aceptado, (await SoldAsync()).Estado);
    }

    [Fact]
    public async Task RunOnce_Deferred_AsksByTicketUntilJudged()
    {
        var pse = new GuionPse(Says(EstadoEnvio.EnProceso, ticket: "T-1"), Says(EstadoEnvio.EnProceso), Says(EstadoEnvio.Aceptado));
        await SellAndRunAsync(pse);
        Assert.Equal((EstadoComprobante.EnProceso, "T-1"), ((await SoldAsync()).Estado, (await SoldAsync()).Ticket));

        await LaterAsync(pse);
        await LaterAsync(pse);

        Assert.Equal([$"send {Uno} sin firma", "status T-1", "status T-1"], pse.Calls);
        Assert.Equal(EstadoComprobante.Aceptado, (await SoldAsync()).Estado);
    }

    [Fact]
    public async Task RunOnce_SignedByTheChannelAndNotToBeCompared_KeepsWhatWasSigned()
    {
        ComprobanteEmitido sold = await _store.VenderAsync("a");
        SignedCpe signed = Firmantes.Rosita.SignXml((await _store.GetXmlAsync(sold.Id))!, sold.Id.NombreArchivo);
        var pse = new GuionPse(
            () => new EnvioResult { Estado = EstadoEnvio.YaRegistrado, Codigo = "1033", Mensaje = "Ya", XmlFirmado = signed.Xml.ToArray() },
            Fails(new PseException()));

        await RunAsync(pse);

        Assert.Equal((EstadoComprobante.PorConfirmar, signed.DigestValue), ((await SoldAsync()).Estado, (await SoldAsync()).DigestValue));
        Assert.Equal(signed.Xml.ToArray(), await _store.GetXmlAsync(sold.Id));
    }

    [Fact]
    public async Task RunOnce_ChannelComparedAndFoundAnotherSale_IsAConflictForAPerson()
    {
        await SellAndRunAsync(new GuionPse(Says(EstadoEnvio.YaRegistrado, "IZI-PSE-003")));

        Assert.Equal(EstadoComprobante.EnConflicto, (await SoldAsync()).Estado);
    }

    [Fact]
    public async Task RunOnce_AskedLaterAndFoundAnotherSale_IsAConflictForAPerson()
    {
        var pse = new GuionPse(Says(EstadoEnvio.PorConfirmar), Says(EstadoEnvio.YaRegistrado, "IZI-PSE-003"));

        await SellAndRunAsync(pse);
        await LaterAsync(pse);

        Assert.Equal(EstadoComprobante.EnConflicto, (await SoldAsync()).Estado);
    }

    [Fact]
    public async Task RunOnce_AlreadyRegisteredWithOurDigest_IsAccepted()
    {
        await SellSignedAsync("b3Vycw==");
        var pse = new GuionPse(Says(EstadoEnvio.YaRegistrado, "1033"), Says(EstadoEnvio.Aceptado, "0", digest: "b3Vycw=="));

        await RunAsync(pse);

        Assert.Equal([$"send {Uno}", $"query {Uno}"], pse.Calls);
        Assert.Equal(EstadoComprobante.Aceptado, (await SoldAsync()).Estado);
    }

    [Theory]
    [InlineData("otro==")]
    [InlineData(null)]
    public async Task RunOnce_AlreadyRegisteredWithAnotherDocument_IsAConflictForAPerson(string? digest)
    {
        await SellSignedAsync("b3Vycw==");
        var pse = new GuionPse(Says(EstadoEnvio.YaRegistrado, "1033"), Says(EstadoEnvio.Aceptado, "0", digest));

        await RunAsync(pse);

        ComprobanteEmitido sold = await SoldAsync();
        Assert.Equal((EstadoComprobante.EnConflicto, null), (sold.Estado, sold.ProximoIntento));
        Assert.Contains("¿dos cajas usan la serie B001?", sold.Mensaje, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunOnce_AlreadyRegisteredAfterOurOwnLostAttempt_IsAccepted()
    {
        await SellSignedAsync("b3Vycw==");
        var pse = new GuionPse(Says(EstadoEnvio.PorConfirmar), Says(EstadoEnvio.NoExiste), Says(EstadoEnvio.YaRegistrado, "1033"), Says(EstadoEnvio.Aceptado, "0"));
        await RunAsync(pse);

        await LaterAsync(pse);

        Assert.Equal(EstadoComprobante.Aceptado, (await SoldAsync()).Estado);
    }

    [Fact]
    public async Task RunOnce_AlreadyRegisteredAndTheQuestionFails_StaysToBeConfirmed()
    {
        var pse = new GuionPse(Says(EstadoEnvio.YaRegistrado, "1033"), Fails(new PseException("No hay internet.")));

        await SellAndRunAsync(pse);

        Assert.Equal(EstadoComprobante.PorConfirmar, (await SoldAsync()).Estado);
    }

    [Fact]
    public async Task RunOnce_UnsignedForAChannelThatDoesNotSign_IsNotSent()
    {
        var pse = new GuionPse { Capabilities = new PseCapabilities() };

        await SellAndRunAsync(pse);

        Assert.Empty(pse.Calls);
        Assert.Equal(EstadoComprobante.Emitido, (await SoldAsync()).Estado);
    }

    [Fact]
    public async Task RunOnce_ChannelBreaksItsContract_AsksBeforeSendingAgain()
    {
        var pse = new GuionPse(Fails(new FormatException("x")), Says(EstadoEnvio.Aceptado));
        await SellAndRunAsync(pse);
        Assert.Equal(EstadoComprobante.PorConfirmar, (await SoldAsync()).Estado);

        await LaterAsync(pse);

        Assert.Equal([$"send {Uno} sin firma", $"query {Uno}"], pse.Calls);
    }

    [Fact]
    public async Task RunOnce_StoppedWhileSending_IsAskedAboutAtTheNextStart()
    {
        using CancellationTokenSource stop = new();
        await _store.VenderAsync("a");
        var pse = new GuionPse(
            () =>
            {
                stop.Cancel();
                throw new OperationCanceledException(stop.Token);
            },
            Says(EstadoEnvio.Aceptado));

        await Processor(pse).RunOnceAsync(stop.Token);
        await RunAsync(pse);

        Assert.Equal([$"send {Uno} sin firma", $"query {Uno}"], pse.Calls);
    }

    [Fact]
    public async Task RunOnce_ChannelAsksToWait_WaitsThatLong()
    {
        var pse = new GuionPse(Fails(new PseException("429") { RetryAfter = TimeSpan.FromMinutes(3) }));
        await SellAndRunAsync(pse);

        Assert.Equal(_clock.GetUtcNow().AddMinutes(3), (await SoldAsync()).ProximoIntento);
    }

    [Fact]
    public async Task RunOnce_TenDocuments_TakesNoMoreThanTheConcurrency()
    {
        for (int i = 0; i < 10; i++)
        {
            await _store.VenderAsync($"v{i}");
        }

        Assert.Equal(new OutboxRun(4, 4), await RunAsync(new GuionPse([.. Enumerable.Repeat(Says(EstadoEnvio.Aceptado), 10)])));
    }

    [Fact]
    public async Task RunOnce_Observer_HearsTheAnswer()
    {
        var observer = new OidoObserver();
        await _store.VenderAsync("a");

        await new OutboxProcessor(_store, new GuionPse(Says(EstadoEnvio.Aceptado)), _options) { Clock = _clock, Observers = [observer] }.RunOnceAsync();

        Assert.Equal(["Aceptado B001-1"], observer.Heard);
    }

    private OutboxProcessor Processor(GuionPse pse) => new(_store, pse, _options) { Clock = _clock, Random = new Random(1) };

    private Task<OutboxRun> RunAsync(GuionPse pse) => Processor(pse).RunOnceAsync();

    private async Task<OutboxRun> SellAndRunAsync(GuionPse pse)
    {
        await _store.VenderAsync("a");
        return await RunAsync(pse);
    }

    private Task<AppendResult> SellSignedAsync(string digest) => _store.AppendAsync(
        Ventas.Pedido("a"),
        context => new NuevoComprobante(Ventas.Documento(context).Comprobante, "<firmado/>"u8.ToArray()) { DigestValue = digest });

    private async Task<OutboxRun> LaterAsync(GuionPse pse)
    {
        _clock.Advance(TimeSpan.FromHours(1));
        return await RunAsync(pse);
    }

    private async Task<ComprobanteEmitido> SoldAsync() => Assert.Single(await _store.ListAsync(new ComprobanteQuery { Emisor = Ventas.Tienda.Ruc }));
}
