using IziSales.Emision;
using Xunit;

namespace IziSales.Testing;

/// <content>Leases, answers, events.</content>
public abstract partial class ComprobanteStoreContract
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    [Case]
    internal async Task Claim_NewDocument_GivesItsBytesToOneWorkerOnly()
    {
        ComprobanteEmitido sold = await Store.VenderAsync("a");

        OutboxClaim claim = Assert.Single(await ClaimAsync(Ventas.Manana));

        Assert.Equal((sold.Id, EstadoComprobante.Enviando, 1), (claim.Comprobante.Id, claim.Comprobante.Estado, claim.Comprobante.Intentos));
        Assert.Equal(await Store.GetXmlAsync(sold.Id), claim.Xml.ToArray());
        Assert.Empty(await ClaimAsync(Ventas.Manana));
    }

    [Case]
    internal async Task Claim_LimitOfTwo_GivesTheTwoOldest()
    {
        await Store.VenderAsync("a");
        await Store.VenderAsync("b", fecha: Ventas.Manana.AddMinutes(-5));
        await Store.VenderAsync("c", fecha: Ventas.Manana.AddMinutes(-9));

        IReadOnlyList<OutboxClaim> claims = await Store.ClaimAsync(new ClaimRequest(Ventas.Manana, Lease, 2));

        Assert.Equal(["c", "b"], claims.Select(claim => claim.Comprobante.IdempotencyKey));
    }

    [Case]
    internal async Task Claim_AfterTheWorkerDied_AsksBeforeSending()
    {
        ComprobanteEmitido sold = await Store.VenderAsync("a");
        await ClaimAsync(Ventas.Manana);

        OutboxClaim again = Assert.Single(await ClaimAsync(Ventas.Manana + Lease));

        Assert.Equal((EstadoComprobante.PorConfirmar, 2), (again.Comprobante.Estado, again.Comprobante.Intentos));
        Assert.Equal([CausaEvento.Emision, CausaEvento.Toma, CausaEvento.TomaVencida], (await Store.GetEventosAsync(sold.Id)).Select(evento => evento.Causa));
    }

    [Case]
    internal async Task Settle_Accepted_KeepsCdrAndAnswerAndLeavesTheQueue()
    {
        ComprobanteEmitido sold = await Store.VenderAsync("a");
        OutboxClaim claim = Assert.Single(await ClaimAsync(Ventas.Manana));
        byte[] cdr = [80, 75, 3, 4, 1, 2, 3];
        var settlement = new Settlement
        {
            Causa = CausaEvento.RespuestaAceptado,
            Momento = Ventas.Manana.AddSeconds(2),
            Codigo = "0",
            Mensaje = "La Boleta B001-1 ha sido aceptada",
            CdrZip = cdr,
            ProximoIntento = Ventas.Manana,
        };

        ComprobanteEmitido? settled = await Store.SettleAsync(claim, settlement);

        Assert.Equal(settled, await Store.FindAsync(sold.Id));
        Assert.Equal((EstadoComprobante.Aceptado, "0", true, null), (settled!.Estado, settled.Codigo, settled.HasCdr, settled.ProximoIntento));
        Assert.Equal(cdr, await Store.GetCdrAsync(sold.Id));
        Assert.Empty(await ClaimAsync(Ventas.Manana.AddYears(1)));
        EventoComprobante last = (await Store.GetEventosAsync(sold.Id))[^1];
        Assert.Equal(
            (3, CausaEvento.RespuestaAceptado, EstadoComprobante.Aceptado, "0", Ventas.Manana.AddSeconds(2)),
            (last.Orden, last.Causa, last.Estado, last.Codigo, last.Momento));
    }

    [Case]
    internal async Task Settle_AfterTheLeasePassedToAnother_KeepsNothing()
    {
        ComprobanteEmitido sold = await Store.VenderAsync("a");
        OutboxClaim late = Assert.Single(await ClaimAsync(Ventas.Manana));
        OutboxClaim owner = Assert.Single(await ClaimAsync(Ventas.Manana + Lease));

        Assert.Null(await Store.SettleAsync(late, Answer(CausaEvento.RespuestaRechazado)));
        Assert.Equal(EstadoComprobante.PorConfirmar, (await Store.FindAsync(sold.Id))!.Estado);
        Assert.NotNull(await Store.SettleAsync(owner, Answer(CausaEvento.RespuestaAceptado)));
        Assert.Null(await Store.SettleAsync(owner, Answer(CausaEvento.RespuestaAceptado)));
    }

    [Case]
    internal async Task Settle_ClosedRoad_QueuesItAgainForItsTime()
    {
        await Store.VenderAsync("a");
        OutboxClaim claim = Assert.Single(await ClaimAsync(Ventas.Manana));
        DateTimeOffset later = Ventas.Manana.AddSeconds(30);

        await Store.SettleAsync(claim, Answer(CausaEvento.CaminoCerrado, later));

        Assert.Empty(await ClaimAsync(later.AddSeconds(-1)));
        Assert.Equal(EstadoComprobante.Enviando, Assert.Single(await ClaimAsync(later)).Comprobante.Estado);
    }

    [Case]
    internal async Task Settle_CauseThatCannotHappen_ThrowsAndKeepsNothing()
    {
        ComprobanteEmitido sold = await Store.VenderAsync("a");
        OutboxClaim claim = Assert.Single(await ClaimAsync(Ventas.Manana));

        await Assert.ThrowsAsync<InvalidOperationException>(() => Store.SettleAsync(claim, Answer(CausaEvento.Reenvio)));

        Assert.Equal(EstadoComprobante.Enviando, (await Store.FindAsync(sold.Id))!.Estado);
        Assert.Equal(2, (await Store.GetEventosAsync(sold.Id)).Count);
    }

    [Case]
    internal async Task Settle_SignedByTheChannel_ReplacesTheUnsignedBytesOnce()
    {
        ComprobanteEmitido sold = await Store.VenderAsync("a");
        OutboxClaim claim = Assert.Single(await ClaimAsync(Ventas.Manana));
        byte[] signed = "<firmado/>"u8.ToArray();
        var settlement = new Settlement { Causa = CausaEvento.RespuestaObservado, Momento = Ventas.Manana, XmlFirmado = signed, DigestValue = "ZGlnZXN0" };

        ComprobanteEmitido? settled = await Store.SettleAsync(claim, settlement);

        Assert.Equal((true, "ZGlnZXN0"), (settled!.Firmado, settled.DigestValue));
        Assert.Equal(signed, await Store.GetXmlAsync(sold.Id));
    }

    [Case]
    internal async Task Settle_SignedByTheChannelAlthoughSignedHere_KeepsOurs()
    {
        AppendResult kept = await Store.AppendAsync(Ventas.Pedido("a"), context => new NuevoComprobante(Ventas.Documento(context).Comprobante, "<nuestro/>"u8.ToArray()) { DigestValue = "b3Vycw==" });
        OutboxClaim claim = Assert.Single(await ClaimAsync(Ventas.Manana));
        var settlement = new Settlement { Causa = CausaEvento.RespuestaAceptado, Momento = Ventas.Manana, XmlFirmado = "<suyo/>"u8.ToArray(), DigestValue = "c3V5bw==" };

        ComprobanteEmitido? settled = await Store.SettleAsync(claim, settlement);

        Assert.Equal("b3Vycw==", settled!.DigestValue);
        Assert.Equal("<nuestro/>"u8.ToArray(), await Store.GetXmlAsync(kept.Comprobante!.Id));
    }

    [Case]
    internal async Task Settle_Deferred_KeepsTheTicketForTheNextWorker()
    {
        await Store.VenderAsync("a");
        OutboxClaim claim = Assert.Single(await ClaimAsync(Ventas.Manana));

        await Store.SettleAsync(claim, new Settlement { Causa = CausaEvento.RespuestaEnProceso, Momento = Ventas.Manana, Ticket = "T-77", ProximoIntento = Ventas.Manana.AddSeconds(5) });

        OutboxClaim next = Assert.Single(await ClaimAsync(Ventas.Manana.AddSeconds(5)));
        Assert.Equal((EstadoComprobante.EnProceso, "T-77"), (next.Comprobante.Estado, next.Comprobante.Ticket));
    }

    [Case]
    internal async Task Requeue_NotRegistered_SendsTheSameNumberAgain()
    {
        ComprobanteEmitido sold = await Store.VenderAsync("a");
        await Store.SettleAsync(Assert.Single(await ClaimAsync(Ventas.Manana)), Answer(CausaEvento.RespuestaNoRegistrado));

        ComprobanteEmitido? requeued = await Store.ApplyAsync(sold.Id, AccionComprobante.Reenvio(Ventas.Manana.AddHours(1)));

        Assert.Equal((EstadoComprobante.Emitido, Ventas.Manana.AddHours(1)), (requeued!.Estado, requeued.ProximoIntento));
        Assert.Equal(sold.Id, Assert.Single(await ClaimAsync(Ventas.Manana.AddHours(1))).Comprobante.Id);
    }

    [Case]
    internal async Task Requeue_Accepted_IsRefused()
    {
        ComprobanteEmitido sold = await Store.VenderAsync("a");
        await Store.SettleAsync(Assert.Single(await ClaimAsync(Ventas.Manana)), Answer(CausaEvento.RespuestaAceptado));

        Assert.Null(await Store.ApplyAsync(sold.Id, AccionComprobante.Reenvio(Ventas.Manana)));
        Assert.Equal(EstadoComprobante.Aceptado, (await Store.FindAsync(sold.Id))!.Estado);
    }

    [Case]
    internal async Task OutboxStatus_MixedStates_CountsWhatIsLeft()
    {
        Assert.Equal(new OutboxStatus(0, null, 0, null), await Store.GetOutboxStatusAsync());
        await Store.VenderAsync("a", fecha: Ventas.Manana.AddMinutes(-3));
        await Store.SettleAsync(Assert.Single(await ClaimAsync(Ventas.Manana)), Answer(CausaEvento.RespuestaRechazado));
        await Store.VenderAsync("b", fecha: Ventas.Manana.AddMinutes(-2));
        await Store.VenderAsync("c", fecha: Ventas.Manana.AddMinutes(-1));

        Assert.Equal(new OutboxStatus(2, Ventas.Manana.AddMinutes(-2), 1, Ventas.Manana.AddMinutes(-2)), await Store.GetOutboxStatusAsync());
    }

    [Case]
    internal async Task OutboxStatus_DocumentInAWorkersHand_FallsDueWhenTheLeaseEnds()
    {
        await Store.VenderAsync("a");
        await ClaimAsync(Ventas.Manana);

        Assert.Equal(Ventas.Manana + Lease, (await Store.GetOutboxStatusAsync()).ProximoIntento);
    }

    private static Settlement Answer(CausaEvento causa, DateTimeOffset? next = null) => new() { Causa = causa, Momento = Ventas.Manana, ProximoIntento = next };

    private Task<IReadOnlyList<OutboxClaim>> ClaimAsync(DateTimeOffset now) => Store.ClaimAsync(new ClaimRequest(now, Lease, 10));
}
