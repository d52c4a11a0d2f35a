using IziSales.Emision;
using IziSales.Testing;

namespace IziSales.Storage.Tests;

/// <summary>Several stores on one file, as several programs would have it; whole processes are in <see cref="CrashTests"/>.</summary>
public sealed class SeveralTillsTests : IDisposable
{
    private const int Tills = 4;
    private const int SalesPerTill = 50;

    private readonly SqliteFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task Append_FourTillsOnOneSeries_NumberWithoutGapOrDouble()
    {
        SqlComprobanteStore[] stores = [.. Enumerable.Range(0, Tills).Select(_ => new SqlComprobanteStore(_file.DataSource, TimeSpan.FromSeconds(60)))];

        await Task.WhenAll(stores.SelectMany((store, till) => Enumerable.Range(0, SalesPerTill).Select(i => Task.Run(() => store.VenderAsync($"{till}-{i}", 0.10m)))));

        SerieReport report = Assert.Single(await stores[0].CheckSeriesAsync(Ventas.Tienda.Ruc));
        Assert.Equal((Tills * SalesPerTill, Tills * SalesPerTill, true), (report.Ultimo, report.Cantidad, report.IsContinua));
        Assert.Equal(Tills * SalesPerTill * 0.10m, (await stores[0].GetAcumuladoAsync(Ventas.Tienda.Ruc, new DateOnly(2026, 1, 15))).VentasMes);
        Array.ForEach(stores, store => store.Dispose());
    }

    [Fact]
    public async Task Claim_FourWorkersAtOnce_GiveEachDocumentToOne()
    {
        SqlComprobanteStore[] stores = [.. Enumerable.Range(0, Tills).Select(_ => new SqlComprobanteStore(_file.DataSource, TimeSpan.FromSeconds(60)))];
        for (int i = 0; i < 40; i++)
        {
            await stores[0].VenderAsync($"v{i}");
        }

        IReadOnlyList<OutboxClaim>[] claims = await Task.WhenAll(stores.Select(store => Task.Run(() => store.ClaimAsync(new ClaimRequest(Ventas.Manana, TimeSpan.FromMinutes(2), 15)))));

        Assert.Equal(40, claims.SelectMany(list => list).Select(claim => claim.Comprobante.Id).Distinct().Count());
        Assert.Equal(40, claims.Sum(list => list.Count));
        Array.ForEach(stores, store => store.Dispose());
    }
}
