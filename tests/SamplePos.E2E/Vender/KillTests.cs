using System.Data.Common;
using Dapper;
using IziSales.Testing;
using SamplePos.Caja;
using SamplePos.Data;
using SamplePos.E2E.Data;
using SamplePos.Fiado;

namespace SamplePos.E2E.Vender;

/// <summary>The program is killed again and again while four cashiers sell: whoever asks again with his key gets his one boleta, and the money adds up.</summary>
/// <remarks>Three kills by default; <c>IZISALES_LONG=1</c> makes it fifty.</remarks>
public sealed class KillTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Kill_AgainAndAgain_LosesNothingAndDoublesNothing(string engine)
    {
        await using TestDatabase? server = engine == "SQLite" ? null : await TestDatabase.CreateAsync(engine);
        string folder = PosApp.NewFolder();
        KilledShop shop = new(server?.Setting ?? "", folder);
        for (int kill = 0; kill < Campaign.Size(3, 50); kill++)
        {
            await shop.SellUntilKilledAsync();
        }

        await using PosProcess app = await shop.RecoverAsync();
        using ApiClient client = await shop.EnterAsync(app);
        int count = shop.Keys.Count;

        Assert.Empty(shop.Contradictions);
        Assert.Equal(Enumerable.Range(1, count).Select(static i => $"B001-{i}"), shop.Keys.Values.OrderBy(static number => int.Parse(number[5..])));
        Assert.StartsWith($"S/ {count:#,0} de", (await client.ReadAsync("/api/rus/status")).GetProperty("monthText").GetString(), StringComparison.Ordinal);
        using PosDatabase database = server?.Open() ?? PosDatabase.InFile(Path.Combine(folder, "samplepos.db"));
        await using DbConnection connection = await database.OpenAsync();
        Assert.Equal(count, await LinkedAsync(connection, count));
        Assert.Equal(0, await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM pos_ventas WHERE estado <> 'emitida'"));
        List<ResumenCaja> drawers = [];
        foreach (long session in await connection.QueryAsync<long>("SELECT id FROM pos_caja_sesiones"))
        {
            drawers.Add(await new CajaStore(database, TimeProvider.System).SummariseAsync(session, None));
        }

        Assert.Equal((count, count * 1.00m, count * 0.50m), (drawers.Sum(static drawer => drawer.Ventas), drawers.Sum(static drawer => drawer.Vendido), drawers.Sum(static drawer => drawer.Efectivo)));
        Assert.Equal(count * 0.25m, (await new FiadoStore(database, TimeProvider.System).FindAsync(shop.Account, None))!.Debe);
    }

    /// <summary>How many sales carry the number of their boleta: the last ones get it right after they were answered.</summary>
    private static async Task<int> LinkedAsync(DbConnection connection, int all)
    {
        for (int attempt = 0; ; attempt++)
        {
            int linked = await connection.ExecuteScalarAsync<int>("SELECT COUNT(DISTINCT numero) FROM pos_ventas WHERE estado = 'emitida'");
            if (linked == all || attempt == 2_000)
            {
                return linked;
            }
        }
    }
}
