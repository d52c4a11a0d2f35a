using IziSales.Emision;
using IziSales.Woo;
using SamplePos.Data;
using SamplePos.Hosting;
using SamplePos.PedidosWeb;
using SamplePos.TiendaWeb;

namespace SamplePos.Features.PedidosWeb;

/// <summary>The parts that make boletas of web orders.</summary>
public static class PedidosSetup
{
    /// <summary>Registers them.</summary>
    public static void AddPedidosWeb(this IServiceCollection services)
    {
        services.AddSingleton<EnlacePublico>();
        services.AddSingleton<PedidoStore>();
        services.AddSingleton(Salidas);
        services.AddSingleton<IWooOrderStore>(static provider => provider.GetRequiredService<PedidoStore>());
        services.AddSingleton<PedidosTienda>();
        services.AddSingleton<IWooOrderShops>(static provider => provider.GetRequiredService<PedidosTienda>());
        services.AddSingleton<IWooOrderHandler>(Handler);
        services.AddSingleton<IEmisionObserver, PedidoObserver>();
        services.AddSingleton<PedidoEmision>();
        services.AddSingleton<PedidosEstado>();
        services.AddSingleton<PedidosWorker>();
        services.AddHostedService(static provider => provider.GetRequiredService<PedidosWorker>());
        services.AddIziSalesWoo(static woo => woo.AddOrders());
    }

    private static SalidasPedido Salidas(IServiceProvider provider)
    {
        TiendaActual tienda = provider.GetRequiredService<TiendaActual>();
        Shop shop = provider.GetRequiredService<Shop>();
        return new(provider.GetRequiredService<PosDatabase>(), () => tienda.Ajuste.Descontar, () => shop.Emisor.Ruc, provider.GetRequiredService<IComprobanteStore>(), provider.GetRequiredService<TimeProvider>());
    }

    private static ExistenciasOrderHandler Handler(IServiceProvider provider)
    {
        Shop shop = provider.GetRequiredService<Shop>();
        EnlacePublico enlace = provider.GetRequiredService<EnlacePublico>();
        EmisionOrderHandler documents = new(provider.GetRequiredService<IComprobanteStore>(), provider.GetRequiredService<BoletaIssuer>(), provider.GetRequiredService<BoletaVoider>(), () => shop.Emisor.Ruc)
        {
            PdfOf = comprobante => enlace.Of(comprobante.Id),
        };
        return new(documents, provider.GetRequiredService<SalidasPedido>());
    }
}
