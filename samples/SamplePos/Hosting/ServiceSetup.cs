using System.Text.Encodings.Web;
using System.Text.Unicode;
using IziSales.Emision;
using IziSales.Pse;
using IziSales.Rus;
using IziSales.Ubl;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;
using SamplePos.Catalogue;
using SamplePos.Data;
using SamplePos.Features.Avisos;
using SamplePos.Features.Boletas;
using SamplePos.Features.Rus;
using SamplePos.Features.Salud;
using SamplePos.Features.Vender;
using SamplePos.Identity;
using SamplePos.Ventas;

namespace SamplePos.Hosting;

/// <summary>Puts the packages of IziSales and the shop's own parts together.</summary>
public static class ServiceSetup
{
    /// <summary>Registers everything the shop is made of.</summary>
    public static void AddShop(this WebApplicationBuilder builder, PosOptions options, DataFolder folder, Uri pse)
    {
        IServiceCollection services = builder.Services;
        services.AddSingleton(Options.Create(options));
        services.AddSingleton(folder);
        services.AddSingleton(TimeProvider.System);
        services.AddDataProtection().SetApplicationName("SamplePos").PersistKeysToFileSystem(new DirectoryInfo(folder.Keys));

        PosDatabase database = new(folder.Database);
        services.AddSingleton(database);
        services.AddSingleton<ProductStore>();
        services.AddSingleton<VentaStore>();

        Shop shop = OpenShop(options, pse);
        services.AddSingleton(shop);
        services.AddSingleton(provider => ShopCertificate.Open(options, folder, provider.GetRequiredService<IDataProtectionProvider>(), provider.GetRequiredService<TimeProvider>()));
        services.AddIziSalesStorage(storage => storage.DataSource = database.Source);
        NrusCategoria categoria = NrusCategoria.TryParse(options.Categoria, out NrusCategoria? known) ? known : throw new StartupException($"SamplePos:Categoria dice «{options.Categoria}». Escriba 1, 2 o especial.");
        services.AddIziSalesRus(limits => limits.Categoria = categoria);
        services.AddSingleton<IAvisoReceiver, AvisoLog>();
        services.AddIziSalesPse(channels => channels.AddGeneric("pse", channel =>
        {
            channel.BaseAddress = pse;
            channel.Token = options.PseToken.Length > 0 ? options.PseToken : null;
            channel.Extensions = shop.IsDemo ? GenericPseExtensions.Resumenes : options.PseExtensions;
        }));
        services.AddIziSalesEmision(emision =>
        {
            emision.Emisor = shop.Emisor;
            emision.Serie = shop.Serie;
            emision.SerieNotaCredito = shop.SerieNotaCredito;
            emision.SerieNotaDebito = shop.SerieNotaDebito;
        });

        services.AddSingleton<RusService>();
        services.AddSingleton<QuoteService>();
        services.AddSingleton<SellService>();
        services.AddSingleton<BoletaPapers>();
        services.AddSingleton<BoletaActions>();
        services.AddSingleton<HealthService>();
        services.AddPosIdentity();
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "samplepos.token";
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.SuppressXFrameOptionsHeader = false;
        });
        services.AddRazorPages(pages => pages.RootDirectory = "/Features").AddViewOptions(static views => views.HtmlHelperOptions.ClientValidationEnabled = false);
        services.Configure<WebEncoderOptions>(static encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.BasicLatin, UnicodeRanges.Latin1Supplement, UnicodeRanges.GeneralPunctuation));
        services.AddProblemDetails();
        services.AddOpenApi();
    }

    private static Shop OpenShop(PosOptions options, Uri pse)
    {
        if (!Ruc.TryParse(options.Ruc, out Ruc? ruc))
        {
            throw new StartupException($"SamplePos:Ruc dice «{options.Ruc}», que no es un RUC válido: son once dígitos con su dígito de control.");
        }

        if (!Serie.TryParse(options.Serie, out Serie? serie) || !serie.IsDeBoletas)
        {
            throw new StartupException($"SamplePos:Serie dice «{options.Serie}». La serie de las boletas empieza con B, por ejemplo B001.");
        }

        Emisor emisor = new()
        {
            Ruc = ruc,
            RazonSocial = options.RazonSocial,
            NombreComercial = options.NombreComercial,
            Domicilio = new Domicilio
            {
                Ubigeo = Ubigeo.TryParse(options.Ubigeo, out Ubigeo? ubigeo) ? ubigeo : null,
                Departamento = options.Departamento,
                Provincia = options.Provincia,
                Distrito = options.Distrito,
                Direccion = options.Direccion,
            },
        };
        return new Shop(emisor, serie, options.PseUrl.Length == 0 ? pse : null);
    }
}
