using System.Collections.Concurrent;
using IziSales.Cola;
using Xunit;

namespace IziSales.Testing;

/// <content>Order inside a group, lists, what many workers do at once.</content>
public abstract partial class ColaStoreContract
{
    [Case]
    internal async Task Claim_OfOneGroup_GivesOneAtATimeInOrder()
    {
        await AddAsync("a1", grupo: "caja");
        await AddAsync("a2", grupo: "caja", desde: Ahora.AddHours(-1));
        await AddAsync("b1", grupo: "cocina");
        await AddAsync("suelta");

        IReadOnlyList<TareaClaim> claims = await ClaimAsync(Ahora);

        Assert.Equal(["a1", "b1", "suelta"], Claves(claims));
        Assert.Empty(await ClaimAsync(Ahora));
        await Store.SettleAsync(claims[0], TareaSettlement.Hecha(Ahora));
        Assert.Equal(["a2"], Claves(await ClaimAsync(Ahora)));
    }

    [Case]
    internal async Task Claim_FirstOfGroupIsTriedLater_HoldsTheGroupUp()
    {
        await AddAsync("a1", grupo: "caja");
        await AddAsync("a2", grupo: "caja");
        await Store.SettleAsync(Assert.Single(await ClaimAsync(Ahora)), TareaSettlement.OtraVez(Ahora, Ahora.AddMinutes(1), "sin papel"));

        Assert.Empty(await ClaimAsync(Ahora.AddSeconds(59)));
        Assert.Equal(Ahora.AddMinutes(1), (await Store.GetStatusAsync(Cola)).ProximoIntento);
        TareaClaim first = Assert.Single(await ClaimAsync(Ahora.AddMinutes(1)));
        Assert.Equal("a1", first.Tarea.Clave);
        await Store.SettleAsync(first, TareaSettlement.Muerta(Ahora, "dudosa"));
        Assert.Equal(["a2"], Claves(await ClaimAsync(Ahora.AddMinutes(1))));
    }

    [Case]
    internal async Task Claim_FirstOfGroupIsForLater_KeepsTheOrderAllTheSame()
    {
        await AddAsync("a1", grupo: "caja", desde: Ahora.AddHours(1));
        await AddAsync("a2", grupo: "caja");

        Assert.Empty(await ClaimAsync(Ahora));
    }

    [Case]
    internal async Task Claim_OneGroupOnly_LeavesTheOthers()
    {
        await AddAsync("a1", grupo: "caja");
        await AddAsync("b1", grupo: "cocina");
        await AddAsync("suelta");

        Assert.Equal(["b1"], Claves(await ClaimAsync(Ahora, grupo: "cocina")));
        Assert.Empty(await ClaimAsync(Ahora, grupo: "barra"));
    }

    [Case]
    internal async Task Claim_EightWorkersOnFourGroups_DoesEachOnceInOrderAndOneAtATime()
    {
        const int Each = 12;
        string[] groups = ["caja", "cocina", "barra", "almacen"];
        await Task.WhenAll(groups.Select(async group =>
        {
            for (int i = 0; i < Each; i++)
            {
                await AddAsync($"{group}-{i}", group, contenido: (byte)i);
            }
        }));
        ConcurrentQueue<(string Grupo, byte Turno)> done = [];
        int[] inHand = new int[groups.Length];

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            for (long since = TimeProvider.System.GetTimestamp(); done.Count < groups.Length * Each;)
            {
                Assert.True(TimeProvider.System.GetElapsedTime(since) < Patience.Limit, "Another worker has failed.");
                foreach (TareaClaim claim in await ClaimAsync(Ahora, limit: 3))
                {
                    int group = Array.IndexOf(groups, claim.Tarea.Grupo);
                    Assert.Equal(1, Interlocked.Increment(ref inHand[group]));
                    done.Enqueue((groups[group], claim.Tarea.Contenido.Span[0]));
                    await Task.Yield();
                    Interlocked.Decrement(ref inHand[group]);
                    await Store.SettleAsync(claim, TareaSettlement.Hecha(Ahora));
                }
            }
        })));

        Assert.All(groups, group => Assert.Equal(Enumerable.Range(0, Each), done.Where(one => one.Grupo == group).Select(static one => (int)one.Turno)));
    }

    [Case]
    internal async Task Enqueue_SameKeyFromEightSides_IsKeptOnce()
    {
        bool[] kept = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => AddAsync("a", grupo: i % 2 == 0 ? "caja" : null))));

        Assert.Single(kept, static one => one);
        Assert.Single(await Store.ListAsync(new TareaQuery(Cola)));
    }

    [Case]
    internal async Task List_Asked_GivesTheNewestFirst()
    {
        await AddAsync("a", grupo: "caja");
        await AddAsync("b", grupo: "caja");
        await AddAsync("c");
        await Store.SettleAsync((await ClaimAsync(Ahora, limit: 1))[0], TareaSettlement.Hecha(Ahora));

        Assert.Equal(["c", "b", "a"], await ListAsync(new TareaQuery(Cola)));
        Assert.Equal(["c", "b"], await ListAsync(new TareaQuery(Cola) { Estado = EstadoTarea.Pendiente }));
        Assert.Equal(["b", "a"], await ListAsync(new TareaQuery(Cola) { Grupo = "caja" }));
        Assert.Equal(["b"], await ListAsync(new TareaQuery(Cola) { Limit = 1, Offset = 1 }));
        Assert.Empty(await ListAsync(new TareaQuery("woo")));
    }

    [Case]
    internal async Task Status_Asked_CountsWhatWaits()
    {
        Assert.Equal(new ColaStatus(0, 0, null, null), await Store.GetStatusAsync(Cola));
        await AddAsync("a", grupo: "caja");
        await AddAsync("b", grupo: "caja");
        await AddAsync("c", desde: Ahora.AddHours(1));
        await Store.EnqueueAsync(new NuevaTarea("woo", "d", Array.Empty<byte>(), Ahora.AddHours(-1)));

        Assert.Equal(new ColaStatus(3, 0, Ahora, Ahora), await Store.GetStatusAsync(Cola));
        Assert.Equal(new ColaStatus(2, 0, Ahora, Ahora), await Store.GetStatusAsync(Cola, "caja"));
        TareaClaim claim = Assert.Single(await ClaimAsync(Ahora));
        Assert.Equal(new ColaStatus(3, 0, Ahora, Ahora + Lease), await Store.GetStatusAsync(Cola));
        await Store.SettleAsync(claim, TareaSettlement.Muerta(Ahora, "error"));
        Assert.Equal(new ColaStatus(2, 1, Ahora, Ahora), await Store.GetStatusAsync(Cola));
    }

    [Case]
    internal async Task Purge_DoneLongAgo_ForgetsItAndItsKey()
    {
        foreach (string clave in new[] { "vieja", "reciente", "muerta" })
        {
            await AddAsync(clave);
        }

        IReadOnlyList<TareaClaim> claims = await ClaimAsync(Ahora);
        await Store.SettleAsync(claims[0], TareaSettlement.Hecha(Ahora));
        await Store.SettleAsync(claims[1], TareaSettlement.Hecha(Ahora.AddDays(2)));
        await Store.SettleAsync(claims[2], TareaSettlement.Muerta(Ahora, "error"));
        await AddAsync("pendiente");

        Assert.Equal(0, await Store.PurgeAsync(Cola, Ahora));
        Assert.Equal(1, await Store.PurgeAsync(Cola, Ahora.AddDays(1)));

        Assert.Equal(["pendiente", "muerta", "reciente"], await ListAsync(new TareaQuery(Cola)));
        Assert.True(await AddAsync("vieja"));
    }

    private async Task<IEnumerable<string>> ListAsync(TareaQuery query) => (await Store.ListAsync(query)).Select(static tarea => tarea.Clave);
}
