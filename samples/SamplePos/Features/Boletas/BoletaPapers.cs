using IziSales.Emision;
using IziSales.Printing;
using IziSales.Ubl;
using SamplePos.Hosting;
using SamplePos.Presentation;
using SamplePos.Ventas;

namespace SamplePos.Features.Boletas;

/// <summary>A boleta on paper or screen, drawn anew each time from the kept XML: nothing printed can disagree with what SUNAT has.</summary>
public sealed class BoletaPapers
{
    private readonly IComprobanteStore _comprobantes;
    private readonly VentaStore _ventas;
    private readonly Shop _shop;

    /// <summary>Draws for this shop.</summary>
    public BoletaPapers(IComprobanteStore comprobantes, VentaStore ventas, Shop shop)
    {
        _comprobantes = comprobantes;
        _ventas = ventas;
        _shop = shop;
    }

    /// <summary>The boleta read back from its XML, or null.</summary>
    public async Task<Comprobante?> ReadAsync(ComprobanteId id, CancellationToken cancellationToken) =>
        await _comprobantes.GetXmlAsync(id, cancellationToken) is { } xml ? CpeReader.Read(xml).Comprobante : null;

    /// <summary>The boleta laid out for a screen or a sheet, or null when there is none.</summary>
    public Task<Ticket?> TicketAsync(ComprobanteId id, CancellationToken cancellationToken) => TicketAsync(id, new PaperRequest(), cancellationToken);

    /// <summary>The boleta laid out for a paper, or null when there is none.</summary>
    public async Task<Ticket?> TicketAsync(ComprobanteId id, PaperRequest paper, CancellationToken cancellationToken)
    {
        if (await _comprobantes.FindAsync(id, cancellationToken) is not { } issued || await ReadAsync(id, cancellationToken) is not { } comprobante)
        {
            return null;
        }

        Venta? venta = await _ventas.FindAsync(issued.IdempotencyKey, cancellationToken);
        return Ticket.From(comprobante, new TicketOptions
        {
            Columns = paper.Columns,
            Digest = issued.DigestValue,
            Saludo = "¡Gracias por su compra!",
            Adicionales = venta is null ? [] : Paid(venta),
            OpenDrawer = paper.OpenDrawer,
            Marcas = paper.Marcas | (_shop.IsDemo ? TicketMarcas.Prueba : TicketMarcas.Ninguna) | (issued.Estado == EstadoComprobante.Anulado ? TicketMarcas.Anulado : TicketMarcas.Ninguna),
        });
    }

    private static TicketDato[] Paid(Venta venta)
    {
        IEnumerable<TicketDato> paid = venta.Pagos.Count == 1
            ? [new("Pago", venta.Metodo.Nombre)]
            : venta.Pagos.Select(static pago => new TicketDato($"Pago {pago.Metodo.Nombre}", $"S/ {Texto.Monto(pago.Importe)}"));
        TicketDato[] change = venta is { Recibido: { } recibido, Vuelto: > 0m } ? [new("Recibido", $"S/ {Texto.Monto(recibido)}"), new("Vuelto", $"S/ {Texto.Monto(venta.Vuelto)}")] : [];
        return [.. paid, .. change, new("Atendió", venta.Vendedor)];
    }
}
