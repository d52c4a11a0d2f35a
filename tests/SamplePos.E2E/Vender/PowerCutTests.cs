using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.Json;
using Dapper;
using SamplePos.Caja;
using SamplePos.Data;
using SamplePos.Fiado;

namespace SamplePos.E2E.Vender;

/// <summary>The power goes while everybody sells: every sale that has a boleta has its payments, once, and no other has any.</summary>
public sealed class PowerCutTests
{
    private const int Sellers = 4;
    private const int AnsweredBefore = 24;
    private const int Loaves = 5000;

    [Fact]
    public async Task Kill_WhileSelling_LeavesBoletasDrawerAndNotebookInAgreement()
    {
        string folder = PosApp.NewFolder();
        PosProcess first = await PosProcess.StartAsync(folder);
        string password = first.Password;
        ConcurrentDictionary<string, int> asked = new();
        ConcurrentDictionary<string, string> answered = new();
        long account;
        using (ApiClient client = await ApiClient.EnterAsync(first))
        {
            account = long.Parse((await client.FillAsync("/fiado", ("Form.Nombre", "Juana"), ("Form.Limite", "9000"))).Location!.Split('/')[^1]);
            int bread = await client.ProductAsync("PAN01");
            (int counted, _) = await client.SellAsync(new { key = Guid.NewGuid().ToString("N"), lines = new[] { new { productId = bread, counted = Loaves * 1000, seen = 0 } } }, "/api/existencias/conteo");
            Assert.Equal(200, counted);
            TaskCompletionSource enough = new(TaskCreationOptions.RunContinuationsAsynchronously);
            Task[] sellers = [.. Enumerable.Range(0, Sellers).Select(_ => SellAsync(client, bread, account, asked, answered, enough))];
            await Task.WhenAny([enough.Task, .. sellers]);
            await first.KillAsync();
            await Task.WhenAll(sellers);
        }

        await using PosApp second = await PosApp.StartAsync(folder);
        using ApiClient again = await ApiClient.EnterAsync(second, password: password);
        List<string> sold = [];
        foreach (string key in asked.Keys)
        {
            using HttpResponseMessage found = await again.GetAsync($"/api/sales/by-key/{key}");
            if (found.IsSuccessStatusCode)
            {
                sold.Add(key);
            }
        }

        using PosDatabase database = PosDatabase.InFile(Path.Combine(folder, "samplepos.db"));
        await using DbConnection connection = await database.OpenAsync();
        string[] linked = [.. await connection.QueryAsync<string>("SELECT clave FROM pos_ventas WHERE estado = 'emitida'")];
        ResumenCaja drawer = await new CajaStore(database, TimeProvider.System).SummariseAsync(1, CancellationToken.None);
        CuentaFiado owed = (await new FiadoStore(database, TimeProvider.System).FindAsync(account, CancellationToken.None))!;

        Assert.Superset(answered.Keys.ToHashSet(), sold.ToHashSet());
        Assert.Equal(sold.Order(), linked.Order());
        Assert.Equal(sold.Count, drawer.Ventas);
        Assert.Equal((sold.Count * 1.00m, 50m + (sold.Count * 0.50m)), (drawer.Vendido, drawer.Esperado));
        Assert.Equal(sold.Count * 0.25m, owed.Debe);
        Assert.Equal(0, await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM pos_ventas WHERE estado = 'pendiente'"));
        Assert.Equal((Loaves - (4 * sold.Count)) * 1000L, await connection.ExecuteScalarAsync<long>("SELECT milesimos FROM pos_productos WHERE codigo = 'PAN01'"));
    }

    private static async Task SellAsync(ApiClient client, int bread, long account, ConcurrentDictionary<string, int> asked, ConcurrentDictionary<string, string> answered, TaskCompletionSource enough)
    {
        try
        {
            while (true)
            {
                string key = Guid.NewGuid().ToString("N");
                asked.TryAdd(key, 0);
                (int status, JsonElement sale) = await client.SellAsync(new
                {
                    key,
                    lines = new[] { new { productId = bread, quantity = "4" } },
                    payments = new object[] { new { method = "efectivo", amount = "0.50" }, new { method = "yape", amount = "0.25" }, new { method = "fiado", amount = "0.25", account } },
                });
                Assert.Equal(200, status);
                answered.TryAdd(key, sale.GetProperty("number").GetString()!);
                if (answered.Count >= AnsweredBefore)
                {
                    enough.TrySetResult();
                }
            }
        }
        catch (Exception error) when (error is HttpRequestException or IOException or JsonException)
        {
            enough.TrySetResult(); // the power went
        }
    }
}
