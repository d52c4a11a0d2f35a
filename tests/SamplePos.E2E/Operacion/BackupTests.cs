using System.Collections.Concurrent;
using System.Text.Json;
using Dapper;
using SamplePos.Data;
using SamplePos.E2E.Data;

namespace SamplePos.E2E.Operacion;

/// <summary>A backup made while everybody sells brings every boleta back, on either database; and no number is used twice afterwards.</summary>
public sealed class BackupTests
{
    private const int Sellers = 4;
    private const int SoldBefore = 12;

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Restore_OfABackupMadeWhileSelling_BringsEveryBoletaBackAndClosesTheSeries(string engine)
    {
        await using TestDatabase? server = engine == "SQLite" ? null : await TestDatabase.CreateAsync(engine);
        string[] settings = server is null ? [] : [server.Setting];
        string folder = PosApp.NewFolder();
        PosProcess app = await PosProcess.StartAsync(folder, settings);
        string password = app.Password;
        ConcurrentBag<string> before = await SellWhileBackingUpAsync(app);
        await app.KillAsync();
        string backup = Assert.Single(Directory.GetFiles(Path.Combine(folder, "respaldos")));
        string target = server is null ? PosApp.NewFolder() : folder;
        (int exit, string output) = await PosProcess.CommandAsync(["respaldo", "restaurar", backup], target, settings);
        Assert.True(exit == 0, output);
        await using PosApp again = await PosApp.StartAsync(target, settings);
        using ApiClient admin = await ApiClient.EnterAsync(again, password: password);

        foreach (string number in before)
        {
            using HttpResponseMessage xml = await admin.GetAsync($"/api/sales/{number}/xml");
            Assert.True(xml.IsSuccessStatusCode, $"{number}: {(int)xml.StatusCode}");
        }

        (int status, JsonElement refusal) = await SellAsync(admin);
        Assert.NotEqual(200, status);
        Assert.Contains("B001 no puede seguir", refusal.ToString(), StringComparison.Ordinal);
        Assert.Contains("La serie B001 está detenida", await admin.TextAsync("/respaldos"), StringComparison.Ordinal);
        if (server is null)
        {
            Directory.Delete(folder, recursive: true);
        }
        else
        {
            await AssertKeptAsync(server);
        }
    }

    [Fact]
    public async Task Restore_OnThePage_ChangesPlacesAtTheNextStartAndGoesOnWithAFreeSeries()
    {
        string folder = PosApp.NewFolder();
        PosProcess first = await PosProcess.StartAsync(folder);
        string password = first.Password;
        string backup;
        using (ApiClient admin = await ApiClient.EnterAsync(first))
        {
            await SellAsync(admin);
            Assert.Equal(302, (await admin.FillAsync("/respaldos?handler=Crear")).Status);
            backup = Path.GetFileName(Assert.Single(Directory.GetFiles(Path.Combine(folder, "respaldos"))));
            await SellAsync(admin);

            FormAnswer described = await admin.FillAsync($"/respaldos/{backup}?handler=Revisar");
            Assert.Contains("B001-2", described.Page, StringComparison.Ordinal);
            Assert.Contains("Está completo", described.Page, StringComparison.Ordinal);
            Assert.Equal(200, (await admin.FillAsync($"/respaldos/{backup}?handler=Restaurar")).Status);
            Assert.Equal(302, (await admin.FillAsync($"/respaldos/{backup}?handler=Restaurar", ("Entiendo", "true"))).Status);
            Assert.Equal(200, (int)(await admin.GetAsync("/api/sales/B001-2")).StatusCode); // nothing has changed yet
            await first.KillAsync();
        }

        await using PosApp second = await PosApp.StartAsync(folder);
        using ApiClient again = await ApiClient.EnterAsync(second, password: password);
        Assert.Equal(200, (int)(await again.GetAsync("/api/sales/B001-1")).StatusCode);
        Assert.Equal(404, (int)(await again.GetAsync("/api/sales/B001-2")).StatusCode);
        string kept = Assert.Single(Directory.GetDirectories(folder, "antes-de-restaurar-*"));
        Assert.True(File.Exists(Path.Combine(kept, "samplepos.db")));
        Assert.NotEqual(200, (await SellAsync(again)).Status);
        Assert.Contains("esa serie no puede seguir", (await LiberateAsync(again)).ToLowerInvariant(), StringComparison.Ordinal);
        Assert.Equal(302, (await again.FillAsync("/ajustes/caja", ("Form.Boletas", "B002"), ("Form.NotasCredito", "BC01"), ("Form.NotasDebito", "BD01"), ("Version", "0"))).Status);

        (int status, JsonElement sale) = await SellAsync(again);

        Assert.Equal((200, "B002-1"), (status, sale.GetProperty("number").GetString()));
        Assert.Contains("Restauró un respaldo", await again.TextAsync("/auditoria"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WithANewerProgram_BacksUpBeforeTheTablesChange()
    {
        string folder = PosApp.NewFolder();
        using (PosDatabase database = PosDatabase.InFile(Path.Combine(folder, "samplepos.db")))
        {
            await Migrations.RunAsync(database, [.. SamplePos.Data.Steps.AllSteps.InOrder.SkipLast(1)], TimeProvider.System, CancellationToken.None);
        }

        await using PosApp app = await PosApp.StartAsync(folder);
        using ApiClient admin = await ApiClient.EnterAsync(app);

        Assert.Single(Directory.GetFiles(Path.Combine(folder, "respaldos")));
        Assert.Contains("Antes de actualizar", await admin.TextAsync("/respaldos"), StringComparison.Ordinal);
    }

    private static async Task<string> LiberateAsync(ApiClient admin)
    {
        await admin.FillAsync("/respaldos?handler=Liberar", ("serie", "B001"));
        return await admin.TextAsync("/respaldos");
    }

    private static async Task AssertKeptAsync(TestDatabase server)
    {
        await using System.Data.Common.DbConnection connection = await server.Pos.OpenAsync();
        string schema = (await connection.ExecuteScalarAsync<string>("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'antes_de_restaurar_%' ORDER BY nspname DESC LIMIT 1"))!;
        long before = await connection.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM {schema}.izi_comprobante");
        long now = await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM izi_comprobante");
        await connection.ExecuteAsync($"DROP SCHEMA {schema} CASCADE");
        Assert.True(before > now, $"{before} documents were kept aside, {now} restored");
    }

    /// <summary>Sells until the backup is made and some more; the numbers that were answered before it began.</summary>
    private static async Task<ConcurrentBag<string>> SellWhileBackingUpAsync(PosApp app)
    {
        using ApiClient admin = await ApiClient.EnterAsync(app);
        ConcurrentBag<string> before = [];
        TaskCompletionSource enough = new(TaskCreationOptions.RunContinuationsAsynchronously);
        bool isOver = false;
        int after = 0;
        Task[] sellers = [.. Enumerable.Range(0, Sellers).Select(_ => Task.Run(async () =>
        {
            while (!Volatile.Read(ref isOver) || Volatile.Read(ref after) < Sellers)
            {
                (int status, JsonElement sale) = await SellAsync(admin);
                Assert.Equal(200, status);
                if (enough.Task.IsCompleted)
                {
                    Interlocked.Increment(ref after);
                    continue;
                }

                before.Add(sale.GetProperty("number").GetString()!);
                if (before.Count >= SoldBefore)
                {
                    enough.TrySetResult();
                }
            }
        }))];
        await Task.WhenAny([enough.Task, .. sellers]);
        string[] known = [.. before];
        FormAnswer answer = await admin.FillAsync("/respaldos?handler=Crear");
        Assert.Equal(302, answer.Status);
        Volatile.Write(ref after, 0);
        Volatile.Write(ref isOver, true);
        await Task.WhenAll(sellers);
        Assert.Contains("Hecho y revisado", await admin.TextAsync("/respaldos"), StringComparison.Ordinal);
        return [.. known];
    }

    private static async Task<(int Status, JsonElement Body)> SellAsync(ApiClient client) => await client.SellAsync(new
    {
        key = Guid.NewGuid().ToString("N"),
        lines = new[] { new { productId = await client.ProductAsync("PAN01"), quantity = "2" } },
        method = "efectivo",
    });
}
