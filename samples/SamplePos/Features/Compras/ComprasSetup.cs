using SamplePos.Compras;
using SamplePos.Hosting;

namespace SamplePos.Features.Compras;

/// <summary>The parts that note purchases.</summary>
public static class ComprasSetup
{
    /// <summary>Registers them.</summary>
    public static void AddCompras(this IServiceCollection services)
    {
        services.AddSingleton<CompraStore>();
        services.AddSingleton<CompraService>();

        // Counts what a crash or a busy database left between the notebook and the meter.
        services.AddRonda<CompraService>(TimeSpan.FromMinutes(1), "No se pudo ver qué compras faltan sumar", static (compras, token) => compras.CountAsync(token));
    }
}
