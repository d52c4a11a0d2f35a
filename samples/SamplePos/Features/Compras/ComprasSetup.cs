using SamplePos.Compras;

namespace SamplePos.Features.Compras;

/// <summary>The parts that note purchases.</summary>
public static class ComprasSetup
{
    /// <summary>Registers them.</summary>
    public static void AddCompras(this IServiceCollection services)
    {
        services.AddSingleton<CompraStore>();
        services.AddSingleton<CompraService>();
        services.AddHostedService<CompraWorker>();
    }
}
