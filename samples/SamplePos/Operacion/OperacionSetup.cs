using IziSales.Ubl;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Quartz;
using SamplePos.Control;
using SamplePos.Operacion.Examen;
using SamplePos.Operacion.Respaldos;
using SamplePos.Operacion.Rutinas;

namespace SamplePos.Operacion;

/// <summary>The parts that look after the shop's program: backups, tasks, checks.</summary>
public static class OperacionSetup
{
    /// <summary>Registers them.</summary>
    public static IServiceCollection AddOperacion(this IServiceCollection services)
    {
        services.AddSingleton<RespaldoStore>();
        services.AddSingleton<RespaldoService>();
        services.AddSingleton<NumeracionPolicy>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IEmisionPolicy, NumeracionPolicy>(static provider => provider.GetRequiredService<NumeracionPolicy>()));
        services.AddSingleton<Numeracion>();
        services.AddSingleton<Disco>();
        services.AddSingleton<AuditoriaArchivo>();
        services.AddSingleton<ExamenDatos>();
        services.AddSingleton<ExamenEnvio>();
        services.AddSingleton<ExamenEquipo>();
        services.AddSingleton<ExamenProcessor>();
        services.AddRutinas();
        return services;
    }

    // In the order of the page. The database says what is due; Quartz rings the bell.
    private static void AddRutinas(this IServiceCollection services)
    {
        services.AddSingleton<Rutina, RespaldoDiario>();
        services.AddSingleton<Rutina, CopiaPendiente>();
        services.AddSingleton<Rutina, ProductosWeb>();
        services.AddSingleton<Rutina, Registros>();
        services.AddSingleton<Rutina, Limpieza>();
        services.AddSingleton<Rutina, Vigilancia>();
        services.AddSingleton<RutinaStore>();
        services.AddSingleton<RutinaProcessor>();
        services.AddQuartz(static quartz => quartz.AddJob<RutinaJob>(static job => job.WithIdentity(RutinaAgenda.Job).StoreDurably(true)));
        services.AddQuartzHostedService(static hosted => hosted.WaitForJobsToComplete = true);
        services.AddSingleton<RutinaAgenda>();
        services.AddHostedService(static provider => provider.GetRequiredService<RutinaAgenda>());
    }
}
