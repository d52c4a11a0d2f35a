using IziSales.Woo;
using SamplePos.Ajustes;
using SamplePos.Features.Ajustes.TiendaWeb;
using SamplePos.Hosting;
using SamplePos.TiendaWeb;

namespace SamplePos.PedidosWeb;

/// <summary>The web shop whose orders become boletas, as the settings have it now: what is saved there holds from the next order on.</summary>
public sealed class PedidosTienda : IWooOrderShops
{
    private readonly TiendaActual _tienda;
    private readonly Shop _shop;
    private readonly Cofre _cofre;

    /// <summary>Follows these settings.</summary>
    public PedidosTienda(TiendaActual tienda, Shop shop, Cofre cofre)
    {
        _tienda = tienda;
        _shop = shop;
        _cofre = cofre;
    }

    /// <inheritdoc/>
    public IReadOnlyList<WooOrderShop> All => Actual is { } shop ? [shop] : [];

    /// <summary>The shop; null when there is none, or its orders are left alone.</summary>
    public WooOrderShop? Actual => _tienda.Find() is { Ajuste.Emision: not EmisionWeb.Ninguna } open
        ? new WooOrderShop(open.Client, open.Ajuste.ToOrderOptions(_cofre, _shop.Emisor.TaxProfile))
        : null;
}
