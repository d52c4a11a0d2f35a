using SamplePos.Caja;
using SamplePos.Existencias;
using SamplePos.Features.Caja;
using SamplePos.Features.Vender;
using SamplePos.Fiado;
using SamplePos.Imagenes;
using SamplePos.Ventas;

namespace SamplePos.Hosting;

/// <summary>The parts that sell, keep tills and the notebook.</summary>
public static class SellingSetup
{
    /// <summary>Registers them.</summary>
    public static IServiceCollection AddSelling(this IServiceCollection services)
    {
        services.AddSingleton<VentaStore>();
        services.AddSingleton<ExistenciasStore>();
        services.AddSingleton<ImagenStore>();
        services.AddSingleton<DevolucionStore>();
        services.AddSingleton<RetenidaStore>();
        services.AddSingleton<FiadoStore>();
        services.AddSingleton<CajaStore>();
        services.AddSingleton<TillDevice>();
        services.AddSingleton<CajaService>();
        services.AddSingleton<CierrePapers>();
        services.AddSingleton<MoneyBack>();
        services.AddSingleton<ReturnCatchUp>();
        services.AddSingleton<QuickProducts>();
        services.AddSingleton<QuoteService>();
        services.AddSingleton<SaleReader>();
        services.AddSingleton<SellService>();
        services.AddHostedService<WarmUpWorker>();
        return services;
    }
}
