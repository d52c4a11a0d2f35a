using IziSales.Ubl;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SamplePos.Operacion.Respaldos;

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
        return services;
    }
}
