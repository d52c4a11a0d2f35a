using IziSales.Ubl;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SamplePos.Clientes;
using SamplePos.Consulta;

namespace SamplePos.Hosting;

/// <summary>Puts a rehearsal together: the same shop, of which nothing works by itself.</summary>
public static class EnsayoSetup
{
    /// <summary>The only ones that go on: they work for whoever looks at the copy, and never leave it.</summary>
    private static readonly Type[] Inside = [typeof(ClienteWorker), typeof(PadronWorker)];

    /// <summary>Registers what decides whether it is one.</summary>
    public static IServiceCollection AddEnsayo(this IServiceCollection services)
    {
        services.AddSingleton<Ensayo>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IEmisionPolicy, EnsayoPolicy>());
        return services;
    }

    /// <summary>Takes away whatever of the shop works by itself. A worker that is added tomorrow does not run in a rehearsal either.</summary>
    /// <param name="services">The whole shop.</param>
    /// <param name="ground">How many registrations there were before it: those of the server stay.</param>
    public static void LetNothingRun(this IServiceCollection services, int ground)
    {
        ArgumentNullException.ThrowIfNull(services);
        ServiceDescriptor[] workers = [.. services.Skip(ground).Where(static one => one.ServiceType == typeof(IHostedService) && !Inside.Contains(one.ImplementationType))];
        foreach (ServiceDescriptor worker in workers)
        {
            services.Remove(worker);
        }
    }
}
