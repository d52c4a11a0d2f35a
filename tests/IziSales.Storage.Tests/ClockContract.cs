using IziSales.Emision;
using IziSales.Testing;

namespace IziSales.Storage.Tests;

/// <summary>A clock that is set back: numbers go on, and what was in hand or due is found again when the time comes.</summary>
public abstract class ClockContract(TestDatabase database) : IDisposable
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    public void Dispose()
    {
        database.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task Append_ClockSetBackOverAMonth_NumbersGoOnAndEachMonthCountsItsOwn()
    {
        using var store = new SqlComprobanteStore(database.DataSource);
        await store.VenderAsync("a", 5m, Ventas.Manana);

        ComprobanteEmitido back = await store.VenderAsync("b", 7m, Ventas.Manana.AddDays(-20));

        Assert.Equal("B001-2", back.Numero.Value);
        Assert.Equal(7m, (await store.GetAcumuladoAsync(Ventas.Tienda.Ruc, new DateOnly(2025, 12, 1))).VentasMes);
        Assert.Empty((await StorageInventory.TakeAsync(database.DataSource)).Faults);
    }

    [SkippableFact]
    public async Task Claim_ClockSetBackWhileInHand_StaysWithItsWorkerAndIsNotLost()
    {
        using var store = new SqlComprobanteStore(database.DataSource);
        await store.VenderAsync("a");
        OutboxClaim claim = Assert.Single(await store.ClaimAsync(new ClaimRequest(Ventas.Manana, Lease, 5)));

        Assert.Empty(await store.ClaimAsync(new ClaimRequest(Ventas.Manana.AddHours(-3), Lease, 5)));

        Assert.NotNull(await store.SettleAsync(claim, new Settlement { Causa = CausaEvento.SinRespuesta, Momento = Ventas.Manana.AddHours(-3), ProximoIntento = Ventas.Manana.AddHours(-2) }));
        Assert.Single(await store.ClaimAsync(new ClaimRequest(Ventas.Manana.AddHours(-2), Lease, 5)));
    }
}
