using System.Data.Common;
using System.Text.Json;
using Dapper;
using SamplePos.Data;

namespace SamplePos.E2E.Existencias;

/// <summary>The machine dies between taking a boleta back and putting its goods on the shelf again.</summary>
public sealed class ReturnCatchUpTests
{
    [Theory]
    [InlineData("UPDATE izi_comprobante SET estado = 'Anulado'")]
    [InlineData("UPDATE izi_comprobante SET estado = 'Anulado', clave = 'woo:rosita:51'; UPDATE pos_existencias SET venta = 'woo:rosita:51' WHERE tipo = 'venta'")] // sold by the web
    public async Task Open_AfterACrashBetweenAnnulmentAndReturn_PutsTheGoodsBackOnce(string left)
    {
        string folder = PosApp.NewFolder();
        PosProcess first = await PosProcess.StartAsync(folder);
        using (ApiClient client = await ApiClient.EnterAsync(first))
        {
            int bread = await client.ProductAsync("PAN01");
            (int counted, _) = await client.SellAsync(new { key = Guid.NewGuid().ToString("N"), lines = new[] { new { productId = bread, counted = 100_000, seen = 0 } } }, "/api/existencias/conteo");
            (int sold, JsonElement sale) = await client.SellAsync(new { key = Guid.NewGuid().ToString("N"), lines = new[] { new { productId = bread, quantity = "4" } }, method = "yape" });
            Assert.Equal((200, 200), (counted, sold));
            await client.UntilSettledAsync(sale.GetProperty("number").GetString()!);
        }

        await first.KillAsync();
        Assert.Equal(96_000, await ReadAsync(folder, left)); // what such a crash leaves behind

        PosProcess second = await PosProcess.StartAsync(folder);
        await second.KillAsync();
        Assert.Equal(100_000, await ReadAsync(folder));
        await using PosApp third = await PosApp.StartAsync(folder);
        Assert.Equal(100_000, await ReadAsync(folder));
    }

    private static async Task<long> ReadAsync(string folder, string first = "SELECT 1")
    {
        using PosDatabase database = PosDatabase.InFile(Path.Combine(folder, "samplepos.db"));
        await using DbConnection connection = await database.OpenAsync();
        await connection.ExecuteAsync(first);
        return await connection.ExecuteScalarAsync<long>("SELECT milesimos FROM pos_productos WHERE codigo = 'PAN01'");
    }
}
