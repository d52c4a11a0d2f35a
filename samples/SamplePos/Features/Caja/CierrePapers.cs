using IziSales.Printing;
using SamplePos.Caja;
using SamplePos.Hosting;
using SamplePos.Ventas;

namespace SamplePos.Features.Caja;

/// <summary>A close on paper.</summary>
public sealed class CierrePapers
{
    private readonly CajaStore _cajas;
    private readonly Shop _shop;

    /// <summary>Draws for this shop.</summary>
    public CierrePapers(CajaStore cajas, Shop shop)
    {
        _cajas = cajas;
        _shop = shop;
    }

    /// <summary>The close laid out for paper, or null when there is none.</summary>
    public async Task<Ticket?> TicketAsync(long sesion, CancellationToken cancellationToken)
    {
        if (await _cajas.FindSessionAsync(sesion, cancellationToken) is not { Cierre: { } cierre, Cerrada: { } cerrada } turno)
        {
            return null;
        }

        CashClose close = new()
        {
            Emisor = _shop.Emisor,
            Till = turno.Nombre,
            Cashier = turno.Cerro,
            OpenedAt = turno.Abierta,
            ClosedAt = cerrada,
            OpeningFloat = turno.Fondo,
            Payments = [.. cierre.Resumen.Metodos.Where(static metodo => metodo.Ventas > 0).Select(static metodo => new PaymentTotal(metodo.Nombre, metodo.Ventas, metodo.Vendido) { IsCash = metodo.Metodo == MetodoPago.Efectivo.Codigo })],
            Movements = [.. Moves(cierre.Resumen, await _cajas.MovesAsync(sesion, cancellationToken))],
            Counted = cierre.Conteo.Total,
        };
        return Ticket.Report(close.ToReport(), new TicketOptions { Marcas = _shop.IsDemo ? TicketMarcas.Prueba : TicketMarcas.Ninguna });
    }

    private static IEnumerable<CashMovement> Moves(ResumenCaja resumen, IReadOnlyList<MovimientoCaja> moves)
    {
        ResumenMetodo? cash = resumen.Metodos.FirstOrDefault(static metodo => metodo.Metodo == MetodoPago.Efectivo.Codigo);
        if (cash is { Abonado: > 0m })
        {
            yield return new("Abonos de fiado", cash.Abonado);
        }

        if (cash is { Devuelto: > 0m })
        {
            yield return new("Devoluciones", -cash.Devuelto);
        }

        foreach (MovimientoCaja move in moves.Reverse())
        {
            yield return new(move.Motivo, move.Tipo == MovimientoTipo.Ingreso ? move.Importe : -move.Importe);
        }
    }
}
