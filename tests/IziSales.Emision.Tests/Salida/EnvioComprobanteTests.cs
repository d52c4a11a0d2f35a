using IziSales.Pse;
using IziSales.Testing;
using IziSales.Ubl;
using static IziSales.Emision.Tests.GuionPse;

namespace IziSales.Emision.Tests.Salida;

public sealed class EnvioComprobanteTests
{
    private readonly Taller _taller = new();

    [Theory]
    [InlineData("2026-01-20T23:59:59-05:00", EstadoComprobante.Aceptado)]
    [InlineData("2026-01-21T00:00:00-05:00", EstadoComprobante.PorResumir)]
    public async Task RunOnce_AroundTheEndOfTheFifthDayInLima_GoesAloneUntilThen(string now, EstadoComprobante expected)
    {
        ComprobanteId id = await _taller.VenderAsync("a");
        AdvanceTo(now);

        await _taller.Envios.RunOnceAsync();

        Assert.Equal(expected, await _taller.EstadoAsync(id));
        Assert.Equal(expected == EstadoComprobante.Aceptado ? [$"send {id}"] : [], _taller.Registro.Calls);
    }

    [Fact]
    public async Task Work_SixDaysLate_ArrivesInASummaryOnce()
    {
        ComprobanteId id = await _taller.VenderAsync("a");
        _taller.Clock.Advance(TimeSpan.FromDays(6));

        await _taller.WorkAsync(TimeSpan.FromDays(1));

        Assert.Equal((EstadoComprobante.Aceptado, 1), (await _taller.EstadoAsync(id), _taller.Registro.Registrations(id)));
        Assert.Equal(["summary RC-20260121-1", "status T-1", "status T-1"], _taller.Registro.Calls);
    }

    [Fact]
    public async Task RunOnce_LateAndTheChannelTakesNoSummaries_GoesAloneAndTheAnswerIsKept()
    {
        ComprobanteId id = await _taller.VenderAsync("a");
        _taller.Registro.Capabilities = new PseCapabilities { Signs = true };
        _taller.Clock.Advance(TimeSpan.FromDays(6));

        await _taller.Envios.RunOnceAsync();

        ComprobanteEmitido kept = (await _taller.Store.FindAsync(id))!;
        Assert.Equal((EstadoComprobante.NoRegistrado, "1079"), (kept.Estado, kept.Codigo));
    }

    [Fact]
    public async Task RunOnce_SunatsClockSaysItIsTooLate_WaitsForTheSummary()
    {
        Taller taller = await RunAsync(Says(EstadoEnvio.NoRegistrado, "1079"));

        ComprobanteEmitido kept = await OnlyAsync(taller);
        Assert.Equal((EstadoComprobante.PorResumir, "1079"), (kept.Estado, kept.Codigo));
    }

    [Fact]
    public async Task Work_LateAfterALostAnswer_AsksBeforeTheSummaryTakesIt()
    {
        ComprobanteId id = await _taller.VenderAsync("a");
        _taller.Registro.Fallas = static operation => operation == "send" ? Falla.SilencioDespues : operation == "query" ? Falla.CaminoCerrado : Falla.Ninguna;
        await _taller.Envios.RunOnceAsync();
        _taller.Clock.Advance(TimeSpan.FromDays(8));
        await _taller.Envios.RunOnceAsync();
        Assert.Equal(EstadoComprobante.PorConfirmar, await _taller.EstadoAsync(id));

        _taller.Registro.Fallas = static _ => Falla.Ninguna;
        await _taller.WorkAsync(TimeSpan.FromDays(1));

        Assert.Equal((EstadoComprobante.Aceptado, 1), (await _taller.EstadoAsync(id), _taller.Registro.Registrations(id)));
        Assert.Empty(_taller.Registro.Resumenes);
    }

    [Fact]
    public async Task Work_LateAfterASendingThatNeverArrived_GoesInTheSummary()
    {
        ComprobanteId id = await _taller.VenderAsync("a");
        _taller.Registro.Fallas = static operation => operation == "send" ? Falla.SilencioAntes : Falla.Ninguna;
        await _taller.Envios.RunOnceAsync();
        _taller.Clock.Advance(TimeSpan.FromDays(8));

        await _taller.WorkAsync(TimeSpan.FromDays(1));

        Assert.Equal((EstadoComprobante.Observado, "4443"), (await _taller.EstadoAsync(id), (await _taller.Store.FindAsync(id))!.Codigo));
        Assert.Equal([$"send {id}", $"query {id}"], _taller.Registro.Calls.Take(2));
    }

    [Fact]
    public async Task RunOnce_RegisterSaysAnnulled_IsAnnulled()
    {
        Taller taller = await RunAsync(Says(EstadoEnvio.PorConfirmar), Says(EstadoEnvio.Anulado));

        Assert.Equal(EstadoComprobante.Anulado, (await OnlyAsync(taller)).Estado);
    }

    [Theory]
    [InlineData("1033", EstadoComprobante.Aceptado)]
    [InlineData("1032", EstadoComprobante.Rechazado)]
    [InlineData("0402", EstadoComprobante.PorConfirmar)]
    public async Task RunOnce_TakenAfterOurLostSendingAndNobodyToAsk_IsReadFromTheCode(string code, EstadoComprobante expected)
    {
        Taller taller = await RunAsync(queries: false, Says(EstadoEnvio.PorConfirmar), Says(EstadoEnvio.YaRegistrado, code));

        Assert.Equal(expected, (await OnlyAsync(taller)).Estado);
    }

    [Fact]
    public async Task RunOnce_TakenBeforeWeEverSentAndNobodyToAsk_IsAConflict()
    {
        Taller taller = await RunAsync(queries: false, Says(EstadoEnvio.YaRegistrado, "1033"));

        Assert.Equal(EstadoComprobante.EnConflicto, (await OnlyAsync(taller)).Estado);
    }

    [Fact]
    public async Task RunOnce_ClosedRoadThenTaken_IsAConflictBecauseNothingOfOursEverLeft()
    {
        Taller taller = await RunAsync(queries: false, Fails(new PseException("No hay internet.")), Says(EstadoEnvio.YaRegistrado, "1033"));

        Assert.Equal(EstadoComprobante.EnConflicto, (await OnlyAsync(taller)).Estado);
    }

    [Fact]
    public async Task RunOnce_ChannelSignedAndWentSilent_SendsTheSameSignedBytes()
    {
        ComprobanteEmitido sold = await _taller.Store.VenderAsync("a");
        SignedCpe signed = Firmantes.Rosita.SignXml((await _taller.Store.GetXmlAsync(sold.Id))!, sold.Id.NombreArchivo);
        var silence = new EnvioResult { Estado = EstadoEnvio.PorConfirmar, Mensaje = "Silencio.", XmlFirmado = signed.Xml.ToArray() };
        var pse = new GuionPse(() => silence, Says(EstadoEnvio.NoExiste), Says(EstadoEnvio.Aceptado));

        await RunThroughAsync(_taller, pse);

        Assert.Equal(["send 10412365785-03-B001-1 sin firma", "query 10412365785-03-B001-1", "send 10412365785-03-B001-1"], pse.Calls);
        Assert.Equal(signed.Xml.ToArray(), pse.Sent[1]);
        ComprobanteEmitido kept = await OnlyAsync(_taller);
        Assert.Equal((true, signed.DigestValue), (kept.Firmado, kept.DigestValue));
    }

    [Theory]
    [InlineData("<firmado/>")]
    [InlineData("another document")]
    [InlineData("unsigned")]
    public async Task RunOnce_ChannelGivesSomethingElseAsTheSignedDocument_KeepsOurs(string what)
    {
        ComprobanteEmitido sold = await _taller.Store.VenderAsync("a");
        byte[] ours = (await _taller.Store.GetXmlAsync(sold.Id))!;
        byte[] given = what switch
        {
            "another document" => Firmantes.Rosita.Sign(Escenarios.MayorA700.ToBoleta()).Xml.ToArray(),
            "unsigned" => ours,
            _ => System.Text.Encoding.UTF8.GetBytes(what),
        };

        await RunThroughAsync(_taller, new GuionPse(() => new EnvioResult { Estado = EstadoEnvio.Aceptado, Mensaje = "x", XmlFirmado = given }));

        Assert.Equal((EstadoComprobante.Aceptado, false), ((await OnlyAsync(_taller)).Estado, (await OnlyAsync(_taller)).Firmado));
        Assert.Equal(ours, await _taller.Store.GetXmlAsync(sold.Id));
    }

    [Fact]
    public async Task RunOnce_TicketThatSaysNothing_IsAskedByNumberAndNotSentAgain()
    {
        Taller taller = await RunAsync(
            Says(EstadoEnvio.EnProceso, ticket: "T-1"), Says(EstadoEnvio.PorConfirmar), Says(EstadoEnvio.NoExiste), Says(EstadoEnvio.PorConfirmar), Says(EstadoEnvio.Aceptado));

        Assert.Equal(EstadoComprobante.Aceptado, (await OnlyAsync(taller)).Estado);
    }

    [Fact]
    public async Task RunOnce_TicketUnknownToSunat_IsSentAgainOnlyAfterTheRegisterSaidNo()
    {
        await _taller.VenderAsync("a");
        var pse = new GuionPse(Says(EstadoEnvio.EnProceso, ticket: "T-1"), Says(EstadoEnvio.PorConfirmar, "0127"), Says(EstadoEnvio.NoExiste), Says(EstadoEnvio.Aceptado));

        await RunThroughAsync(_taller, pse);

        Assert.Equal(["send", "status", "query", "send"], pse.Calls.Select(static call => call.Split(' ')[0]));
    }

    private Task<Taller> RunAsync(params Func<EnvioResult>[] answers) => RunAsync(queries: true, answers);

    private async Task<Taller> RunAsync(bool queries, params Func<EnvioResult>[] answers)
    {
        await _taller.VenderAsync("a");
        await RunThroughAsync(_taller, new GuionPse(answers) { Capabilities = new PseCapabilities { Signs = true, Summaries = true, Queries = queries } });
        return _taller;
    }

    /// <summary>Runs until the script is over or the document is.</summary>
    private static async Task RunThroughAsync(Taller taller, GuionPse pse)
    {
        var processor = new OutboxProcessor(taller.Store, pse, taller.Options) { Clock = taller.Clock, Random = new Random(1) };
        for (DateTimeOffset end = taller.Now.AddDays(60); pse.IsWaiting;)
        {
            Assert.True(taller.Now < end, "Nothing asks the channel any more.");
            await processor.RunOnceAsync();
            taller.Clock.Advance(TimeSpan.FromHours(1));
        }
    }

    private static async Task<ComprobanteEmitido> OnlyAsync(Taller taller) => Assert.Single(await taller.Store.ListAsync(new ComprobanteQuery { Emisor = Ventas.Tienda.Ruc }));

    private void AdvanceTo(string instant) => _taller.Clock.Advance(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture) - _taller.Now);
}
