using System.Data.Common;
using System.Text.Json;
using Dapper;
using IziSales.Sandbox;
using IziSales.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SamplePos.Clientes;
using SamplePos.Consulta;
using SamplePos.Data;
using SamplePos.Hosting;

namespace SamplePos.E2E.Operacion;

/// <summary>A backup that is restored to be tried: with the setting nothing of it reaches the world, whatever waits in it and whatever a person presses; without it, all of it goes on.</summary>
public sealed class RehearsalTests
{
    private const string Setting = "--SamplePos:Ensayo=true";
    private const string Refusal = "Es un ensayo";

    private static readonly string[] Kinds = ["Rus", "Envios", "Certificado", "Respaldo", "Tienda", "Otros"];

    [Fact]
    public void Parts_OfARehearsal_HaveNothingThatWorksByItselfButWhatStaysInside()
    {
        string folder = PosApp.NewFolder();
        using (WebApplication shop = PosProgram.BuildParts([$"--SamplePos:DataPath={folder}"], RepoRoot.Combine("samples/SamplePos")))
        using (WebApplication rehearsal = PosProgram.BuildParts([$"--SamplePos:DataPath={folder}", Setting], RepoRoot.Combine("samples/SamplePos")))
        {
            string[] inside = [nameof(ClienteWorker), nameof(PadronWorker)];
            string[] ground = [.. Workers(WebApplication.CreateBuilder().Build())];

            Assert.Equal(ground.Concat(inside).Order(StringComparer.Ordinal), Workers(rehearsal).Order(StringComparer.Ordinal));
            Assert.True(Workers(shop).Count() > ground.Length + inside.Length, "The shop works by itself.");
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Rehearsal_OfAShopWithMuchToSend_ReachesNobodyUntilTheSameCopyIsOpenedForGood()
    {
        using Road pse = new();
        using Road web = new();
        using Road webhook = new();
        using Road printer = new();
        Road[] roads = [pse, web, webhook, printer];
        string[] settings = [$"--SamplePos:PseUrl={pse.Http}"];
        (string backup, string original, string password) = await SellAndBackUpAsync(settings, web, webhook, printer);
        string copy = PosApp.NewFolder();
        (int exit, string said) = await PosProcess.CommandAsync(["respaldo", "restaurar", backup], copy, settings);
        Assert.True(exit == 0, said);
        Assert.Contains("SamplePos__Ensayo=true", said, StringComparison.Ordinal);
        Directory.Delete(original, recursive: true);

        Array.ForEach(roads, static road => road.Open());
        await using (PosProcess rehearsal = await PosProcess.StartAsync(copy, [.. settings, Setting]))
        {
            using ApiClient admin = await ApiClient.EnterAsync(rehearsal, password: password);
            await LookAroundAsync(admin);
            await PressEverythingAsync(admin, web, webhook, printer);
            await SellAgainAsync(admin, Path.Combine(copy, "samplepos.db"));
            Assert.Equal([false, false, false, false], roads.Select(static road => road.IsTaken));
            await rehearsal.KillAsync();
            await ReopenAsync(copy, settings, password, roads);
        }
    }

    private static IEnumerable<string> Workers(WebApplication app) => app.Services.GetServices<IHostedService>().Select(static worker => worker.GetType().Name);

    /// <summary>A shop whose boleta, notice, ticket and web catalogue all wait, because nobody answered; its backup, its folder, and its password.</summary>
    private static async Task<(string Backup, string Folder, string Password)> SellAndBackUpAsync(string[] settings, Road web, Road webhook, Road printer)
    {
        string folder = PosApp.NewFolder();
        PosProcess app = await PosProcess.StartAsync(folder, settings);
        using ApiClient admin = await ApiClient.EnterAsync(app);
        Assert.Equal(302, (await admin.FillAsync("/ajustes/notificaciones", Webhook(webhook))).Status);
        Assert.Equal(302, (await admin.FillAsync("/ajustes/tienda-web", Web(web))).Status);
        Assert.Equal(302, (await admin.FillAsync("/ajustes/impresora", Printer(printer))).Status);
        (int status, JsonElement sale) = await SellAsync(admin, "190"); // S/ 4,180 of 5,000: the regime speaks
        Assert.Equal((200, "B001-1"), (status, sale.GetProperty("number").GetString()));
        await UntilAsync(admin, "/notificaciones", "rechazó la conexión");
        await UntilAsync(admin, "/impresion", "B001-1");
        Assert.Equal(302, (await admin.FillAsync("/respaldos?handler=Crear")).Status);
        await app.KillAsync();
        return (Assert.Single(Directory.GetFiles(Path.Combine(folder, "respaldos"))), folder, app.Password);
    }

    private static async Task LookAroundAsync(ApiClient admin)
    {
        JsonElement health = await admin.ReadAsync("/health");
        Assert.Equal(("rehearsal", true), (health.GetProperty("status").GetString(), health.GetProperty("ready").GetBoolean()));
        Assert.Contains("1 por enviar", health.GetProperty("checks").GetProperty("worker").GetProperty("detail").GetString(), StringComparison.Ordinal);
        foreach (string page in new[] { "/", "/boletas", "/boletas/B001-1", "/doctor", "/tareas", "/respaldos", "/pedidos", "/tienda-web", "/impresion", "/ajustes" })
        {
            string text = await admin.TextAsync(page);
            Assert.True(text.Contains("ENSAYO Copia de Bodega Doña Rosa, con lo emitido hasta el ", StringComparison.Ordinal), $"{page} does not say that it is a rehearsal: {text}");
        }

        Assert.Equal("", (await admin.ReadAsync("/api/sending/status")).GetProperty("sentence").GetString());
        Assert.DoesNotContain("Anular", await admin.TextAsync("/boletas/B001-1"), StringComparison.Ordinal);
    }

    /// <summary>Everything that takes a road in a shop; each says why it does not.</summary>
    private static async Task PressEverythingAsync(ApiClient admin, Road web, Road webhook, Road printer)
    {
        (int status, JsonElement refusal) = await SellAsync(admin, "1");
        Assert.Equal((422, true), (status, refusal.ToString().Contains(Refusal, StringComparison.Ordinal)));
        Assert.Contains(Refusal, (await admin.FillAsync("/boletas/B001-1?handler=Anular", ("Motivo", "Se equivocaron de producto"))).Page, StringComparison.Ordinal);
        Assert.Contains(Refusal, (await admin.FillAsync("/boletas/B001-1?handler=Reenviar")).Page, StringComparison.Ordinal);
        Assert.Contains(Refusal, (await admin.FillAsync("/ajustes/canal?handler=Probar", ("Tipo", "Generico"), ("GenericoDireccion", web.Http), ("Version", "0"))).Page, StringComparison.Ordinal);
        Assert.Contains(Refusal, (await admin.FillAsync("/ajustes/notificaciones?handler=Probar", Webhook(webhook, "1"))).Page, StringComparison.Ordinal);
        Assert.Contains(Refusal, (await admin.FillAsync("/ajustes/tienda-web?handler=Probar", Web(web, "1"))).Page, StringComparison.Ordinal);
        Assert.Contains(Refusal, (await admin.FillAsync("/ajustes/impresora?handler=Probar", Printer(printer, "1"))).Page, StringComparison.Ordinal);
        using (HttpResponseMessage sync = await admin.PostAsync("/api/tienda-web/sincronizar", new { todo = true }))
        {
            Assert.Equal(409, (int)sync.StatusCode);
        }

        using (HttpResponseMessage print = await admin.PostAsync("/api/sales/B001-1/print", new { }))
        {
            Assert.Contains(Refusal, await print.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        using (HttpResponseMessage told = await admin.PostWithoutTokenAsync($"/woo/127.0.0.1-{web.Port}/avisos", new { id = 1 }))
        {
            Assert.Equal(404, (int)told.StatusCode);
        }

        Assert.Contains("La serie B001 está detenida", await admin.TextAsync("/respaldos"), StringComparison.Ordinal);
        foreach (string act in new[] { "Preguntar", "Liberar" })
        {
            await admin.FillAsync("/respaldos?handler=" + act, ("serie", "B001"));
            string answer = await admin.TextAsync("/respaldos");
            Assert.Contains(Refusal, answer, StringComparison.Ordinal);
            Assert.Contains("La serie B001 está detenida", answer, StringComparison.Ordinal);
            Assert.DoesNotContain("seguir con B001", answer, StringComparison.Ordinal);
        }

        await admin.FillAsync("/pedidos?handler=Buscar");
        await admin.FillAsync("/tareas?handler=Ejecutar", ("clave", "productos-web"));
        await admin.TextAsync("/doctor");
    }

    /// <summary>Neither a new sale nor one whose boleta was not linked when the backup was made changes what was written down.</summary>
    private static async Task SellAgainAsync(ApiClient admin, string file)
    {
        using PosDatabase database = PosDatabase.InFile(file);
        await using DbConnection connection = await database.OpenAsync();
        string key = await connection.QuerySingleAsync<string>("UPDATE pos_ventas SET estado = 'pendiente', numero = NULL WHERE numero = 'B001-1' RETURNING clave");
        Assert.Equal([(key, "pendiente", null)], await SalesAsync(connection)); // the sale that was refused before left nothing

        foreach (string again in new[] { key, Guid.NewGuid().ToString("N") })
        {
            (int status, JsonElement refusal) = await SellAsync(admin, "190", again);
            Assert.Equal(422, status);
            Assert.Contains("IZI-POS-006", refusal.ToString(), StringComparison.Ordinal);
            Assert.Equal([(key, "pendiente", null)], await SalesAsync(connection));
        }
    }

    private static Task<IEnumerable<(string Key, string State, string? Number)>> SalesAsync(DbConnection connection) =>
        connection.QueryAsync<(string, string, string?)>("SELECT clave, estado, numero FROM pos_ventas ORDER BY clave");

    /// <summary>The same folder without the setting: what waited arrives, and the boleta is the one that was sold.</summary>
    private static async Task ReopenAsync(string folder, string[] settings, string password, Road[] roads)
    {
        roads[0].Close();
        await using SunatSandboxServer sunat = await SunatSandboxServer.StartAsync(roads[0].Port);
        PosProcess shop = await PosProcess.StartAsync(folder, settings);
        using ApiClient admin = await ApiClient.EnterAsync(shop, password: password);
        await admin.UntilSettledAsync("B001-1");
        Assert.Equal("Aceptada", (await admin.ReadAsync("/api/sales/B001-1")).GetProperty("state").GetProperty("word").GetString());
        await Patience.UntilAsync(() => roads[1..].All(static road => road.IsTaken));
        Assert.Equal("ok", (await admin.ReadAsync("/health")).GetProperty("status").GetString());
        await shop.KillAsync();
    }

    private static (string, string)[] Webhook(Road road, string version = "0") => [("Activa", "true"), ("Webhook", road.Http + "/aviso"), .. Kinds.Select(static kind => (kind, "true")), ("Version", version)];

    private static (string, string)[] Web(Road road, string version = "0") =>
    [
        ("Activa", "true"), ("Direccion", road.Http), ("Clave", "ck_" + new string('a', 40)), ("ClaveSecreta", "cs_" + new string('b', 40)), ("Autenticacion", "Automatic"), ("Ruta", "Permalinks"),
        ("DireccionPropia", ""), ("CadaHoras", "6"), ("Descontar", "true"), ("Emision", "AMano"), ("Estados", "processing"), ("SecretoAvisos", "s3creto"), ("Version", version),
    ];

    private static (string, string)[] Printer(Road road, string version = "0") => [("Direccion", $"tcp://127.0.0.1:{road.Port}"), ("Perfil", "generic-80"), ("Automatica", "true"), ("Version", version)];

    private static async Task<(int Status, JsonElement Body)> SellAsync(ApiClient admin, string quantity, string? key = null) => await admin.SellAsync(new
    {
        key = key ?? Guid.NewGuid().ToString("N"),
        lines = new[] { new { productId = await admin.ProductAsync("QUE01"), quantity } },
        buyer = new { kind = "ruc", number = "10432187654", name = "Comedor Santa Rosa" },
        method = "plin",
    });

    private static Task<string> UntilAsync(ApiClient admin, string path, string sentence) =>
        Patience.SeeAsync(() => admin.TextAsync(path), text => text.Contains(sentence, StringComparison.Ordinal));
}
