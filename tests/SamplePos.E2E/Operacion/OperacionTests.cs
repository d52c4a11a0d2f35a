using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
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
        PosApp first = await PosApp.StartAsync(folder);
        string password = first.Password;
        using (ApiClient admin = await ApiClient.EnterAsync(first))
        {
            Assert.Equal(302, (await admin.FillAsync("/tareas?handler=Ejecutar", ("clave", "respaldo"))).Status);
            while (!(await admin.TextAsync("/tareas")).Contains("guardados y revisados", StringComparison.Ordinal))
            {
                await Task.Yield();
            }
        }

        await first.KillAsync();
        await using PosApp second = await PosApp.StartAsync(folder);
        using ApiClient again = await ApiClient.EnterAsync(second, password: password);

        Assert.Contains("0 comprobantes, guardados y revisados.", await again.TextAsync("/tareas"), StringComparison.Ordinal);
        Assert.Contains("Ejecutó una tarea", await again.TextAsync("/auditoria"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Certificate_Uploaded_SignsFromTheNextStart()
    {
        string folder = PosApp.NewFolder();
        PosApp first = await PosApp.StartAsync(folder);
        string password = first.Password;
        using X509Certificate2 certificate = DemoCertificate.Create(Ruc.Parse("10467890129"), "QUISPE MAMANI ROSA ELENA", TimeProvider.System.GetUtcNow().AddDays(-3));
        byte[] pfx = certificate.Export(X509ContentType.Pkcs12, "secreta");
        using (ApiClient admin = await ApiClient.EnterAsync(first))
        {
            Assert.Contains("Uno de demostración", await admin.TextAsync("/ajustes/certificado"), StringComparison.Ordinal);
            Assert.Equal(200, (await admin.UploadAsync("/ajustes/certificado", "Archivo", pfx, ("Clave", "otra"), ("Version", "0"))).Status);
            Assert.Equal(302, (await admin.UploadAsync("/ajustes/certificado", "Archivo", pfx, ("Clave", "secreta"), ("Version", "0"))).Status);
            Assert.Contains("Firma bien", (await admin.FillAsync("/ajustes/certificado?handler=Probar", ("Clave", ""), ("Version", "1"))).Page, StringComparison.Ordinal);
        }

        await first.KillAsync();
        Assert.DoesNotContain(Convert.ToBase64String(pfx)[..200], await File.ReadAllTextAsync(Path.Combine(folder, "samplepos.db")), StringComparison.Ordinal);
        await using PosApp second = await PosApp.StartAsync(folder);
        using ApiClient again = await ApiClient.EnterAsync(second, password: password);
        Assert.Contains("El que subió en esta página", await again.TextAsync("/ajustes/certificado"), StringComparison.Ordinal);
    }
}
