using IziSales.Emision;
using IziSales.Woo;
using SamplePos.Features.PedidosWeb;

namespace SamplePos.PedidosWeb;

/// <summary>Tells the web shop what SUNAT said of an order's boleta.</summary>
public sealed class PedidoObserver : IEmisionObserver
{
    private readonly WooReplies _replies;
    private readonly EnlacePublico _enlace;

    /// <summary>Tells it through its queue.</summary>
    public PedidoObserver(WooReplies replies, EnlacePublico enlace)
    {
        _replies = replies;
        _enlace = enlace;
    }

    /// <inheritdoc/>
    public ValueTask OnIssuedAsync(ComprobanteEmitido comprobante, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public async ValueTask OnSettledAsync(ComprobanteEmitido comprobante, CancellationToken cancellationToken = default)
    {
        WooDocument document = new(comprobante.Numero.Value, EmisionOrderHandler.Word(comprobante.Estado), comprobante.ImporteTotal) { Pdf = _enlace.Of(comprobante.Id) };
        await _replies.ReportAsync(comprobante.IdempotencyKey, document, cancellationToken);
    }
}
