using IziSales.Sandbox;
using IziSales.Woo.AspNetCore;
using SamplePos.Api;
using SamplePos.Data;
using SamplePos.Features.Ajustes.Consulta;
using SamplePos.Features.Boletas;
using SamplePos.Features.Caja;
using SamplePos.Features.Clientes;
using SamplePos.Features.Dieta;
using SamplePos.Features.Envios;
using SamplePos.Features.Existencias;
using SamplePos.Features.Fiado;
using SamplePos.Features.Importar;
using SamplePos.Features.Inicio;
using SamplePos.Features.Notificaciones;
using SamplePos.Features.PedidosWeb;
using SamplePos.Features.Productos;
using SamplePos.Features.Reportes;
using SamplePos.Features.Retenidas;
using SamplePos.Features.Rus;
using SamplePos.Features.Salud;
using SamplePos.Features.TiendaWeb;
using SamplePos.Features.Vender;
using SamplePos.Identity;
using SamplePos.Imagenes;
using SamplePos.Impresion;
using SamplePos.Operacion.Respaldos;

namespace SamplePos.Hosting;

/// <summary>The whole program, put together and ready to open.</summary>
public sealed class PosProgram : IAsyncDisposable
{
    private const string DefaultUrl = "http://127.0.0.1:5080";
    private const long MaxBody = 1024 * 1024;

    private readonly SunatSandboxServer? _sandbox;

    private PosProgram(WebApplication app, SunatSandboxServer? sandbox)
    {
        App = app;
        _sandbox = sandbox;
    }

    /// <summary>The program.</summary>
    public WebApplication App { get; }

    /// <summary>Where the make-believe SUNAT is; null when a PSE is configured, and in a rehearsal.</summary>
    public Uri? Sandbox => _sandbox?.BaseAddress;

    /// <summary>Puts it together from its arguments, the environment and appsettings.json.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="contentRoot">The folder of the pages.</param>
    /// <param name="clock">The clock of the shop and of its make-believe SUNAT. By default the system's.</param>
    /// <exception cref="StartupException">Something in them makes no sense.</exception>
    public static async Task<PosProgram> BuildAsync(string[] args, string contentRoot, TimeProvider? clock = null)
    {
        clock ??= TimeProvider.System;
        (WebApplicationBuilder builder, PosOptions options, DataFolder folder) = Begin(args, contentRoot);
        await Restauracion.ApplyAsync(folder, options, CancellationToken.None);
        if (options.PseUrl.Length > 0)
        {
            SandboxHost.ReadAddress(options.PseUrl);
        }

        PosDatabase database = PosDatabase.Of(options, folder);
        SunatSandboxServer? sandbox = options.PseUrl.Length == 0 && !options.Ensayo ? await SandboxHost.StartAsync(options, database, clock) : null;
        builder.AddShop(options, folder, database, sandbox?.BaseAddress, clock);
        WebApplication app = builder.Build();
        app.UseProxies(options.Proxies);
        Map(app);
        return new PosProgram(app, sandbox);
    }

    /// <summary>Puts only the parts together, for a command that opens no shop.</summary>
    /// <exception cref="StartupException">Something in the arguments makes no sense.</exception>
    public static WebApplication BuildParts(string[] args, string contentRoot)
    {
        (WebApplicationBuilder builder, PosOptions options, DataFolder folder) = Begin(args, contentRoot);
        builder.AddShop(options, folder, PosDatabase.Of(options, folder), sandbox: null, TimeProvider.System);
        return builder.Build();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        if (_sandbox is not null)
        {
            await _sandbox.DisposeAsync();
        }
    }

    private static (WebApplicationBuilder Builder, PosOptions Options, DataFolder Folder) Begin(string[] args, string contentRoot)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = contentRoot, ApplicationName = typeof(PosProgram).Assembly.GetName().Name });
        PosOptions options = builder.Configuration.GetSection("SamplePos").Get<PosOptions>() ?? new PosOptions();
        DataFolder folder = new(builder.Environment.ContentRootPath, options.DataPath, options.KeysPath);
        builder.Logging.AddPosLogs(folder);
        builder.WebHost.ConfigureKestrel(static kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxBody;
        });
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }

        return (builder, options, folder);
    }

    /// <summary>Programs read statuses, not pages.</summary>
    private static bool IsForPrograms(PathString path) => path.IsApi() || path.StartsWithSegments("/woo", StringComparison.Ordinal);

    private static void Map(WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseExceptionHandler("/error/500");
        app.UseWhen(static context => !IsForPrograms(context.Request.Path), static pages => pages.UseStatusCodePagesWithReExecute("/error/{0}"));
        app.UsePosApi();
        app.UseAddressGuard();
        app.UseStaticFiles(BrowserCache.Options);
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseChangeFirst();
        app.MapRazorPages();
        app.MapProducts();
        app.MapExistencias();
        app.MapImportar();
        app.MapSales();
        app.MapQuickProducts();
        app.MapBuyers();
        app.MapCustomers();
        app.MapDieta();
        app.MapPadron();
        app.MapSharing();
        app.MapHeld();
        app.MapImagenes();
        app.MapCaja();
        app.MapFiado();
        app.MapBoletas();
        app.MapReportes();
        app.MapTablero();
        app.MapRus();
        app.MapNotificaciones();
        app.MapSending();
        app.MapPrinting();
        app.MapTiendaWeb();
        app.MapPedidosWeb();
        app.MapIziSalesWooWebhooks();
        app.MapHealth();
        app.MapOpenApi($"{ApiPath.Root}/openapi.json");
    }
}
