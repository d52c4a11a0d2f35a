using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using IziSales.Testing;
using IziSales.Ubl;

namespace SamplePos.E2E.Operacion;

/// <summary>What looks after the program tells the truth: health, doctor, tasks, certificate.</summary>
public sealed class OperacionTests
{
    [Fact]
    public async Task Health_OfAFreshShop_KnowsEveryPart()
    {
        await using PosApp app = await PosApp.StartAsync();
        using ApiClient anyone = new(app);

        JsonElement checks = (await anyone.ReadAsync("/health")).GetProperty("checks");

        Assert.Equal(["certificate", "database", "disk", "printer", "storage", "worker"], checks.EnumerateObject().Select(static check => check.Name).Order(StringComparer.Ordinal));
        Assert.All(checks.EnumerateObject(), static check => Assert.True(check.Value.GetProperty("ok").GetBoolean(), check.ToString()));
    }

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Doctor_OnEitherDatabase_FindsAFreshShopSoundAndTellsNoSecret(string engine)
    {
        await using Data.TestDatabase? server = engine == "SQLite" ? null : await Data.TestDatabase.CreateAsync(engine);
        await using PosApp app = await PosApp.StartAsync(null, server is null ? [] : [server.Setting]);
        using ApiClient admin = await ApiClient.EnterAsync(app);

        string page = await admin.TextAsync("/doctor");

        Assert.DoesNotContain("[Mal]", page, StringComparison.Ordinal);
        Assert.DoesNotContain("No se pudo examinar", page, StringComparison.Ordinal);
        Assert.Contains($"{engine} responde y está entera", page, StringComparison.Ordinal);
        Assert.Contains("[Atención] Respaldo: Todavía no hay ninguno.", page, StringComparison.Ordinal);
        Assert.DoesNotContain(app.Password, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunNow_OfTheBackup_IsRememberedAfterARestart()
    {
        string folder = PosApp.NewFolder();
        PosProcess first = await PosProcess.StartAsync(folder);
        string password = first.Password;
        using (ApiClient admin = await ApiClient.EnterAsync(first))
        {
            Assert.Equal(302, (await admin.FillAsync("/tareas?handler=Ejecutar", ("clave", "respaldo"))).Status);
            await Patience.SeeAsync(() => admin.TextAsync("/tareas"), static page => page.Contains("guardados y revisados", StringComparison.Ordinal));
        }

        await first.KillAsync();
        await using PosApp second = await PosApp.StartAsync(folder);
        using ApiClient again = await ApiClient.EnterAsync(second, password: password);

        Assert.Contains("0 comprobantes, guardados y revisados.", await again.TextAsync("/tareas"), StringComparison.Ordinal);
        Assert.Contains("Ejecutó una tarea", await again.TextAsync("/auditoria"), StringComparison.Ordinal);
    }
}
