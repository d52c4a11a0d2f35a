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

    /// <summary>The boleta laid out for paper, or null when there is none.</summary>
    public async Task<Ticket?> TicketAsync(ComprobanteId id, CancellationToken cancellationToken)
    {
        if (await _comprobantes.FindAsync(id, cancellationToken) is not { } issued || await ReadAsync(id, cancellationToken) is not { } comprobante)
        {
            return null;
        }

        Venta? venta = await _ventas.FindAsync(issued.IdempotencyKey, cancellationToken);
        return Ticket.From(comprobante, new TicketOptions
        {
            Digest = issued.DigestValue,
            Saludo = "¡Gracias por su compra!",
            Adicionales = venta is null ? [] : Paid(venta, issued.ImporteTotal),
            Marcas = (_shop.IsDemo ? TicketMarcas.Prueba : TicketMarcas.Ninguna) | (issued.Estado == EstadoComprobante.Anulado ? TicketMarcas.Anulado : TicketMarcas.Ninguna),
        });
    }

    private static TicketDato[] Paid(Venta venta, decimal importe) => venta.Recibido is { } recibido && recibido > importe
        ? [new("Pago", venta.Metodo.Nombre), new("Recibido", $"S/ {Texto.Monto(recibido)}"), new("Vuelto", $"S/ {Texto.Monto(venta.Vuelto(importe))}"), new("Atendió", venta.Vendedor)]
        : [new("Pago", venta.Metodo.Nombre), new("Atendió", venta.Vendedor)];
}
