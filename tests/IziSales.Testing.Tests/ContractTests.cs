using IziSales.Emision;

namespace IziSales.Testing.Tests;

/// <summary>What a test framework gets to see of a contract.</summary>
public sealed class ContractTests
{
    public static TheoryData<string, IEnumerable<object[]>> Contracts => new()
    {
        { nameof(ComprobanteStoreContract), ComprobanteStoreContract.Cases },
        { nameof(ColaStoreContract), ColaStoreContract.Cases },
        { nameof(PseClientContract), PseClientContract.Cases },
    };

    [Theory]
    [MemberData(nameof(Contracts), DisableDiscoveryEnumeration = true)]
    public void Cases_OfEachContract_AreRowsOfOneNameThatSaysWhatHolds(string contract, IEnumerable<object[]> cases)
    {
        object[][] rows = [.. cases];

        Assert.True(rows.Length > 20, $"{contract} has {rows.Length} cases.");
        Assert.All(rows, static row => Assert.Matches(@"^\w+_\w+(_\w+)?(\([^()]+\))?$", Assert.IsType<string>(Assert.Single(row))));
    }

    [Fact]
    public void Cases_WithArguments_NameThem() =>
        Assert.Contains("Status_TicketOfAnotherHand_IsTheCallersMistake(\"de otro\")", PseClientContract.Cases.Select(static row => row[0]));

    [Fact]
    public async Task Holds_UnknownCase_SaysWhereTheNamesAre()
    {
        ArgumentException unknown = await Assert.ThrowsAsync<ArgumentException>(() => new Memoria().HoldsAsync("Append_Nothing"));

        Assert.Contains("no case 'Append_Nothing'; Cases lists them", unknown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Holds_WaitEnded_IsCancelled()
    {
        using CancellationTokenSource ended = new();
        await ended.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new Sorda().HoldsAsync("Find_UnknownNumber_GivesNothing", ended.Token));
    }

    private sealed class Memoria : ComprobanteStoreContract
    {
        protected override IComprobanteStore Store { get; } = new InMemoryComprobanteStore();
    }

    /// <summary>A store that never answers.</summary>
    private sealed class Sorda : ComprobanteStoreContract
    {
        protected override IComprobanteStore Store { get; } = Averiada<IComprobanteStore>.De(
            new InMemoryComprobanteStore(),
            nameof(IComprobanteStore.FindAsync),
            static (_, _) => new TaskCompletionSource<ComprobanteEmitido?>().Task);
    }
}
