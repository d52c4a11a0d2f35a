using IziSales.Storage;
using IziSales.Testing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SamplePos.Ajustes;
using SamplePos.Control;
using SamplePos.Data;
using SamplePos.E2E.Data;
using SamplePos.Features.Ajustes.Notificaciones;
using SamplePos.Hosting;
using SamplePos.Notificaciones;

namespace SamplePos.E2E.Notificaciones;

/// <summary>The parts that tell the shop, over a database and a webhook of one test; time passes when the test says so.</summary>
public sealed class NoticeBench : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly SqlComprobanteStore _archive;
    private readonly AjusteStore _ajustes;
    private readonly Cofre _cofre;

    private NoticeBench(TestDatabase database)
    {
        _database = database;
        _archive = new SqlComprobanteStore(database.Pos.Source);
        _cofre = new Cofre(new EphemeralDataProtectionProvider());
        IOptions<PosOptions> options = Options.Create(new PosOptions());
        _ajustes = new AjusteStore(database.Pos, new Auditoria(database.Pos, new HttpContextAccessor(), Clock), options, Clock);
        Store = new NotificacionStore(database.Pos, Clock);
        (Notificador, Cola) = Another();
    }

    public ManualTimeProvider Clock { get; } = new();

    public ScriptedServer Webhook { get; } = new();

    public NotificacionStore Store { get; }

    public Notificador Notificador { get; }

    public ColaNotificaciones Cola { get; }

    /// <summary>How many messages the webhook got, heard or not.</summary>
    public int Sent => Webhook.Requests.Count;

    public static async Task<NoticeBench> CreateAsync(string engine, bool connected = true)
    {
        TestDatabase database = await TestDatabase.CreateAsync(engine);
        await Migrations.RunAsync(database.Pos, TimeProvider.System, CancellationToken.None);
        NoticeBench bench = new(database);
        if (connected)
        {
            await bench.ConnectAsync(bench.Webhook.BaseAddress.ToString());
        }

        return bench;
    }

    /// <summary>Saves the settings; without an address the webhook is turned off.</summary>
    public async Task ConnectAsync(string? address)
    {
        NotificacionesAjuste ajuste = new() { Activa = address is not null, Webhook = address is null ? null : _cofre.Guardar(address), Calladas = [ClaseNotificacion.Tienda.Codigo] };
        Assert.True(await _ajustes.SaveAsync(NotificacionesSeccion.Instance, ajuste, _ajustes.Version(NotificacionesSeccion.Instance), CancellationToken.None));
    }

    /// <summary>The same parts once more, as after the program was opened again, or at another till.</summary>
    public (Notificador Notificador, ColaNotificaciones Cola) Another()
    {
        EnvioNotificacion envio = new(Store, _ajustes, _cofre, new WebhookClient(Clock, new Ensayo(Options.Create(new PosOptions()))), new SamplePos.Hosting.Shop(_ajustes, new SandboxAddress(null)), Clock, NullLogger<EnvioNotificacion>.Instance);
        ColaNotificaciones cola = new(Store, new SqlColaStore(_archive), envio, Clock, NullLogger<ColaNotificaciones>.Instance);
        return (new Notificador(Store, cola, _ajustes, NullLogger<Notificador>.Instance), cola);
    }

    /// <summary>Lets an hour pass, after which whatever failed is due again, and sends it.</summary>
    public Task<int> LaterAsync()
    {
        Clock.Advance(TimeSpan.FromHours(1));
        return Cola.RunOnceAsync(CancellationToken.None);
    }

    public async Task<Notificacion> FindAsync(string clave) => (await Store.FindAsync(clave, CancellationToken.None))!;

    public async ValueTask DisposeAsync()
    {
        await Webhook.DisposeAsync();
        _archive.Dispose();
        await _database.DisposeAsync();
    }
}
