using IziSales.Emision;
using SamplePos.Caja;
using SamplePos.Existencias;
using SamplePos.Features.Vender;
using SamplePos.PedidosWeb;
using SamplePos.TiendaWeb;
using SamplePos.Ventas;

namespace SamplePos.Features.Caja;

/// <summary>Lets the money of a sale that is taken back leave the drawer of whoever takes it back, or the notebook.</summary>
public sealed class MoneyBack
{
    private readonly DevolucionStore _devoluciones;
    private readonly TillDevice _device;
    private readonly VentaStore _ventas;
    private readonly TiendaStock _stock;
    private readonly SalidasPedido _pedidos;

    /// <summary>Out of this shop's drawers.</summary>
    public MoneyBack(DevolucionStore devoluciones, TillDevice device, VentaStore ventas, TiendaStock stock, SalidasPedido pedidos)
    {
        _pedidos = pedidos;
        _ventas = ventas;
        _stock = stock;
        _devoluciones = devoluciones;
        _device = device;
    }

    /// <summary>Gives back what was paid in the sale of this boleta, once, and puts its goods on the shelf again. The money of an order of the web is given back there.</summary>
    public async Task GiveAsync(HttpContext http, ComprobanteEmitido boleta, ExistenciasTipo tipo)
    {
        if (await _ventas.FindAsync(boleta.IdempotencyKey, CancellationToken.None) is null)
        {
            await _pedidos.ReturnAllAsync(boleta.IdempotencyKey, tipo, Vendedor.NombreDe(http.User), CancellationToken.None);
            return;
        }

        // The web first: its movement has a key of its own, so that whoever asks again after a crash tells it once.
        await _stock.ReturnedAsync(boleta.Id, CancellationToken.None);
        await _devoluciones.RecordAsync(boleta.IdempotencyKey, (await _device.FindOpenAsync(http, CancellationToken.None))?.Id, Vendedor.NombreDe(http.User), tipo, CancellationToken.None);
    }
}
