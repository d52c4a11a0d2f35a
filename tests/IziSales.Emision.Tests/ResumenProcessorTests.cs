using IziSales.Pse;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Emision.Tests;

public sealed class ResumenProcessorTests
{
    private static readonly TimeSpan TwoDays = TimeSpan.FromDays(2);

    private readonly Taller _taller = new();

    [Fact]
    public async Task RunOnce_SalesOfToday_WaitUntilTheDayIsOverInLima()
    {
        await _taller.VenderPorResumenAsync(3);
        _taller.Clock.Advance(TimeSpan.FromHours(13) + TimeSpan.FromMinutes(59));
        Assert.Equal(new ResumenRun(0, 0, 0), await _taller.Resumenes.RunOnceAsync());

        _taller.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(new ResumenRun(1, 1, 0), await _taller.Resumenes.RunOnceAsync());

        Assert.Equal([("RC-20260116-1", 3, false)], _taller.Registro.Resumenes);
    }

    [Fact]
    public async Task RunOnce_TicketJudgedLater_AcceptsEveryDocument()
    {
        ComprobanteId[] sold = await _taller.VenderPorResumenAsync(3);

        await _taller.WorkAsync(TwoDays);

        foreach (ComprobanteId id in sold)
        {
            ComprobanteEmitido document = (await _taller.Store.FindAsync(id))!;
            Assert.Equal((EstadoComprobante.Aceptado, "RC-20260116-1", 1), (document.Estado, document.Lote, _taller.Registro.Registrations(id)));
        }

        LoteEmitido lote = Assert.Single(await _taller.LotesAsync());
        Assert.Equal((EstadoComprobante.Aceptado, true, "0"), (lote.Estado, lote.HasCdr, lote.Codigo));
        Assert.Equal(["summary RC-20260116-1", "status T-1", "status T-1"], _taller.Registro.Calls);
        Assert.Equal(["Aceptado B001-1", "Aceptado B001-2", "Aceptado B001-3"], _taller.Observer.Heard.Order());
    }

    [Fact]
    public async Task RunOnce_WithTheShopsCertificate_SignsTheFileHere()
    {
        var taller = new Taller { Signer = Firmantes.Rosita };
        await taller.VenderPorResumenAsync(1);

        await taller.WorkAsync(TwoDays);

        Assert.Equal([("RC-20260116-1", 1, true)], taller.Registro.Resumenes);
        byte[] xml = (await taller.Memoria.GetLoteXmlAsync(Ventas.Tienda.Ruc, "RC-20260116-1"))!;
        Assert.True(SignatureVerifier.Verify(xml).IsValid);
        Assert.True(CpeReader.Read(xml).Validate().IsAceptable);
    }

    [Fact]
    public async Task RunOnce_SixHundredSales_FillTwoFiles()
    {
        ComprobanteId[] sold = await _taller.VenderPorResumenAsync(600);

        await _taller.WorkAsync(TwoDays);

        Assert.Equal([("RC-20260116-1", 500, false), ("RC-20260116-2", 100, false)], _taller.Registro.Resumenes.Order());
        Assert.All(sold, id => Assert.Equal(1, _taller.Registro.Registrations(id)));
    }

    [Fact]
    public async Task RunOnce_OneDocumentAtFault_IsFoundByHalvingAndTheOthersAreAccepted()
    {
        ComprobanteId[] sold = await _taller.VenderPorResumenAsync(7);
        _taller.Registro.Culpables[sold[4]] = "2017";

        await _taller.WorkAsync(TwoDays);

        ComprobanteEmitido guilty = (await _taller.Store.FindAsync(sold[4]))!;
        Assert.Equal((EstadoComprobante.Rechazado, "2017"), (guilty.Estado, guilty.Codigo));
        Assert.All(sold.Where(id => id != sold[4]), id => Assert.Equal(1, _taller.Registro.Registrations(id)));
        Assert.Equal([7, 4, 3, 2, 1, 1, 1], _taller.Registro.Resumenes.Select(static file => file.Lineas).OrderDescending());
        Assert.Equal(_taller.Registro.Resumenes.Count, _taller.Registro.Resumenes.Select(static file => file.Identificador).Distinct().Count());
    }

    [Fact]
    public async Task RunOnce_DocumentThatSunatHasAlready_CountsAsAccepted()
    {
        ComprobanteId[] sold = await _taller.VenderPorResumenAsync(4);
        _taller.Registro.Inform(sold[2]);

        await _taller.WorkAsync(TwoDays);

        Assert.Equal((EstadoComprobante.Aceptado, 1), (await _taller.EstadoAsync(sold[2]), _taller.Registro.Registrations(sold[2])));
        Assert.All(sold, id => Assert.Equal(1, _taller.Registro.Registrations(id)));
    }

    [Theory]
    [InlineData("2335")]
    [InlineData("2327")]
    [InlineData("2222")]
    [InlineData("0154")]
    public async Task RunOnce_WholeFileRefused_JudgesNoDocumentWaitsEverLongerAndTells(string code)
    {
        ComprobanteId[] sold = await _taller.VenderPorResumenAsync(3);
        _taller.Registro.ArchivoRechazado = code;

        _taller.Clock.Advance(TimeSpan.FromHours(14));
        await _taller.WorkAsync(TimeSpan.FromHours(5));

        Assert.All(_taller.Registro.Resumenes, static file => Assert.Equal(3, file.Lineas));
        Assert.InRange(_taller.Registro.Resumenes.Count, 4, 8);
        Assert.Equal([$"resumen:20260115:1:{code}"], await _taller.AvisosAsync());

        _taller.Registro.ArchivoRechazado = null;
        await _taller.WorkAsync(TimeSpan.FromHours(5));
        Assert.All(sold, id => Assert.Equal(1, _taller.Registro.Registrations(id)));
        Assert.Equal(EstadoComprobante.Aceptado, await _taller.EstadoAsync(sold[0]));
    }

    [Fact]
    public async Task RunOnce_AnswerLost_SendsTheSameBytesUnderTheSameName()
    {
        await _taller.VenderPorResumenAsync(2);
        Once("summary", Falla.SilencioAntes);

        await _taller.WorkAsync(TwoDays);

        Assert.Equal(["summary RC-20260116-1", "summary RC-20260116-1"], _taller.Registro.Calls.Take(2));
        Assert.Single(await _taller.LotesAsync());
        Assert.Equal(2, _taller.Registro.Registrados.Count);
    }

    [Fact]
    public async Task RunOnce_AnswerLostAfterItArrived_AsksAboutEachDocumentAndRegistersNothingTwice()
    {
        ComprobanteId[] sold = await _taller.VenderPorResumenAsync(3);
        Once("summary", Falla.SilencioDespues);

        await _taller.WorkAsync(TwoDays);

        Assert.Equal(2, _taller.Registro.Calls.Count(static call => call == "summary RC-20260116-1"));
        Assert.Equal(EstadoComprobante.EnConflicto, Assert.Single(await _taller.LotesAsync()).Estado);
        foreach (ComprobanteId id in sold)
        {
            Assert.Equal((EstadoComprobante.Aceptado, 1), (await _taller.EstadoAsync(id), _taller.Registro.Registrations(id)));
        }
    }

    [Fact]
    public async Task RunOnce_TicketForgotten_SendsTheSameFileAndHearsThatItIsThere()
    {
        ComprobanteId[] sold = await _taller.VenderPorResumenAsync(2);
        _taller.Clock.Advance(TimeSpan.FromHours(14));
        await _taller.Resumenes.RunOnceAsync();
        _taller.Registro.LoseTickets();

        await _taller.WorkAsync(TwoDays);

        Assert.All(sold, id => Assert.Equal(1, _taller.Registro.Registrations(id)));
        Assert.Equal(EstadoComprobante.Aceptado, await _taller.EstadoAsync(sold[1]));
    }

    [Fact]
    public async Task RunOnce_NameTakenByAnotherProgram_TakesTheNextNumber()
    {
        var other = new Taller(clock: _taller.Clock);
        await other.VenderPorResumenAsync(1);
        ComprobanteId id = (await _taller.VenderPorResumenAsync(1))[0];
        _taller.Clock.Advance(TimeSpan.FromHours(14));
        await _taller.Registro.SendSummaryAsync(await ForeignFileAsync(other));

        await _taller.WorkAsync(TwoDays);

        IReadOnlyList<LoteEmitido> lotes = await _taller.LotesAsync();
        Assert.Equal([("RC-20260116-2", EstadoComprobante.Rechazado), ("RC-20260116-1", EstadoComprobante.EnConflicto)], lotes.Select(static lote => (lote.Identificador, lote.Estado)));
        Assert.Equal((EstadoComprobante.Aceptado, "2282"), (await _taller.EstadoAsync(id), (await _taller.Store.FindAsync(id))!.Codigo));
    }

    [Fact]
    public async Task RunOnce_ClosedRoad_ChangesNothing()
    {
        ComprobanteId[] sold = await _taller.VenderPorResumenAsync(2);
        _taller.Registro.Fallas = static _ => Falla.CaminoCerrado;

        await _taller.WorkAsync(TwoDays);

        LoteEmitido lote = Assert.Single(await _taller.LotesAsync());
        Assert.Equal((EstadoComprobante.Emitido, "No hay internet."), (lote.Estado, lote.Mensaje));
        Assert.Equal(EstadoComprobante.EnResumen, await _taller.EstadoAsync(sold[0]));
    }

    [Fact]
    public async Task RunOnce_ChannelWithoutSummaries_KeepsTheGroupsAndSaysSoOnce()
    {
        await _taller.VenderPorResumenAsync(2);
        _taller.Registro.Capabilities = new PseCapabilities { Signs = true };

        await _taller.WorkAsync(TwoDays);
        await _taller.Resumenes.RunOnceAsync();

        Assert.Equal(["resumen:sin-canal"], await _taller.AvisosAsync());
        Assert.Equal(2, Assert.Single(await _taller.Memoria.ListGruposAsync()).Cantidad);
        Assert.Empty(_taller.Registro.Calls);
    }

    [Fact]
    public async Task RunOnce_NobodyToSign_KeepsTheGroupsAndSaysSo()
    {
        await _taller.VenderPorResumenAsync(2);
        _taller.Registro.Capabilities = new PseCapabilities { Summaries = true };

        await _taller.WorkAsync(TwoDays);

        Assert.Equal(["resumen:sin-firma"], await _taller.AvisosAsync());
        Assert.Empty(_taller.Registro.Calls);
    }

    [Fact]
    public async Task RunOnce_EightDaysLate_IsAcceptedWithTheObservation()
    {
        ComprobanteId id = await _taller.VenderPorResumenAsync("a");
        _taller.Clock.Advance(TimeSpan.FromDays(8));

        await _taller.WorkAsync(TwoDays);

        Assert.Equal((EstadoComprobante.Observado, "4443"), (await _taller.EstadoAsync(id), (await _taller.Store.FindAsync(id))!.Codigo));
    }

    [Fact]
    public async Task RunOnce_AnnulmentOfToday_GoesAtOnceAndIsAnnulled()
    {
        ComprobanteId id = await AcceptedAsync("a");
        await AnnulAsync(id);

        await _taller.WorkAsync(TimeSpan.FromHours(1));

        Assert.Equal((EstadoComprobante.Anulado, true), (await _taller.EstadoAsync(id), _taller.Registro.IsAnulado(id)));
        Assert.Equal(EstadoItemResumen.Anular, Assert.Single(await _taller.LotesAsync()).Operacion);
        Assert.Equal(0m, (await _taller.Store.GetAcumuladoAsync(Ventas.Tienda.Ruc, new DateOnly(2026, 1, 15))).VentasMes);
    }

    [Fact]
    public async Task RunOnce_AnnulmentRefused_LeavesTheBoletaInForceAndTells()
    {
        ComprobanteId id = await AcceptedAsync("a");
        await AnnulAsync(id);
        _taller.Registro.Culpables[id] = "2957";

        await _taller.WorkAsync(TimeSpan.FromHours(1));

        Assert.Equal((EstadoComprobante.Aceptado, false), (await _taller.EstadoAsync(id), _taller.Registro.IsAnulado(id)));
        Assert.Equal([$"anulacion:{id}:2957"], await _taller.AvisosAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task RunOnce_AnnulmentArrivedWithoutAWord_EndsAnnulled(bool queries)
    {
        ComprobanteId[] ids = [await AcceptedAsync("a"), await AcceptedAsync("b"), await AcceptedAsync("c")];
        foreach (ComprobanteId id in ids)
        {
            await AnnulAsync(id);
        }

        _taller.Registro.Capabilities = _taller.Registro.Capabilities with { Queries = queries };
        Once("summary", Falla.SilencioDespues);
        await _taller.WorkAsync(TwoDays);

        foreach (ComprobanteId id in ids)
        {
            Assert.Equal((EstadoComprobante.Anulado, true), (await _taller.EstadoAsync(id), _taller.Registro.IsAnulado(id)));
        }
    }

    private async Task<ComprobanteId> AcceptedAsync(string key)
    {
        ComprobanteId id = await _taller.VenderAsync(key);
        await _taller.Envios.RunOnceAsync();
        Assert.Equal(EstadoComprobante.Aceptado, await _taller.EstadoAsync(id));
        return id;
    }

    private Task<ComprobanteEmitido?> AnnulAsync(ComprobanteId id) => _taller.Store.ApplyAsync(id, AccionComprobante.Anulacion(_taller.Now, "Error en la venta"));

    private static async Task<LoteEnvio> ForeignFileAsync(Taller other)
    {
        await other.Resumenes.RunOnceAsync();
        LoteEmitido lote = Assert.Single(await other.LotesAsync());
        return new LoteEnvio(lote.Emisor, lote.Identificador, (await other.Memoria.GetLoteXmlAsync(lote.Emisor, lote.Identificador))!) { Firmado = false };
    }

    /// <summary>The first call of an operation goes wrong.</summary>
    private void Once(string operation, Falla falla)
    {
        bool struck = false;
        _taller.Registro.Fallas = asked =>
        {
            bool strikes = asked == operation && !struck;
            struck |= strikes;
            return strikes ? falla : Falla.Ninguna;
        };
    }
}
