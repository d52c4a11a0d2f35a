using IziSales.Emision;
using IziSales.Ubl;
using Xunit;

namespace IziSales.Testing;

/// <content>Notes, replacement, correction, annulment, and the meter that follows them.</content>
public abstract partial class ComprobanteStoreContract
{
    [Case]
    internal async Task Append_NotaDeCredito_CountsOnlyOnceRegistered()
    {
        ComprobanteEmitido boleta = await AceptadaAsync("a", 50m);

        ComprobanteEmitido nota = await AcreditarAsync("n", boleta, 20m);

        Assert.Equal(("BC01-1", boleta.Id), (nota.Numero.Value, nota.Afectado));
        Assert.Equal(50m, await VentasMesAsync());
        await SettleAsync(CausaEvento.RespuestaAceptado);
        Assert.Equal(30m, await VentasMesAsync());
        Assert.Equal([nota.Id], (await Store.ListAsync(new ComprobanteQuery { Emisor = Tienda, Afectado = boleta.Id })).Select(found => found.Id));
    }

    [Case]
    internal async Task Append_SecondNotaDeCredito_SeesWhatTheFirstTookBack()
    {
        ComprobanteEmitido boleta = await AceptadaAsync("a", 50m);
        await AcreditarAsync("n1", boleta, 20m);
        await SettleAsync(CausaEvento.RespuestaRechazado);
        await AcreditarAsync("n2", boleta, 12.50m);
        AppendContext? seen = null;

        await Store.AppendAsync(PedidoNota("n3", boleta.Id), context =>
        {
            seen = context;
            return null;
        });

        Assert.Equal((12.50m, boleta.Id, EstadoComprobante.Aceptado), (seen!.Acreditado, seen.Afectado!.Id, seen.Afectado.Estado));
    }

    [Case]
    internal async Task Append_InPlaceOfARefusedDocument_LinksBothAndCountsTheSaleOnce()
    {
        ComprobanteEmitido refused = await Store.VenderAsync("a", 50m);
        await SettleAsync(CausaEvento.RespuestaRechazado);
        Assert.Equal(50m, await VentasMesAsync());
        AppendContext? seen = null;

        AppendResult result = await Store.AppendAsync(Ventas.Pedido("b", reemplaza: refused.Id), context =>
        {
            seen = context;
            return Ventas.Documento(context, 40m);
        });

        ComprobanteEmitido replaced = (await Store.FindAsync(refused.Id))!;
        Assert.Equal((Acumulado.Cero, refused.Id), (seen!.Acumulado, seen.Reemplazado!.Id));
        Assert.Equal((refused.Id, "B001-2"), (result.Comprobante!.Reemplaza, result.Comprobante.Numero.Value));
        Assert.Equal((EstadoComprobante.Reemplazado, result.Comprobante.Id), (replaced.Estado, replaced.ReemplazadoPor));
        Assert.Equal(result.Comprobante, await Store.FindAsync(result.Comprobante.Id));
        Assert.Equal(CausaEvento.Reemplazo, (await Store.GetEventosAsync(refused.Id))[^1].Causa);
        Assert.Equal(40m, await VentasMesAsync());
    }

    [Case]
    internal async Task Append_InPlaceOfADocumentThatStands_ThrowsAndKeepsNothing()
    {
        ComprobanteEmitido accepted = await AceptadaAsync("a", 50m);

        await Assert.ThrowsAsync<InvalidOperationException>(() => Store.AppendAsync(Ventas.Pedido("b", reemplaza: accepted.Id), context => Ventas.Documento(context)));

        Assert.Null(await Store.FindByKeyAsync(Tienda, "b"));
        Assert.Equal((accepted, 50m), (await Store.FindAsync(accepted.Id), await VentasMesAsync()));
        Assert.Equal("B001-2", (await Store.VenderAsync("c")).Numero.Value);
    }

    [Case]
    internal async Task Correct_NeverRegistered_KeepsNumberAndKeyWithNewBytes()
    {
        ComprobanteEmitido sold = await Store.VenderAsync("a", 50m);
        await SettleAsync(CausaEvento.RespuestaNoRegistrado);
        AppendContext? seen = null;

        ComprobanteEmitido? mended = await Store.CorrectAsync(Correccion(sold.Id), context =>
        {
            seen = context;
            return Ventas.Documento(context, 45m);
        });

        Assert.Equal((sold.Numero, sold.FechaEmision, Acumulado.Cero), (seen!.Numero, seen.FechaEmision, seen.Acumulado));
        Assert.Equal((sold.Id, "a", 45m, EstadoComprobante.Emitido), (mended!.Id, mended.IdempotencyKey, mended.ImporteTotal, mended.Estado));
        Assert.Equal(mended, await Store.FindAsync(sold.Id));
        Assert.Equal(45m, await VentasMesAsync());
        Assert.Equal(CausaEvento.Correccion, (await Store.GetEventosAsync(sold.Id))[^1].Causa);
        OutboxClaim claim = Assert.Single(await ClaimAsync(Ventas.Manana.AddHours(1)));
        Assert.Equal(CpeWriter.Write(CpeReader.Read(await Store.GetXmlAsync(sold.Id) ?? []).Comprobante!), claim.Xml.ToArray());
    }

    [Case]
    internal async Task Correct_RegisteredOrUnknown_IsRefused()
    {
        ComprobanteEmitido accepted = await AceptadaAsync("a", 50m);

        Assert.Null(await Store.CorrectAsync(Correccion(accepted.Id), context => Ventas.Documento(context)));
        Assert.Null(await Store.CorrectAsync(Correccion(ComprobanteId.Parse($"{Tienda.Value}-03-B001-99")), context => Ventas.Documento(context)));
        Assert.Equal(accepted, await Store.FindAsync(accepted.Id));
    }

    [Case]
    internal async Task Apply_DirectAnnulment_IsWorkedAloneAndLeavesTheMeterWhenSunatAgrees()
    {
        ComprobanteEmitido sold = await AceptadaAsync("a", 50m);

        ComprobanteEmitido? asked = await Store.ApplyAsync(sold.Id, AccionComprobante.AnulacionDirecta(Ventas.Manana, "Error en el precio"));

        Assert.Equal((EstadoComprobante.AnulacionPendiente, 50m), (asked!.Estado, await VentasMesAsync()));
        Assert.Empty(await Resumenes.ListGruposAsync());
        OutboxClaim claim = Assert.Single(await ClaimAsync(Ventas.Manana));
        Assert.Equal(EstadoComprobante.AnulacionPendiente, claim.Comprobante.Estado);
        Assert.Equal(EstadoComprobante.Anulado, (await Store.SettleAsync(claim, Answer(CausaEvento.RespuestaAnulado)))!.Estado);
        Assert.Equal(0m, await VentasMesAsync());
        Assert.Equal("Error en el precio", (await Store.GetEventosAsync(sold.Id)).Single(evento => evento.Causa == CausaEvento.AnulacionPedida).Mensaje);
        Assert.Null(await Store.ApplyAsync(sold.Id, AccionComprobante.Anulacion(Ventas.Manana, "Otra vez")));
    }

    [Case]
    internal async Task Apply_AnnulmentOfWhatIsNotRegistered_IsRefused()
    {
        ComprobanteEmitido sold = await Store.VenderAsync("a");

        Assert.Null(await Store.ApplyAsync(sold.Id, AccionComprobante.Anulacion(Ventas.Manana, "Error")));
        Assert.Equal(EstadoComprobante.Emitido, (await Store.FindAsync(sold.Id))!.Estado);
    }

    [Case]
    internal async Task Apply_AnnulmentUnderALiveNota_IsRefusedUntilTheNotaIsGone()
    {
        ComprobanteEmitido boleta = await AceptadaAsync("a", 50m);
        await AcreditarAsync("n", boleta, 20m);

        Assert.Null(await Store.ApplyAsync(boleta.Id, AccionComprobante.Anulacion(Ventas.Manana, "Error")));

        await SettleAsync(CausaEvento.RespuestaRechazado);
        Assert.Equal(EstadoComprobante.AnulacionPendiente, (await Store.ApplyAsync(boleta.Id, AccionComprobante.Anulacion(Ventas.Manana, "Error")))!.Estado);
    }

    [Case]
    internal async Task Correct_NotaDeCredito_DoesNotCountItselfAsTakenBack()
    {
        ComprobanteEmitido boleta = await AceptadaAsync("a", 50m);
        await AcreditarAsync("n1", boleta, 20m);
        await SettleAsync(CausaEvento.RespuestaAceptado);
        ComprobanteEmitido nota = await AcreditarAsync("n2", boleta, 12.50m);
        await SettleAsync(CausaEvento.RespuestaNoRegistrado);
        AppendContext? seen = null;

        await Store.CorrectAsync(Correccion(nota.Id), context =>
        {
            seen = context;
            return Ventas.NotaDeCredito(context, boleta.Id, 10m);
        });

        Assert.Equal((20m, boleta.Id), (seen!.Acreditado, seen.Afectado!.Id));
        Assert.Equal((10m, boleta.Id), ((await Store.FindAsync(nota.Id))!.ImporteTotal, (await Store.FindAsync(nota.Id))!.Afectado));
    }

    [Case]
    internal async Task Renew_HolderOfTheLease_KeepsItLonger()
    {
        await Store.VenderAsync("a");
        OutboxClaim claim = Assert.Single(await ClaimAsync(Ventas.Manana));

        Assert.True(await Store.RenewAsync(claim, Ventas.Manana + (2 * Lease)));

        Assert.Empty(await ClaimAsync(Ventas.Manana + Lease));
        OutboxClaim next = Assert.Single(await ClaimAsync(Ventas.Manana + (2 * Lease)));
        Assert.False(await Store.RenewAsync(claim, Ventas.Manana + (5 * Lease)));
        Assert.NotNull(await Store.SettleAsync(next, Answer(CausaEvento.RespuestaAceptado)));
    }

    [Case]
    internal async Task Append_ForeignCurrency_CountsInSoles()
    {
        await Store.AppendAsync(Ventas.Pedido("a"), context => new NuevoComprobante(EnDolares(context), "<xml/>"u8.ToArray()) { TipoCambio = 3.755m });

        ComprobanteEmitido sold = (await Store.FindByKeyAsync(Tienda, "a"))!;
        Assert.Equal(("USD", 10m, 37.55m), (sold.Moneda.Codigo, sold.ImporteTotal, sold.ImporteEnSoles));
        Assert.Equal(37.55m, await VentasMesAsync());
    }

    [Case]
    internal async Task Record_SameKeyTwice_CountsOnceAndIsListed()
    {
        Assert.True(await Store.RecordAsync(Movimiento("m1", MovimientoTipo.Compra, 100m)));
        Assert.False(await Store.RecordAsync(Movimiento("m1", MovimientoTipo.Compra, 7m)));

        Assert.Equal([Movimiento("m1", MovimientoTipo.Compra, 100m)], await Store.ListMovimientosAsync(Tienda, new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 31)));
        Assert.Empty(await Store.ListMovimientosAsync(Tienda, new DateOnly(2026, 2, 1), new DateOnly(2026, 2, 28)));
    }

    private static Boleta EnDolares(AppendContext context) =>
        Boleta.From(new Sale { Lines = [new SaleLine("Taza de recuerdo", 1, UnitPrice.Shelf(10m))], Moneda = Moneda.Parse("USD") }, Ventas.Tienda, context.Numero, context.FechaEmision);

    private static AppendRequest PedidoNota(string key, ComprobanteId afectado) => Ventas.Pedido(key, serie: "BC01", tipo: TipoComprobante.NotaCredito, afectado: afectado);

    private static CorrectRequest Correccion(ComprobanteId id) => new() { Id = id, Fingerprint = new byte[] { 9 }, Momento = Ventas.Manana.AddHours(1) };

    private async Task<ComprobanteEmitido> AcreditarAsync(string key, ComprobanteEmitido boleta, decimal soles) =>
        (await Store.AppendAsync(PedidoNota(key, boleta.Id), context => Ventas.NotaDeCredito(context, boleta.Id, soles))).Comprobante!;

    private async Task<ComprobanteEmitido> AceptadaAsync(string key, decimal soles, DateTimeOffset? fecha = null)
    {
        await Store.VenderAsync(key, soles, fecha);
        return await SettleAsync(CausaEvento.RespuestaAceptado);
    }

    /// <summary>Gives an answer to the one document that is due.</summary>
    private async Task<ComprobanteEmitido> SettleAsync(CausaEvento causa) =>
        (await Store.SettleAsync(Assert.Single(await ClaimAsync(Ventas.Manana)), Answer(causa)))!;

    private async Task<decimal> VentasMesAsync() => (await Store.GetAcumuladoAsync(Tienda, Lima.DateOf(Ventas.Manana))).VentasMes;
}
