using IziSales.Woo;
using Xunit;

namespace IziSales.Testing.Woo;

/// <summary>What every <see cref="IWooOrderStore"/> must hold. Inherit it in the tests of a store of your own.</summary>
public abstract class WooOrderStoreContract
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 15, 17, 0, 0, TimeSpan.Zero);

    /// <summary>An empty store, the test's own.</summary>
    protected abstract IWooOrderStore Store { get; }

    [SkippableFact]
    public async Task Find_OrderNeverSeen_IsNull()
    {
        Assert.Null(await Store.FindAsync("rosita", 51));
        Assert.Null(await Store.GetCursorAsync("rosita"));
    }

    [SkippableFact]
    public async Task Find_SavedOrder_IsTheSame()
    {
        WooOrderRecord record = Record("rosita", 51, WooOrderState.Apartado) with
        {
            Number = "PE-51",
            Customer = "Rosa Ñahui",
            Total = 23.60m,
            Created = Noon,
            Reasons = [new WooReason("IZI-WOO-008", "No cuadra.", "Revise.")],
            Steps = [new WooRecordedStep("woo:rosita:51", new WooDocument("B001-1", "Aceptada", 23.60m) { Pdf = new Uri("https://bodega.pe/1") })],
        };

        await Store.SaveAsync(record);

        Assert.Equivalent(record, await Store.FindAsync("rosita", 51), strict: true);
    }

    [SkippableFact]
    public async Task Save_Again_StandsInPlaceOfTheFirst()
    {
        await Store.SaveAsync(Record("rosita", 51, WooOrderState.EnEspera));
        await Store.SaveAsync(Record("rosita", 51, WooOrderState.Emitido));

        Assert.Equal(WooOrderState.Emitido, Assert.Single(await Store.ListAsync(new WooOrderQuery())).State);
    }

    [SkippableFact]
    public async Task Find_SameIdInAnotherShop_IsAnotherOrder()
    {
        await Store.SaveAsync(Record("rosita", 51, WooOrderState.EnEspera));

        Assert.Null(await Store.FindAsync("otra", 51));
    }

    [SkippableFact]
    public async Task List_ByShopAndState_GivesTheLastWrittenFirst()
    {
        await Store.SaveAsync(Record("rosita", 1, WooOrderState.Apartado, 1));
        await Store.SaveAsync(Record("rosita", 2, WooOrderState.Emitido, 2));
        await Store.SaveAsync(Record("rosita", 3, WooOrderState.Apartado, 3));
        await Store.SaveAsync(Record("otra", 4, WooOrderState.Apartado, 4));

        Assert.Equal([4L, 3L, 2L, 1L], await IdsAsync(new WooOrderQuery()));
        Assert.Equal([3L, 1L], await IdsAsync(new WooOrderQuery { Shop = "rosita", State = WooOrderState.Apartado }));
        Assert.Equal([2L], await IdsAsync(new WooOrderQuery { Shop = "rosita", Limit = 1, Offset = 1 }));
    }

    [SkippableFact]
    public async Task SaveCursor_Again_StandsInPlaceOfTheFirst()
    {
        await Store.SaveCursorAsync(new WooOrderCursor("rosita", Noon, Noon));
        await Store.SaveCursorAsync(new WooOrderCursor("rosita", Noon, Noon.AddMinutes(7)));
        await Store.SaveCursorAsync(new WooOrderCursor("otra", Noon, Noon));

        Assert.Equal(new WooOrderCursor("rosita", Noon, Noon.AddMinutes(7)), await Store.GetCursorAsync("rosita"));
    }

    private static WooOrderRecord Record(string shop, long id, WooOrderState state, int minute = 0) =>
        new() { Shop = shop, OrderId = id, State = state, Updated = Noon.AddMinutes(minute) };

    private async Task<IEnumerable<long>> IdsAsync(WooOrderQuery query) => (await Store.ListAsync(query)).Select(static record => record.OrderId);
}
