using System.Text.Encodings.Web;
using System.Text.Unicode;
using IziSales.Emision;
using IziSales.Pse;
using IziSales.Rus;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;
using SamplePos.Ajustes;
using SamplePos.Api;
using SamplePos.Catalogue;
using SamplePos.Control;
using SamplePos.Data;
using SamplePos.Features.Ajustes.Canal;
using SamplePos.Features.Bienvenida;
using SamplePos.Features.Boletas;
using SamplePos.Features.Compras;
using SamplePos.Features.Ingresar;
using SamplePos.Features.Notificaciones;
using SamplePos.Features.PedidosWeb;
using SamplePos.Features.Rus;
using SamplePos.Features.Salud;
using SamplePos.Identity;
using SamplePos.Importacion;
using SamplePos.Impresion;
using SamplePos.Operacion;
using SamplePos.Rus;
using SamplePos.TiendaWeb;

namespace SamplePos.Hosting;

/// <summary>Puts the packages of IziSales and the shop's own parts together.</summary>
public static class ServiceSetup
{
    /// <summary>Registers everything the shop is made of.</summary>
    public static void AddShop(this WebApplicationBuilder builder, PosOptions options, DataFolder folder, PosDatabase database, Uri? sandbox, TimeProvider clock)
    {
        IServiceCollection services = builder.Services;
        int ground = services.Count;
        services.AddSingleton(Options.Create(options));
        services.AddSingleton(folder);
        services.AddSingleton(clock);
        services.AddEnsayo();
        services.AddDataProtection().SetApplicationName("SamplePos").PersistKeysToFileSystem(new DirectoryInfo(folder.Keys));

        services.AddSingleton(database);
        services.AddSingleton<ProductStore>();
        services.AddSingleton<CatalogueStore>();
        services.AddSingleton<ImportacionStore>();
        services.AddSelling();
        services.AddHttpContextAccessor();
        services.AddSingleton<Auditoria>();
        services.AddSingleton<AuditoriaLectura>();

        services.AddSingleton<Cofre>();
        services.AddSingleton<AjusteStore>();
        services.AddRonda<AjusteStore>(TimeSpan.FromSeconds(10), "No se pudo ver si otra caja cambió los ajustes", static (ajustes, token) => ajustes.RefreshAsync(token));
        services.AddSingleton(new SandboxAddress(sandbox));
        services.AddSingleton<Shop>();
        services.AddSingleton<ShopCertificate>();
        services.AddSingleton(static provider => provider.GetRequiredService<ShopCertificate>().Open());
        services.AddRonda<ShopCertificate>(TimeSpan.FromSeconds(10), "No se pudo volver a abrir el certificado", static (certificate, _) =>
        {
            certificate.Retry();
            return Task.CompletedTask;
        });
        services.AddIziSalesStorage(storage => storage.DataSource = database.Source);
        services.AddIziSalesRus();
        services.AddOptions<NrusLimitOptions>().Configure<Shop>(static (limits, shop) => shop.Apply(limits));
        services.AddNotificaciones();
        services.AddSingleton<CanalFactory>();
        services.AddSingleton<CanalActual>();
        services.AddSingleton<IPseClient>(static provider => provider.GetRequiredService<CanalActual>());
        services.AddIziSalesEmision();
        services.AddOptions<EmisionOptions>().Configure<Shop>(static (emision, shop) => shop.Apply(emision));

        services.AddCustomers();
        services.AddPedidosWeb();
        services.AddSingleton<TiendaActual>();
        services.AddSingleton<TiendaCatalogo>();
        services.AddSingleton<TiendaSync>();
        services.AddSingleton<TiendaStock>();
        services.AddHostedService<TiendaWorker>();

        services.AddInformes();
        services.AddSingleton<RusService>();
        services.AddSingleton<ConfirmacionStore>();
        services.AddSingleton<ConfirmacionRegistro>();
        services.AddSingleton<IEmisionObserver>(static provider => provider.GetRequiredService<ConfirmacionRegistro>());
        services.AddCompras();
        services.AddSingleton<BoletaPapers>();
        services.AddSingleton<BoletaActions>();
        services.AddIziSalesPrinting();
        services.AddSingleton<PrintDesk>();
        services.AddSingleton<PrinterSetup>();
        services.AddHostedService<PrinterWatchWorker>();
        services.AddOperacion();
        Telemetria.AddTo(services, builder.Configuration);
        services.AddSingleton<HealthService>();
        services.AddSingleton<BienvenidaStore>();
        services.AddPosIdentity();
        services.AddPosRateLimits();
        services.AddScoped<Entrance>();
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "samplepos.token";
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            antiforgery.SuppressXFrameOptionsHeader = false;
        });
        services.AddRazorPages(pages => pages.RootDirectory = "/Features").AddMvcOptions(static mvc =>
        {
            mvc.Filters.Add(new FormGuard());
            mvc.Filters.Add(new PermisoFilter());
        }).AddViewOptions(static views => views.HtmlHelperOptions.ClientValidationEnabled = false);
        services.Configure<WebEncoderOptions>(static encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.BasicLatin, UnicodeRanges.Latin1Supplement, UnicodeRanges.GeneralPunctuation));
        services.AddPosApi();
        if (options.Ensayo)
        {
            services.LetNothingRun(ground);
        }
    }
}
