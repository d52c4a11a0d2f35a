using IziSales.Emision;
using IziSales.Ubl;

namespace IziSales.Testing.Tests;

/// <summary>The contract of stores catches the faults that would cost a shop a number, a boleta or a céntimo.</summary>
public sealed class ComprobanteStoreContractTests
{
    private static readonly Dictionary<string, (string Method, Func<IComprobanteStore, object?[], object?> Fault)> Faults = new()
    {
        ["forgets keys"] = (nameof(IComprobanteStore.AppendAsync), static (store, call) =>
        {
            AppendRequest asked = (AppendRequest)call[0]!;
            AppendRequest other = new()
            {
                Emisor = asked.Emisor,
                Tipo = asked.Tipo,
                Serie = asked.Serie,
                IdempotencyKey = $"{asked.IdempotencyKey} {Guid.NewGuid()}",
                Fingerprint = asked.Fingerprint,
                FechaEmision = asked.FechaEmision,
            };
            return store.AppendAsync(other, (Func<AppendContext, NuevoComprobante?>)call[1]!);
        }),
        ["hides the month"] = (nameof(IComprobanteStore.GetAcumuladoAsync), static (_, _) => Task.FromResult(Acumulado.Cero)),
        ["gives one document to two workers"] = (nameof(IComprobanteStore.ClaimAsync), static (store, call) => store.ClaimAsync((ClaimRequest)call[0]! with { Lease = TimeSpan.Zero })),
        ["finds no gap and no series"] = (nameof(IComprobanteStore.CheckSeriesAsync), static (_, _) => Task.FromResult<IReadOnlyList<SerieReport>>([])),
        ["loses the bytes"] = (nameof(IComprobanteStore.GetXmlAsync), static (_, _) => Task.FromResult<byte[]?>([])),
    };

    [Theory]
    [InlineData("forgets keys", "Append_SameKeyTwentyTimesAtOnce_GivesOneDocument")]
    [InlineData("hides the month", "Append_AHundredTimesTenCentimos_SumsExactly")]
    [InlineData("gives one document to two workers", "Claim_NewDocument_GivesItsBytesToOneWorkerOnly")]
    [InlineData("finds no gap and no series", "CheckSeries_AfterSales_FindsThemWhole")]
    [InlineData("loses the bytes", "Find_KeptDocument_GivesBackWhatWasKept")]
    public async Task Holds_StoreWithAFault_FailsInTheCaseThatSpeaksOfIt(string fault, string name)
    {
        await new Trial(new InMemoryComprobanteStore()).HoldsAsync(name);

        (string method, Func<IComprobanteStore, object?[], object?> act) = Faults[fault];
        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => new Trial(Averiada<IComprobanteStore>.De(new InMemoryComprobanteStore(), method, act)).HoldsAsync(name));
    }

    private sealed class Trial(IComprobanteStore store) : ComprobanteStoreContract
    {
        protected override IComprobanteStore Store { get; } = store;
    }
}
