using IziSales.Emision;
using IziSales.Ubl;
using Xunit;

namespace IziSales.Testing;

/// <content>Notices.</content>
public abstract partial class ComprobanteStoreContract
{
    /// <summary>The same store, as the keeper of its notices.</summary>
    private IAvisoStore Avisos => (IAvisoStore)Store;

    [Case]
    internal async Task Append_WithNotices_KeepsEachOncePerShop()
    {
        await Store.AppendAsync(Ventas.Pedido("a"), context => ConAvisos(context, "nrus:2026-01:75", "nrus:2026-01:nivel"));
        await Store.AppendAsync(Ventas.Pedido("b"), context => ConAvisos(context, "nrus:2026-01:75", "nrus:2026-01:90"));

        Assert.Equal(["nrus:2026-01:90", "nrus:2026-01:nivel", "nrus:2026-01:75"], (await Avisos.ListAvisosAsync(Tienda, 10)).Select(aviso => aviso.Clave));
        Assert.Equal(["nrus:2026-01:75", "nrus:2026-01:nivel", "nrus:2026-01:90"], (await ClaimAvisosAsync(Ventas.Manana)).Select(claim => claim.Aviso.Clave));
    }

    [Case]
    internal async Task Append_Abandoned_KeepsNoNotice()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Store.AppendAsync(Ventas.Pedido("a"), _ => throw new InvalidOperationException()));
        await Store.AppendAsync(Ventas.Pedido("a"), _ => null);

        Assert.Empty(await Avisos.ListAvisosAsync(Tienda, 10));
    }

    [Case]
    internal async Task Record_Watched_SeesTheTotalsBeforeAndAfterAndKeepsWhatIsSaid()
    {
        await Store.VenderAsync("a", 30m);
        (Acumulado Antes, Acumulado Despues)? seen = null;

        await Store.RecordAsync(Movimiento("m1", MovimientoTipo.Compra, 100m), (antes, despues) =>
        {
            seen = (antes, despues);
            return [new Aviso("nrus:2026-01:75", "Va por el 75 %")];
        });

        Assert.Equal((new Acumulado(30m, 30m, 0m, 0m), new Acumulado(30m, 30m, 100m, 100m)), seen);
        Assert.Equal([new Aviso("nrus:2026-01:75", "Va por el 75 %")], await Avisos.ListAvisosAsync(Tienda, 10));
    }

    [Case]
    internal async Task SettleAviso_Delivered_IsNotGivenAgain()
    {
        await Avisos.AddAvisosAsync(Tienda, [new Aviso("plazo:B001-1", "Venció")], Ventas.Manana);
        AvisoClaim claim = Assert.Single(await ClaimAvisosAsync(Ventas.Manana));
        Assert.Equal((Tienda, new Aviso("plazo:B001-1", "Venció"), Ventas.Manana, 1), (claim.Emisor, claim.Aviso, claim.Momento, claim.Intentos));
        Assert.Empty(await ClaimAvisosAsync(Ventas.Manana));

        Assert.True(await Avisos.SettleAvisoAsync(claim, proximoIntento: null));

        Assert.Empty(await ClaimAvisosAsync(Ventas.Manana.AddYears(1)));
        Assert.False(await Avisos.SettleAvisoAsync(claim, proximoIntento: null));
        await Avisos.AddAvisosAsync(Tienda, [new Aviso("plazo:B001-1", "Otra vez")], Ventas.Manana);
        Assert.Empty(await ClaimAvisosAsync(Ventas.Manana.AddYears(1)));
    }

    [Case]
    internal async Task SettleAviso_NotDelivered_IsTriedAgainAtItsTimeByWhoeverComes()
    {
        await Avisos.AddAvisosAsync(Tienda, [new Aviso("a", "A")], Ventas.Manana);
        AvisoClaim claim = Assert.Single(await ClaimAvisosAsync(Ventas.Manana));
        DateTimeOffset later = Ventas.Manana.AddMinutes(1);

        await Avisos.SettleAvisoAsync(claim, later);

        Assert.Empty(await ClaimAvisosAsync(later.AddSeconds(-1)));
        Assert.Equal(later, (await Store.GetOutboxStatusAsync()).ProximoIntento);
        Assert.Equal(2, Assert.Single(await ClaimAvisosAsync(later)).Intentos);
        AvisoClaim taken = Assert.Single(await ClaimAvisosAsync(later + Lease));
        Assert.Equal(3, taken.Intentos);
    }

    private static NuevoComprobante ConAvisos(AppendContext context, params string[] claves)
    {
        var boleta = Boleta.From(Ventas.De(9m), Ventas.Tienda, context.Numero, context.FechaEmision);
        return new NuevoComprobante(boleta, CpeWriter.Write(boleta)) { Avisos = [.. claves.Select(clave => new Aviso(clave, clave))] };
    }

    private async Task<IReadOnlyList<AvisoClaim>> ClaimAvisosAsync(DateTimeOffset now) => await Avisos.ClaimAvisosAsync(new ClaimRequest(now, Lease, 10));
}
