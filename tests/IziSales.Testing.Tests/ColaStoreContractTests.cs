using IziSales.Cola;

namespace IziSales.Testing.Tests;

/// <summary>The contract of queues catches work done twice, out of order, or never.</summary>
public sealed class ColaStoreContractTests
{
    private static readonly Dictionary<string, (string Method, Func<IColaStore, object?[], object?> Fault)> Faults = new()
    {
        ["takes a key twice"] = (nameof(IColaStore.EnqueueAsync), static (queue, call) => queue.EnqueueAsync(Like((NuevaTarea)call[0]!, key => $"{key} {Guid.NewGuid()}"))),
        ["forgets groups"] = (nameof(IColaStore.EnqueueAsync), static (queue, call) => queue.EnqueueAsync(Like((NuevaTarea)call[0]!, static key => key))),
        ["lets a late worker settle"] = (nameof(IColaStore.SettleAsync), static (_, _) => Task.FromResult(true)),
    };

    [Theory]
    [InlineData("takes a key twice", "Enqueue_SameKeyAgain_ChangesNothing")]
    [InlineData("forgets groups", "Claim_EightWorkersOnFourGroups_DoesEachOnceInOrderAndOneAtATime")]
    [InlineData("lets a late worker settle", "RenewAndSettle_PassedToAnother_AreRefused")]
    public async Task Holds_QueueWithAFault_FailsInTheCaseThatSpeaksOfIt(string fault, string name)
    {
        await new Trial(new InMemoryColaStore()).HoldsAsync(name);

        (string method, Func<IColaStore, object?[], object?> act) = Faults[fault];
        await Assert.ThrowsAnyAsync<Exception>(() => new Trial(Averiada<IColaStore>.De(new InMemoryColaStore(), method, act)).HoldsAsync(name));
    }

    /// <summary>The same work under another key, and in no group.</summary>
    private static NuevaTarea Like(NuevaTarea asked, Func<string, string> key) => new(asked.Cola, key(asked.Clave), asked.Contenido, asked.Momento) { Desde = asked.Desde };

    private sealed class Trial(IColaStore store) : ColaStoreContract
    {
        protected override IColaStore Store { get; } = store;
    }
}
