using IziSales.Cola;
using IziSales.Woo;
using SamplePos.PedidosWeb;

namespace SamplePos.Features.PedidosWeb;

/// <summary>What is going on with the web orders, for their page.</summary>
public sealed class PedidosEstado
{
    private readonly PedidosTienda _tienda;
    private readonly PedidoStore _pedidos;
    private readonly PedidosWorker _worker;
    private readonly IColaStore _cola;
    private readonly TimeProvider _clock;

    /// <summary>Asks these.</summary>
    public PedidosEstado(PedidosTienda tienda, PedidoStore pedidos, PedidosWorker worker, IColaStore cola, TimeProvider clock)
    {
        _tienda = tienda;
        _pedidos = pedidos;
        _worker = worker;
        _cola = cola;
        _clock = clock;
    }

    /// <summary>How it stands.</summary>
    public async Task<PedidosAnswer> GetAsync(CancellationToken cancellationToken)
    {
        if (_tienda.Actual is not { } shop)
        {
            return new PedidosAnswer(false, "", "");
        }

        ColaStatus inbox = await _cola.GetStatusAsync(WooOrderInbox.Queue, cancellationToken: cancellationToken);
        PedidosResumen resumen = await _pedidos.SummarizeAsync(shop.Name, cancellationToken);
        int issuing = _worker.Pendientes;
        bool isLooking = inbox.ProximoIntento <= _clock.GetUtcNow();
        string text = issuing == 1 ? "Emitiendo un pedido…" : issuing > 1 ? $"Emitiendo: faltan {issuing} pedidos…" : isLooking ? "Leyendo pedidos de la tienda…" : "";
        return new PedidosAnswer(issuing > 0 || isLooking, text, resumen.Ultimo);
    }
}
