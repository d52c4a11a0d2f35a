using IziSales.Emision;
using IziSales.Pse;
using IziSales.Storage;
using Microsoft.Data.Sqlite;
using SamplePos.Clientes;
using SamplePos.Consulta;
using SamplePos.Dieta;
using SamplePos.Features.Dieta;

namespace SamplePos.Hosting;

/// <summary>The parts that know who buys.</summary>
public static class CustomerSetup
{
    private const string CopyName = "padron.db";

    /// <summary>Registers them.</summary>
    public static IServiceCollection AddCustomers(this IServiceCollection services)
    {
        services.AddSingleton<ClienteStore>();
        services.AddSingleton<CompraStore>();
        services.AddSingleton<Favoritos>();
        services.AddSingleton<ClienteObserver>();
        services.AddSingleton<IEmisionObserver>(static provider => provider.GetRequiredService<ClienteObserver>());
        services.AddHostedService<ClienteWorker>();
        services.AddSingleton(static provider => new PadronReducido(
            new() { File = Path.Combine(provider.GetRequiredService<DataFolder>().Root, CopyName), Provider = SqliteFactory.Instance },
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<DietaStore>();
        services.AddSingleton<DietaHistorial>();
        services.AddSingleton<DietaGuardia>();
        services.AddSingleton<DietaVerificacion>();
        services.AddSingleton<PadronImportacion>();
        services.AddSingleton<PadronSubida>();
        services.AddSingleton<PadronFactory>();
        services.AddSingleton<PadronActual>();
        services.AddSingleton<IPadronClient>(static provider => provider.GetRequiredService<PadronActual>());
        services.AddHostedService<PadronWorker>();
        return services;
    }
}
