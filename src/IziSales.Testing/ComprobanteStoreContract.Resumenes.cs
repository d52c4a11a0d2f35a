using IziSales.Emision;
using IziSales.Ubl;
using Xunit;

namespace IziSales.Testing;

/// <content>Summaries.</content>
public abstract partial class ComprobanteStoreContract
{
    private static readonly DateTimeOffset DiaSiguiente = Ventas.Manana.AddDays(1);

    /// <summary>The same store, as the keeper of its summaries.</summary>
    private IResumenStore Resumenes => (IResumenStore)Store;

    [Case]
    internal async Task ListGrupos_WaitingDocuments_GroupsThemByDayAndOperation()
    {
        ComprobanteEmitido accepted = await AceptadaAsync("a", 5m);
        await Store.ApplyAsync(accepted.Id, AccionComprobante.Anulacion(Ventas.Manana, "Error"));
        await PorResumirAsync("b", Ventas.Manana.AddDays(-1));
        await PorResumirAsync("c");
        await PorResumirAsync("d");

        IReadOnlyList<LoteGrupo> grupos = await Resumenes.ListGruposAsync();

        Assert.Equal([(14, "1", 1), (15, "1", 2), (15, "3", 1)], grupos.Select(grupo => (grupo.Dia.Day, grupo.Operacion.Codigo, grupo.Cantidad)));
        Assert.All(grupos, grupo => Assert.Equal((Tienda, ResumenDiario.MaxLineas), (grupo.Emisor, grupo.Tope)));
    }

    [Case]
    internal async Task AppendLote_WaitingDocuments_KeepsFileAndMovesThem()
    {
        ComprobanteEmitido first = await PorResumirAsync("a");
        ComprobanteEmitido second = await PorResumirAsync("b");
        IReadOnlyList<LoteDocumento>? seen = null;

        LoteEmitido? lote = await ResumirAsync(context => seen = context.Documentos);

        Assert.Equal([first.Id, second.Id], seen!.Select(documento => documento.Comprobante.Id));
        Assert.Equal(await Store.GetXmlAsync(first.Id), seen![0].Xml.ToArray());
        Assert.Equal(("RC-20260116-1", 2, EstadoComprobante.Emitido, false), (lote!.Identificador, lote.Lineas, lote.Estado, lote.Firmado));
        Assert.Equal(lote, await Resumenes.FindLoteAsync(Tienda, lote.Identificador));
        Assert.Equal([lote], await Resumenes.ListLotesAsync(new LoteQuery { Emisor = Tienda }));
        Assert.Equal("<lote/>"u8.ToArray(), await Resumenes.GetLoteXmlAsync(Tienda, lote.Identificador));
        Assert.Equal((EstadoComprobante.EnResumen, lote.Identificador), await EstadoYLoteAsync(first.Id));
        Assert.Equal([second.Id, first.Id], (await Store.ListAsync(new ComprobanteQuery { Emisor = Tienda, Lote = lote.Identificador })).Select(found => found.Id));
        Assert.Equal((CausaEvento.Resumen, lote.Identificador), Last(await Store.GetEventosAsync(first.Id)));
        Assert.Empty(await Resumenes.ListGruposAsync());
    }

    [Case]
    internal async Task AppendLote_NobodyWaitsOrNothingMade_TakesNoNumber()
    {
        await PorResumirAsync("a");
        LoteGrupo grupo = Assert.Single(await Resumenes.ListGruposAsync());

        Assert.Null(await Resumenes.AppendLoteAsync(new LoteRequest(grupo, DiaSiguiente), _ => null));
        Assert.Equal("RC-20260116-1", (await ResumirAsync())!.Identificador);
        Assert.Null(await Resumenes.AppendLoteAsync(new LoteRequest(grupo, DiaSiguiente), _ => throw new InvalidOperationException("Nobody waits.")));
    }

    [Case]
    internal async Task AppendLote_MoreThanTheGroupMayCarry_TakesTheFirst()
    {
        ComprobanteEmitido first = await PorResumirAsync("a");
        await PorResumirAsync("b");
        await ResumirAsync();
        await SettleLoteAsync(CausaEvento.RespuestaRechazado, CausaEvento.ResumenDevuelto, tope: 1);

        LoteGrupo grupo = Assert.Single(await Resumenes.ListGruposAsync());
        LoteEmitido? lote = await ResumirAsync();

        Assert.Equal((1, 2), (grupo.Tope, grupo.Cantidad));
        Assert.Equal(("RC-20260116-2", 1), (lote!.Identificador, lote.Lineas));
        Assert.Equal((EstadoComprobante.EnResumen, "RC-20260116-2"), await EstadoYLoteAsync(first.Id));
        Assert.Equal(1, Assert.Single(await Resumenes.ListGruposAsync()).Cantidad);
    }

    [Case]
    internal async Task SettleLote_Accepted_SettlesEveryDocument()
    {
        ComprobanteEmitido first = await PorResumirAsync("a");
        ComprobanteEmitido second = await PorResumirAsync("b");
        await ResumirAsync();
        byte[] cdr = [80, 75, 3, 4, 9];

        LoteEmitido? pending = await SettleLoteAsync(CausaEvento.RespuestaEnProceso, documentos: null, ticket: "123");
        Assert.Equal((EstadoComprobante.EnProceso, "123"), (pending!.Estado, pending.Ticket));
        Assert.Equal(EstadoComprobante.EnResumen, (await EstadoYLoteAsync(first.Id)).Estado);

        LoteEmitido? done = await SettleLoteAsync(CausaEvento.RespuestaAceptado, CausaEvento.RespuestaAceptado, cdr: cdr);

        Assert.Equal((EstadoComprobante.Aceptado, true, null), (done!.Estado, done.HasCdr, done.ProximoIntento));
        Assert.Equal(cdr, await Resumenes.GetLoteCdrAsync(Tienda, done.Identificador));
        Assert.Equal((EstadoComprobante.Aceptado, done.Identificador), await EstadoYLoteAsync(first.Id));
        Assert.Equal((EstadoComprobante.Aceptado, done.Identificador), await EstadoYLoteAsync(second.Id));
        Assert.Equal(0, (await Store.GetOutboxStatusAsync()).Pendientes);
    }

    [Case]
    internal async Task SettleLote_Annulment_TakesTheSaleOutOfTheMeter()
    {
        ComprobanteEmitido sold = await AceptadaAsync("a", 50m);
        await Store.ApplyAsync(sold.Id, AccionComprobante.Anulacion(Ventas.Manana, "Error"));
        await ResumirAsync();
        Assert.Equal((EstadoComprobante.AnulacionPendiente, "RC-20260116-1"), await EstadoYLoteAsync(sold.Id));
        Assert.Empty(await Resumenes.ListGruposAsync());

        await SettleLoteAsync(CausaEvento.RespuestaRechazado, CausaEvento.ResumenDevuelto);
        Assert.Equal((EstadoComprobante.AnulacionPendiente, null), await EstadoYLoteAsync(sold.Id));
        await ResumirAsync();
        await SettleLoteAsync(CausaEvento.RespuestaAceptado, CausaEvento.RespuestaAnulado);

        Assert.Equal((EstadoComprobante.Anulado, "RC-20260116-2"), await EstadoYLoteAsync(sold.Id));
        Assert.Equal(0m, await VentasMesAsync());
    }

    [Case]
    internal async Task SettleLote_SilenceThatLasts_LetsEachDocumentBeAskedAbout()
    {
        ComprobanteEmitido sold = await PorResumirAsync("a");
        await ResumirAsync();

        await SettleLoteAsync(CausaEvento.RespuestaRechazado, CausaEvento.SinRespuesta);

        OutboxClaim claim = Assert.Single(await ClaimAsync(DiaSiguiente));
        Assert.Equal((sold.Id, EstadoComprobante.PorConfirmar), (claim.Comprobante.Id, claim.Comprobante.Estado));
    }

    [Case]
    internal async Task ClaimLotes_AfterTheWorkerDied_AsksBeforeSending()
    {
        await PorResumirAsync("a");
        await ResumirAsync();
        LoteClaim lost = Assert.Single(await ClaimLotesAsync(DiaSiguiente));
        Assert.Equal((EstadoComprobante.Enviando, 1), (lost.Lote.Estado, lost.Lote.Intentos));
        Assert.Equal("<lote/>"u8.ToArray(), lost.Xml.ToArray());
        Assert.Empty(await ClaimLotesAsync(DiaSiguiente));

        LoteClaim again = Assert.Single(await ClaimLotesAsync(DiaSiguiente + Lease));

        Assert.Equal((EstadoComprobante.PorConfirmar, 2), (again.Lote.Estado, again.Lote.Intentos));
        Assert.Null(await Resumenes.SettleLoteAsync(lost, new LoteSettlement { Lote = Answer(CausaEvento.RespuestaAceptado) }));
    }

    [Case]
    internal async Task OutboxStatus_OnlyASummaryUnderWay_TellsWhenToLookAgain()
    {
        await PorResumirAsync("a");
        Assert.Equal((1, null), (await PendientesYProximoAsync()));

        await ResumirAsync();

        Assert.Equal((1, DiaSiguiente), await PendientesYProximoAsync());
    }

    private static (CausaEvento Causa, string? Mensaje) Last(IReadOnlyList<EventoComprobante> eventos) => (eventos[^1].Causa, eventos[^1].Mensaje);

    private async Task<(int Pendientes, DateTimeOffset? Proximo)> PendientesYProximoAsync()
    {
        OutboxStatus status = await Store.GetOutboxStatusAsync();
        return (status.Pendientes, status.ProximoIntento);
    }

    private async Task<ComprobanteEmitido> PorResumirAsync(string key, DateTimeOffset? fecha = null) =>
        (await Store.AppendAsync(
            Ventas.Pedido(key, fecha),
            context => new NuevoComprobante(Boleta.From(Ventas.De(9m), Ventas.Tienda, context.Numero, context.FechaEmision), System.Text.Encoding.UTF8.GetBytes($"<{key}/>")) { Via = ViaEnvio.Resumen })).Comprobante!;

    /// <summary>Makes a file of the oldest group.</summary>
    private async Task<LoteEmitido?> ResumirAsync(Action<LoteContext>? look = null) =>
        await Resumenes.AppendLoteAsync(new LoteRequest((await Resumenes.ListGruposAsync())[0], DiaSiguiente), context =>
        {
            look?.Invoke(context);
            return new NuevoLote($"RC-20260116-{context.Numero}", "<lote/>"u8.ToArray(), Firmado: false);
        });

    private async Task<IReadOnlyList<LoteClaim>> ClaimLotesAsync(DateTimeOffset now) => await Resumenes.ClaimLotesAsync(new ClaimRequest(now, Lease, 10));

    /// <summary>Gives an answer to the one file that is due.</summary>
    private async Task<LoteEmitido?> SettleLoteAsync(CausaEvento causa, CausaEvento? documentos, int? tope = null, string? ticket = null, byte[]? cdr = null)
    {
        LoteClaim claim = Assert.Single(await ClaimLotesAsync(DiaSiguiente));
        var answer = new Settlement { Causa = causa, Momento = DiaSiguiente, ProximoIntento = DiaSiguiente, Ticket = ticket, CdrZip = cdr };
        return await Resumenes.SettleLoteAsync(claim, new LoteSettlement { Lote = answer, Documentos = documentos, Tope = tope });
    }

    private async Task<(EstadoComprobante Estado, string? Lote)> EstadoYLoteAsync(ComprobanteId id)
    {
        ComprobanteEmitido comprobante = (await Store.FindAsync(id))!;
        return (comprobante.Estado, comprobante.Lote);
    }
}
