using IziSales.Emision;
using SamplePos.Presentation;
using SamplePos.Ventas;

namespace SamplePos.Features.Vender;

/// <summary>An issued sale as the till shows it.</summary>
public sealed record SaleAnswer(string Number, long Centimos, long ChangeCentimos, string Method, EstadoView State)
{
    /// <summary>From the boleta and how it was paid.</summary>
    public static SaleAnswer From(ComprobanteEmitido comprobante, Venta? venta) => new(
        comprobante.Numero.Value,
        (long)(comprobante.ImporteTotal * 100m),
        (long)((venta?.Vuelto ?? 0m) * 100m),
        (venta?.Metodo ?? MetodoPago.Efectivo).Codigo,
        EstadoView.From(comprobante));
}
