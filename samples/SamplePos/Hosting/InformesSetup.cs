using SamplePos.Features.Inicio;
using SamplePos.Features.Reportes;
using SamplePos.Informes;

namespace SamplePos.Hosting;

/// <summary>The parts that tell what was sold.</summary>
public static class InformesSetup
{
    /// <summary>Registers them.</summary>
    public static IServiceCollection AddInformes(this IServiceCollection services)
    {
        services.AddSingleton<IndiceStore>();
        services.AddSingleton<IndiceSync>();
        services.AddSingleton<InformeStore>();
        services.AddSingleton<BuscadorStore>();
        services.AddSingleton<InformePapers>();
        services.AddSingleton<ReporteService>();
        services.AddSingleton<TableroStore>();
        services.AddSingleton<TableroService>();

        // Keeps the reports' cards near the documents, so that whoever opens a report finds little left to add.
        services.AddRonda<IndiceSync>(TimeSpan.FromMinutes(1), "Los informes no se pusieron al día", static (sync, token) => sync.CatchUpAsync(token));
        return services;
    }
}
