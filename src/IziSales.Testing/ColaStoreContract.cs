using IziSales.Cola;
using Xunit;

namespace IziSales.Testing;

/// <summary>What every <see cref="IColaStore"/> must hold: keys, leases, order inside a group, dead letters. Inherit it in the tests of a store of your own.</summary>
public abstract partial class ColaStoreContract : Contract
{
    private static readonly CaseList List = new(typeof(ColaStoreContract));

    /// <summary>Takes nothing: what is to be tried comes from <see cref="Store"/>.</summary>
    protected ColaStoreContract()
        : base(List)
    {
    }

    /// <summary>The names of the cases, a row each, as xunit's <c>MemberData</c>, NUnit's <c>TestCaseSource</c> and MSTest's <c>DynamicData</c> take them.</summary>
    public static IEnumerable<object[]> Cases => List.Rows;

    private const string Cola = "impresion";

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private static DateTimeOffset Ahora { get; } = new(2026, 1, 15, 10, 0, 0, TimeSpan.FromHours(-5));

    /// <summary>An empty store, the test's own.</summary>
    protected abstract IColaStore Store { get; }

    [Case]
    internal async Task Enqueue_NewKey_IsKeptAsItWasGiven()
    {
        byte[] contenido = [.. Enumerable.Range(0, 256).Select(static value => (byte)value)];

        Assert.True(await Store.EnqueueAsync(new NuevaTarea(Cola, "B001-1", contenido, Ahora) { Grupo = "caja", Desde = Ahora.AddMinutes(5) }));

        Tarea tarea = (await Store.FindAsync(Cola, "B001-1"))!;
        Assert.Equal((Cola, "B001-1", "caja", Ahora, Ahora.AddMinutes(5)), (tarea.Cola, tarea.Clave, tarea.Grupo, tarea.Momento, tarea.ProximoIntento));
        Assert.Equal((EstadoTarea.Pendiente, 0, null, null, null), (tarea.Estado, tarea.Intentos, tarea.Mensaje, tarea.Terminada, tarea.ReservaHasta));
        Assert.Equal(contenido, tarea.Contenido.ToArray());
    }

    [Case]
    internal async Task Enqueue_SameKeyAgain_ChangesNothing()
    {
        Assert.True(await AddAsync("a", contenido: 1));
        Assert.False(await AddAsync("a", contenido: 2));

        TareaClaim claim = Assert.Single(await ClaimAsync(Ahora));
        Assert.Equal([1], claim.Tarea.Contenido.ToArray());
        await Store.SettleAsync(claim, TareaSettlement.Hecha(Ahora));
        Assert.False(await AddAsync("a"));
        Assert.Empty(await ClaimAsync(Ahora));
    }

    [Case]
    internal async Task Enqueue_SameKeyInAnotherQueue_IsOtherWork()
    {
        await AddAsync("a");

        Assert.True(await Store.EnqueueAsync(new NuevaTarea("woo", "a", new byte[] { 7 }, Ahora)));

        Assert.Equal([0], Assert.Single(await ClaimAsync(Ahora)).Tarea.Contenido.ToArray());
    }

    [Case]
    internal async Task Enqueue_CallersBufferReused_KeepsTheBytesOfThen()
    {
        byte[] buffer = [1];
        await Store.EnqueueAsync(new NuevaTarea(Cola, "a", buffer, Ahora));
        buffer[0] = 2;

        Assert.Equal([1], (await Store.FindAsync(Cola, "a"))!.Contenido.ToArray());
    }

    [Case]
    internal async Task Claim_BeforeItsTime_GivesNothing()
    {
        await AddAsync("a", desde: Ahora.AddSeconds(1));

        Assert.Empty(await ClaimAsync(Ahora));
        Assert.Single(await ClaimAsync(Ahora.AddSeconds(1)));
    }

    [Case]
    internal async Task Claim_SeveralDue_GivesWhatHasBeenDueLongest()
    {
        await AddAsync("tarde", desde: Ahora.AddSeconds(2));
        await AddAsync("pronto", desde: Ahora.AddSeconds(1));
        await AddAsync("igual", desde: Ahora.AddSeconds(1));

        Assert.Equal(["pronto", "igual"], Claves(await ClaimAsync(Ahora.AddMinutes(1), limit: 2)));
        Assert.Equal(["tarde"], Claves(await ClaimAsync(Ahora.AddMinutes(1), limit: 2)));
    }

    [Case]
    internal async Task Claim_InSomebodysHand_GivesItToNobodyElseUntilTheLeaseEnds()
    {
        await AddAsync("a");
        TareaClaim first = Assert.Single(await ClaimAsync(Ahora));
        Assert.Equal((1, Ahora + Lease, false), (first.Tarea.Intentos, first.Tarea.ReservaHasta, first.IsAbandonada));

        Assert.Empty(await ClaimAsync(Ahora + Lease - TimeSpan.FromSeconds(1)));
        TareaClaim second = Assert.Single(await ClaimAsync(Ahora + Lease));

        Assert.Equal((2, true), (second.Tarea.Intentos, second.IsAbandonada));
        Assert.NotEqual(first.Lease, second.Lease);
    }

    [Case]
    internal async Task Renew_InTime_KeepsItInHand()
    {
        await AddAsync("a");
        TareaClaim claim = Assert.Single(await ClaimAsync(Ahora));

        Assert.True(await Store.RenewAsync(claim, Ahora + (Lease * 2)));

        Assert.Empty(await ClaimAsync(Ahora + Lease));
        Assert.Single(await ClaimAsync(Ahora + (Lease * 2)));
    }

    [Case]
    internal async Task RenewAndSettle_PassedToAnother_AreRefused()
    {
        await AddAsync("a");
        TareaClaim late = Assert.Single(await ClaimAsync(Ahora));
        TareaClaim owner = Assert.Single(await ClaimAsync(Ahora + Lease));

        Assert.False(await Store.RenewAsync(late, Ahora.AddHours(1)));
        Assert.False(await Store.SettleAsync(late, TareaSettlement.Hecha(Ahora)));

        Assert.Equal(EstadoTarea.Pendiente, (await Store.FindAsync(Cola, "a"))!.Estado);
        Assert.True(await Store.SettleAsync(owner, TareaSettlement.Hecha(Ahora)));
    }

    [Case]
    internal async Task Settle_Done_IsOverForEver()
    {
        await AddAsync("a");
        TareaClaim claim = Assert.Single(await ClaimAsync(Ahora));

        Assert.True(await Store.SettleAsync(claim, TareaSettlement.Hecha(Ahora.AddSeconds(3), "impreso")));

        Tarea tarea = (await Store.FindAsync(Cola, "a"))!;
        Assert.Equal((EstadoTarea.Hecha, Ahora.AddSeconds(3), null, null, "impreso"), (tarea.Estado, tarea.Terminada, tarea.ProximoIntento, tarea.ReservaHasta, tarea.Mensaje));
        Assert.Empty(await ClaimAsync(Ahora.AddYears(1)));
        Assert.False(await Store.SettleAsync(claim, TareaSettlement.Hecha(Ahora)));
    }

    [Case]
    internal async Task Settle_Again_ComesBackAtItsTimeAndNobodyAbandonedIt()
    {
        await AddAsync("a");
        DateTimeOffset later = Ahora.AddSeconds(30);

        await Store.SettleAsync(Assert.Single(await ClaimAsync(Ahora)), TareaSettlement.OtraVez(Ahora, later, "no contesta"));

        Assert.Equal("no contesta", (await Store.FindAsync(Cola, "a"))!.Mensaje);
        Assert.Empty(await ClaimAsync(later.AddSeconds(-1)));
        TareaClaim claim = Assert.Single(await ClaimAsync(later));
        Assert.Equal((2, false, "no contesta"), (claim.Tarea.Intentos, claim.IsAbandonada, claim.Tarea.Mensaje));
    }

    [Case]
    internal async Task Revive_Dead_BeginsAnewBehindItsGroup()
    {
        await AddAsync("a", grupo: "caja");
        await AddAsync("b", grupo: "caja");
        await Store.SettleAsync(Assert.Single(await ClaimAsync(Ahora)), TareaSettlement.Muerta(Ahora, "sin papel"));
        Assert.False(await Store.ReviveAsync(Cola, "b", Ahora));

        Assert.True(await Store.ReviveAsync(Cola, "a", Ahora));

        Assert.False(await Store.ReviveAsync(Cola, "a", Ahora));
        TareaClaim claim = Assert.Single(await ClaimAsync(Ahora));
        Assert.Equal("b", claim.Tarea.Clave);
        await Store.SettleAsync(claim, TareaSettlement.Hecha(Ahora));
        claim = Assert.Single(await ClaimAsync(Ahora));
        Assert.Equal(("a", 1, false, null), (claim.Tarea.Clave, claim.Tarea.Intentos, claim.IsAbandonada, claim.Tarea.Terminada));
    }

    [Case]
    internal async Task Discard_NotInHand_TakesItOffTheQueue()
    {
        await AddAsync("pendiente");
        await AddAsync("muerta", desde: Ahora.AddHours(-1));
        await Store.SettleAsync((await ClaimAsync(Ahora, limit: 1))[0], TareaSettlement.Muerta(Ahora, "error"));

        Assert.True(await Store.DiscardAsync(Cola, "pendiente", Ahora, "descartada por Rosa"));
        Assert.True(await Store.DiscardAsync(Cola, "muerta", Ahora, "ya salió"));

        Assert.Empty(await ClaimAsync(Ahora.AddYears(1)));
        Assert.Equal((EstadoTarea.Hecha, "ya salió"), ((await Store.FindAsync(Cola, "muerta"))!.Estado, (await Store.FindAsync(Cola, "muerta"))!.Mensaje));
        Assert.False(await Store.DiscardAsync(Cola, "muerta", Ahora, "otra vez"));
        Assert.False(await Store.DiscardAsync(Cola, "desconocida", Ahora, "nada"));
    }

    [Case]
    internal async Task Discard_InHand_IsRefusedUntilTheLeaseEnds()
    {
        await AddAsync("a");
        TareaClaim claim = Assert.Single(await ClaimAsync(Ahora));

        Assert.False(await Store.DiscardAsync(Cola, "a", Ahora, "no"));
        Assert.True(await Store.DiscardAsync(Cola, "a", Ahora + Lease, "sí"));

        Assert.False(await Store.SettleAsync(claim, TareaSettlement.Hecha(Ahora)));
    }

    [Case]
    internal async Task Find_UnknownKey_IsNull() => Assert.Null(await Store.FindAsync(Cola, "nadie"));

    private Task<bool> AddAsync(string clave, string? grupo = null, DateTimeOffset? desde = null, byte contenido = 0) =>
        Store.EnqueueAsync(new NuevaTarea(Cola, clave, new[] { contenido }, Ahora) { Grupo = grupo, Desde = desde });

    private Task<IReadOnlyList<TareaClaim>> ClaimAsync(DateTimeOffset now, int limit = 100, string? grupo = null) =>
        Store.ClaimAsync(new TareaClaimRequest(Cola, now, Lease, limit) { Grupo = grupo });

    private static IEnumerable<string> Claves(IEnumerable<TareaClaim> claims) => claims.Select(static claim => claim.Tarea.Clave);
}
