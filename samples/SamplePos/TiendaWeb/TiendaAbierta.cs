using IziSales.Cola;
using IziSales.Woo;
using SamplePos.Features.Ajustes.TiendaWeb;

namespace SamplePos.TiendaWeb;

/// <summary>The way to the web shop as one version of the settings has it.</summary>
public sealed class TiendaAbierta : IDisposable
{
    /// <summary>Opens it.</summary>
    public TiendaAbierta(WooClient client, TiendaWebAjuste ajuste, IColaStore cola, TimeProvider clock)
    {
        Client = client;
        Ajuste = ajuste;
        Products = new WooProducts(client);
        Outbox = new WooStockOutbox(client, cola, clock);
    }

    /// <summary>Speaks to it.</summary>
    public WooClient Client { get; }

    /// <summary>What was set.</summary>
    public TiendaWebAjuste Ajuste { get; }

    /// <summary>Its catalogue.</summary>
    public WooProducts Products { get; }

    /// <summary>What the till sold of it.</summary>
    public WooStockOutbox Outbox { get; }

    /// <inheritdoc/>
    public void Dispose() => Client.Dispose();
}
