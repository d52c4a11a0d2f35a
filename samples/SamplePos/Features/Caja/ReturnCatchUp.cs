using IziSales.Emision;
using IziSales.Ubl;
using IziSales.Woo;
using Microsoft.Extensions.Options;
using SamplePos.Existencias;
using SamplePos.Hosting;
using SamplePos.PedidosWeb;
using SamplePos.TiendaWeb;
using SamplePos.Ventas;

namespace SamplePos.Features.Caja;

/// <summary>Finishes what a crash left undone between taking a boleta back and writing down that its money and goods went back. Runs when the program opens.</summary>
/// <remarks>Each step has a key of its own, so that what was done already is not done again. Nobody knows any more which drawer gave the money: none is charged.</remarks>
public sealed class ReturnCatchUp
{
    private const int Days = 10;
    private const int Most = 500;
    private const string Program = "sistema";

    private readonly IComprobanteStore _comprobantes;
    private readonly VentaStore _ventas;
    private readonly DevolucionStore _devoluciones;
    private readonly TiendaStock _stock;
    private readonly SalidasPedido _pedidos;
    private readonly Shop _shop;
    private readonly TimeProvider _clock;
    private readonly EmisionOptions _emision;

    /// <summary>For this shop.</summary>
    public ReturnCatchUp(IComprobanteStore comprobantes, VentaStore ventas, DevolucionStore devoluciones, TiendaStock stock, SalidasPedido pedidos, Shop shop, IOptions<EmisionOptions> emision, TimeProvider clock)
    {
        _comprobantes = comprobantes;
        _ventas = ventas;
        _devoluciones = devoluciones;
        _stock = stock;
        _pedidos = pedidos;
        _shop = shop;
        _clock = clock;
        _emision = emision.Value;
    }

    /// <summary>Looks at what was annulled or given back in the last days; says how much of it was left undone.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        Ruc ruc = _shop.Emisor.Ruc;
        DateOnly since = DateOnly.FromDateTime(Lima.At(_clock.GetUtcNow()).DateTime).AddDays(-Days);
        IReadOnlyList<ComprobanteEmitido> annulled = await _comprobantes.ListAsync(
            new ComprobanteQuery { Emisor = ruc, Estados = [EstadoComprobante.AnulacionPendiente, EstadoComprobante.Anulado], Desde = since, Limit = Most }, cancellationToken);
        int done = 0;
        foreach (ComprobanteEmitido boleta in annulled.Where(static one => one.Id.Tipo == TipoComprobante.Boleta))
        {
            done += await FinishAsync(boleta, ExistenciasTipo.Anulacion, cancellationToken) ? 1 : 0;
        }

        IReadOnlyList<ComprobanteEmitido> notas = await _comprobantes.ListAsync(new ComprobanteQuery { Emisor = ruc, Serie = _emision.SerieNotaCredito, Desde = since, Limit = Most }, cancellationToken);
        foreach (ComprobanteEmitido nota in notas.Where(static one => CicloComprobante.IsVigente(one.Estado) && !WooOrderKey.TryParse(one.IdempotencyKey, out _)))
        {
            // Only the web gives its orders back in part, with notes of its own; what the till gives back, it gives back whole.
            done += nota.Afectado is { } id && await _comprobantes.FindAsync(id, cancellationToken) is { } boleta && await FinishAsync(boleta, ExistenciasTipo.Devolucion, cancellationToken) ? 1 : 0;
        }

        return done;
    }

    private async Task<bool> FinishAsync(ComprobanteEmitido boleta, ExistenciasTipo tipo, CancellationToken cancellationToken)
    {
        if (!await _ventas.IsStandingAsync(boleta.IdempotencyKey, cancellationToken))
        {
            return await _pedidos.ReturnAllAsync(boleta.IdempotencyKey, tipo, Program, cancellationToken);
        }

        await _stock.ReturnedAsync(boleta.Id, cancellationToken);
        return await _devoluciones.RecordAsync(boleta.IdempotencyKey, sesion: null, Program, tipo, cancellationToken);
    }
}
