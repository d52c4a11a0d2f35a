using IziSales.Emision;
using IziSales.Rus;
using IziSales.Storage;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using SamplePos.Ajustes;
using SamplePos.Catalogue;
using SamplePos.Data;
using SamplePos.Features.Caja;
using SamplePos.Features.Vender;
using SamplePos.Identity;
using SamplePos.Impresion;
using SamplePos.Operacion.Respaldos;
using SamplePos.PedidosWeb;
using SamplePos.Rus;

namespace SamplePos.Hosting;

/// <summary>What happens before the first customer: tables, products, the first person, and what a crash left apart.</summary>
public static class Startup
{
    /// <summary>Prepares the shop; returns the first person's password when one was made.</summary>
    /// <exception cref="StartupException">The shop cannot open; the message says why and what to do.</exception>
    public static async Task<string?> PrepareAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using AsyncServiceScope scope = services.CreateAsyncScope();
        IServiceProvider provider = scope.ServiceProvider;
        RespaldoHecho? previo = await RespaldoPrevio.RunAsync(provider, provider.GetRequiredService<IOptions<PosOptions>>().Value, cancellationToken);
        await Migrations.RunAsync(provider.GetRequiredService<PosDatabase>(), provider.GetRequiredService<TimeProvider>(), cancellationToken);
        if (previo is not null)
        {
            await provider.GetRequiredService<RespaldoStore>().AddAsync(previo, cancellationToken);
        }

        await BeginSettingsAsync(provider, cancellationToken);
        await provider.GetRequiredService<PrinterSetup>().AdoptAsync(cancellationToken);
        provider.GetRequiredService<PrintDesk>().Follow();
        await provider.GetRequiredService<ProductStore>().SeedAsync(DemoCatalogue.Products, cancellationToken);
        if (await provider.GetRequiredService<CatalogueStore>().CountRepeatedAsync(cancellationToken) is > 0 and int repeated)
        {
            provider.GetRequiredService<ILogger<CatalogueStore>>().LogWarning("Productos que tienen el código de otro, escrito con otras mayúsculas: {Count}. Se venden igual; deles un código propio en /productos?estado=codigo-repetido", repeated);
        }

        string? password = await FirstAdmin.CreateAsync(provider.GetRequiredService<UserManager<PosUser>>(), provider.GetRequiredService<UserStore>(), provider.GetRequiredService<TimeProvider>(), cancellationToken);
        try
        {
            await provider.GetRequiredService<IComprobanteStore>().GetOutboxStatusAsync(cancellationToken);
            await provider.GetRequiredService<Numeracion>().BeginAsync(cancellationToken);
            Ensayo ensayo = provider.GetRequiredService<Ensayo>();
            if (ensayo.Activo)
            {
                await ensayo.BeginAsync(provider.GetRequiredService<IComprobanteStore>(), provider.GetRequiredService<Shop>().Emisor.Ruc, cancellationToken);
            }
            else
            {
                await FinishAsync(provider, cancellationToken);
            }
        }
        catch (StorageException error)
        {
            throw new StartupException(error.Message, error);
        }

        return password;
    }

    /// <summary>Finishes what a crash left half done. A rehearsal leaves it as it is: part of it is told to the web shop, once.</summary>
    private static async Task FinishAsync(IServiceProvider provider, CancellationToken cancellationToken)
    {
        await provider.GetRequiredService<SellService>().ReconcileAsync(cancellationToken);
        await provider.GetRequiredService<ConfirmacionRegistro>().ReconcileAsync(cancellationToken);
        await provider.GetRequiredService<ReturnCatchUp>().RunAsync(cancellationToken);
        await provider.GetRequiredService<SalidasPedido>().CatchUpAsync(cancellationToken);
    }

    /// <summary>Reads the settings, refuses those of the configuration that make no sense, and lets the packages follow them from now on.</summary>
    private static async Task BeginSettingsAsync(IServiceProvider provider, CancellationToken cancellationToken)
    {
        AjusteStore ajustes = provider.GetRequiredService<AjusteStore>();
        await ajustes.RefreshAsync(cancellationToken);
        foreach (Seccion seccion in Secciones.Todas)
        {
            if (seccion.RevisarActual(ajustes).FirstOrDefault() is { } falta)
            {
                throw new StartupException($"La configuración no sirve (SamplePos:{falta.Campo}). {falta.Mensaje}");
            }
        }

        Shop shop = provider.GetRequiredService<Shop>();
        EmisionOptions emision = provider.GetRequiredService<IOptions<EmisionOptions>>().Value;
        NrusLimitOptions limits = provider.GetRequiredService<IOptions<NrusLimitOptions>>().Value;
        ajustes.Changed += (_, _) =>
        {
            shop.Apply(emision);
            shop.Apply(limits);
        };
    }

    /// <summary>Opens the door: begins to listen.</summary>
    /// <exception cref="StartupException">Somebody else listens there.</exception>
    public static async Task OpenAsync(WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch (IOException error)
        {
            throw new StartupException($"No se puede abrir en la dirección pedida: {error.Message} ¿SamplePos ya está abierto? Ciérrelo, o elija otro puerto con --urls http://127.0.0.1:5085.", error);
        }
    }

    /// <summary>Tells the person at the console where to go. The password is written here and nowhere else, not even in the log.</summary>
    public static void Announce(WebApplication app, string? password, Uri? sandbox)
    {
        string address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "";
        app.Logger.LogInformation("SamplePos abierto en {Address}", address);
        TextWriter console = Console.Out;
        console.WriteLine();
        console.WriteLine($"  {app.Services.GetRequiredService<Shop>().Nombre} está abierta");
        console.WriteLine();
        console.WriteLine($"  Dirección:   {address}");
        if (password is not null)
        {
            console.WriteLine($"  Usuario:     {FirstAdmin.UserName}");
            console.WriteLine($"  Contraseña:  {password}   (se muestra solo esta vez: anótela)");
        }

        if (app.Services.GetRequiredService<Ensayo>().Activo)
        {
            console.WriteLine($"  ENSAYO:      {Ensayo.Frase[(Ensayo.Frase.IndexOf(':', StringComparison.Ordinal) + 2)..]}");
        }

        if (sandbox is not null)
        {
            console.WriteLine($"  Sandbox:     {sandbox}   (hace de SUNAT; nada sale de esta máquina)");
        }

        console.WriteLine($"  Datos:       {app.Services.GetRequiredService<DataFolder>().Root}");
        console.WriteLine("  Para cerrar: Ctrl+C");
        console.WriteLine();
        console.Flush();
    }
}
