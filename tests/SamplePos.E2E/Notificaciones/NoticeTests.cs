using System.Net;
using IziSales.Testing;
using Microsoft.Extensions.Options;
using SamplePos.Hosting;
using SamplePos.Notificaciones;

namespace SamplePos.E2E.Notificaciones;

/// <summary>Each key is told once: on screen to each person, and to a webhook that fails, stalls and answers.</summary>
public sealed class NoticeTests
{
    private const string Clave = "respaldo:2026-01-15";
    private const string Texto = "La copia de hoy falló: el disco «D» está lleno & <sucio>.";

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Webhook_FailsStallsBreaksAndAnswers_GetsEachKeyOnceAndNeverAgain(string engine)
    {
        await using NoticeBench bench = await NoticeBench.CreateAsync(engine);
        bench.Webhook.Then(500, "boom").ThenSilence().ThenReset().Then(302, "", extraHeaders: "Location: http://127.0.0.1:1/\r\n").Then(429, "calma", extraHeaders: "Retry-After: 120\r\n").Then(200, "ok");

        Assert.True(await bench.Notificador.AvisarAsync(Clave, Gravedad.Urgente, Texto, "/respaldos"));
        Assert.False(await bench.Notificador.AvisarAsync(Clave, Gravedad.Informa, "Otra vez lo mismo."));
        await bench.Cola.RunOnceAsync(CancellationToken.None);
        Assert.Equal((Entrega.EnCola, "No lo recibió (500: «boom»)."), (await AsTold(bench)));

        await StallAsync(bench);
        Assert.Equal((Entrega.EnCola, "No respondió en 10 segundos."), (await AsTold(bench)));
        await bench.LaterAsync();
        Assert.Equal((Entrega.EnCola, "La conexión se cortó antes de que respondiera."), (await AsTold(bench)));
        await bench.LaterAsync();
        Assert.Contains("eso no se sigue", (await bench.FindAsync(Clave)).Respuesta, StringComparison.Ordinal);
        await bench.LaterAsync();
        bench.Clock.Advance(TimeSpan.FromSeconds(119));
        Assert.Equal(0, await bench.Cola.RunOnceAsync(CancellationToken.None));
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        await bench.Cola.RunOnceAsync(CancellationToken.None);
        Assert.Equal((Entrega.Entregada, "Recibido (200: «ok»)."), (await AsTold(bench)));

        await bench.Notificador.AvisarAsync(Clave, Gravedad.Urgente, Texto);
        await bench.LaterAsync();
        await bench.Another().Cola.RunOnceAsync(CancellationToken.None);
        Assert.Equal(6, bench.Sent);
        Assert.All(bench.Webhook.Requests, static request => Assert.Contains(""""
            {"text":"Urgente \u00B7 Bodega Do\u00F1a Rosa: La copia de hoy fall\u00F3: el disco \u00ABD\u00BB est\u00E1 lleno \u0026amp; \u0026lt;sucio\u0026gt;."}
            """".Trim(), request, StringComparison.Ordinal));
        Assert.All(bench.Webhook.Requests, static request => Assert.Contains("Idempotency-Key: respaldo%3A2026-01-15", request, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Webhook_DeadForDays_IsGivenUpAndTriedAgainWhenAPersonAsks()
    {
        await using NoticeBench bench = await NoticeBench.CreateAsync("SQLite");
        await bench.Notificador.AvisarAsync(Clave, Gravedad.Urgente, Texto);
        int attempts = 0;
        for (; attempts < 200 && (await bench.FindAsync(Clave)).Entrega != Entrega.Abandonada; attempts++)
        {
            await bench.LaterAsync();
        }

        Assert.InRange(attempts, 72, 74);
        Assert.Equal(0, await bench.LaterAsync());
        bench.Webhook.Then(204, "");
        Assert.True(await bench.Cola.ReintentarAsync(Clave, CancellationToken.None));
        await bench.Cola.RunOnceAsync(CancellationToken.None);

        Assert.Equal((Entrega.Entregada, "Recibido (204)."), (await AsTold(bench)));
        Assert.False(await bench.Cola.ReintentarAsync(Clave, CancellationToken.None));
    }

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Program_DiesBetweenTheNoticeAndTheQueue_SendsItOnceWhenOpenedAgain(string engine)
    {
        await using NoticeBench bench = await NoticeBench.CreateAsync(engine);
        bench.Webhook.Then(200, "ok");
        await bench.Store.AddAsync(Clave, Gravedad.Atencion, Texto, null, Entrega.PorEncolar, CancellationToken.None);
        (_, ColaNotificaciones reopened) = bench.Another();

        Assert.Equal(1, await reopened.EncolarAsync(CancellationToken.None));
        Assert.Equal(0, await bench.Cola.EncolarAsync(CancellationToken.None));
        await reopened.RunOnceAsync(CancellationToken.None);
        await bench.LaterAsync();

        Assert.Equal(1, bench.Sent);
    }

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task TwoTills_RaiseTheSameKeyAtOnce_TellItOnce(string engine)
    {
        await using NoticeBench bench = await NoticeBench.CreateAsync(engine);
        bench.Webhook.Then(200, "ok");
        (Notificador other, ColaNotificaciones otherCola) = bench.Another();

        bool[] told = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => (i % 2 == 0 ? bench.Notificador : other).AvisarAsync(Clave, Gravedad.Atencion, Texto))));
        await Task.WhenAll(bench.Cola.RunOnceAsync(CancellationToken.None), otherCola.RunOnceAsync(CancellationToken.None));

        Assert.Single(told, static one => one);
        Assert.Equal(1, bench.Sent);
        Assert.Single(await bench.Store.ListAsync("ana", null, null, 10, CancellationToken.None));
    }

    [Fact]
    public async Task Webhook_TurnedOffOrNotWanted_IsNotTold()
    {
        await using NoticeBench bench = await NoticeBench.CreateAsync("SQLite");
        await bench.Notificador.AvisarAsync("tienda:caida", Gravedad.Atencion, "La tienda web no responde.");
        await bench.Notificador.AvisarAsync(Clave, Gravedad.Atencion, Texto);
        await bench.ConnectAsync(address: null);
        await bench.Notificador.AvisarAsync("otra:cosa", Gravedad.Atencion, "Algo más.");
        await bench.LaterAsync();

        Assert.Equal(0, bench.Sent);
        Assert.Equal([Entrega.Ninguna, Entrega.Ninguna, Entrega.Ninguna], (await bench.Store.ListAsync("ana", null, null, 10, CancellationToken.None)).Select(static one => one.Entrega));
    }

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Screen_EachPersonReadsForHimself_TheGravestFirst(string engine)
    {
        await using NoticeBench bench = await NoticeBench.CreateAsync(engine, connected: false);
        await bench.Notificador.AvisarAsync("nrus:2026-01:red", Gravedad.Urgente, "Al borde.");
        await bench.Notificador.AvisarAsync("plazo:x:3", Gravedad.Atencion, "Por vencer.");
        await bench.Notificador.AvisarAsync("nrus:2026-01:75", Gravedad.Informa, "75 %.");
        await bench.Notificador.AvisarAsync("rara:1", Gravedad.Informa, "Otra.");
        NotificacionStore store = bench.Store;

        Notificacion first = (await store.FindPressingAsync("ana", CancellationToken.None))!;
        await store.MarkReadAsync(first.Id, "ana", CancellationToken.None);
        await store.MarkReadAsync(first.Id, "ana", CancellationToken.None);
        Assert.Equal("nrus:2026-01:red", first.Clave);
        Assert.Equal("plazo:x:3", (await store.FindPressingAsync("ana", CancellationToken.None))!.Clave);
        Assert.Equal((3, 4), (await store.CountUnreadAsync("ana", CancellationToken.None), await store.CountUnreadAsync("luis", CancellationToken.None)));
        Assert.Equal(["nrus:2026-01:75", "nrus:2026-01:red"], await KeysAsync(store, ClaseNotificacion.Rus));
        Assert.Equal(["rara:1"], await KeysAsync(store, ClaseNotificacion.Otros));
        Assert.False(await store.MarkReadAsync(999, "ana", CancellationToken.None));

        await store.MarkAllReadAsync(first.Id + 1, "luis", CancellationToken.None);
        Assert.Equal(2, await store.CountUnreadAsync("luis", CancellationToken.None));
        Assert.Null(await store.FindPressingAsync("luis", CancellationToken.None));
        bench.Clock.Advance(TimeSpan.FromDays(31));
        Assert.Equal(0, await store.CountUnreadAsync("ana", CancellationToken.None));
    }

    [Theory]
    [InlineData("nrus:2026-11:75", Gravedad.Informa, "/rus")]
    [InlineData("nrus:2026:90", Gravedad.Atencion, "/rus")]
    [InlineData("nrus:2026-11:orange", Gravedad.Atencion, "/rus")]
    [InlineData("nrus:2026:exceeded", Gravedad.Urgente, "/rus")]
    [InlineData("plazo:10412365785-03-B001-27:3", Gravedad.Atencion, "/boletas/B001-27")]
    [InlineData("plazo:10412365785-03-B001-27:7", Gravedad.Urgente, "/boletas/B001-27")]
    [InlineData("atencion:10412365785-03-B001-27:Rechazado", Gravedad.Urgente, "/boletas/B001-27")]
    [InlineData("certificado:20261201:30", Gravedad.Atencion, "/ajustes")]
    [InlineData("certificado:20261201:1", Gravedad.Urgente, "/ajustes")]
    [InlineData("resumen:sin-canal", Gravedad.Urgente, "/ajustes/canal")]
    public void Package_ItsNotices_AreJudgedAndHaveTheirPlace(string clave, Gravedad gravedad, string place)
    {
        Assert.Equal((gravedad, place), (AvisosDelPaquete.Judge(clave), AvisosDelPaquete.Place(clave)));
        Assert.NotSame(ClaseNotificacion.Otros, ClaseNotificacion.Of(clave));
    }

    [Theory]
    [InlineData("93.184.216.34", false, false, true)]
    [InlineData("2606:2800:220:1::1", false, false, true)]
    [InlineData("192.168.1.10", false, false, false)]
    [InlineData("192.168.1.10", false, true, true)]
    [InlineData("::ffff:10.0.0.1", false, false, false)]
    [InlineData("fd00::1", false, false, false)]
    [InlineData("169.254.169.254", false, true, false)]
    [InlineData("0.0.0.0", false, true, false)]
    [InlineData("127.0.0.1", false, true, false)]
    [InlineData("::1", false, true, false)]
    [InlineData("64:ff9b::a00:1", false, true, false)]
    [InlineData("127.0.0.1", true, false, true)]
    [InlineData("10.0.0.1", true, true, false)]
    public void Address_OfAMachine_IsAllowedOnlyWhereItMayBe(string machine, bool loopback, bool localToo, bool allowed) =>
        Assert.Equal(allowed, WebhookAddress.Allows(IPAddress.Parse(machine), loopback, localToo));

    [Theory]
    [InlineData("https://192.168.7.7/x", "máquina de una red privada")]
    [InlineData("https://169.254.169.254/latest/meta-data", "máquina de una red privada")]
    [InlineData("https://[::ffff:10.1.1.1]/", "máquina de una red privada")]
    [InlineData("http://hooks.ejemplo.pe/x", "debe empezar con https")]
    [InlineData("https://ana:clave@hooks.ejemplo.pe/x", "usuario ni contraseña")]
    [InlineData("file:///etc/passwd", "no es una dirección")]
    public async Task Send_WhereItMayNotGo_SaysWhyAndSendsNothing(string address, string sentence)
    {
        WebhookAnswer answer = await new WebhookClient(TimeProvider.System, new Ensayo(Options.Create(new PosOptions()))).SendAsync(address, localToo: false, "hola", "k", CancellationToken.None);

        Assert.False(answer.Ok);
        Assert.Contains(sentence, answer.Frase, StringComparison.Ordinal);
    }

    private static async Task<(Entrega, string?)> AsTold(NoticeBench bench)
    {
        Notificacion one = await bench.FindAsync(Clave);
        return (one.Entrega, one.Respuesta);
    }

    private static async Task<IEnumerable<string>> KeysAsync(NotificacionStore store, ClaseNotificacion clase) =>
        (await store.ListAsync("ana", clase, null, 10, CancellationToken.None)).Select(static one => one.Clave);

    /// <summary>The webhook takes the message and says nothing until the program has waited long enough.</summary>
    private static async Task StallAsync(NoticeBench bench)
    {
        await bench.Webhook.RequestArrivedAsync();
        Task<int> sending = bench.LaterAsync();
        await bench.Webhook.RequestArrivedAsync();
        bench.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(1, await sending);
    }
}
