using IziSales.Ubl;

namespace IziSales.Woo;

/// <summary>Part of the sale was given back: a nota de crédito of that amount must be issued.</summary>
public sealed class WooCredit : WooStep
{
    internal WooCredit(WooOrder order, string idempotencyKey, Sale sale, MotivoNotaCredito motivo, string sustento, WooRefund? refund)
        : base(order, idempotencyKey)
    {
        Sale = sale;
        Motivo = motivo;
        Sustento = sustento;
        Refund = refund;
    }

    /// <summary>What is taken back; the note comes to the refund's amount.</summary>
    public Sale Sale { get; }

    /// <summary>Catálogo 09: 07 when goods come back, 09 when only money does.</summary>
    public MotivoNotaCredito Motivo { get; }

    /// <summary>Why, in words.</summary>
    public string Sustento { get; }

    /// <summary>The refund; null for what is left of an order that was cancelled after refunds.</summary>
    public WooRefund? Refund { get; }

    internal override string MetaKey => Refund is null ? WooReplyKeys.Anulacion : $"{WooReplyKeys.Devolucion}_{Refund.Id}";

    /// <summary>The same as the input of a nota de crédito on the order's boleta.</summary>
    public AjusteCredito ToAjuste(NumeroComprobante boleta) => new()
    {
        Sale = Sale,
        Afectado = new DocumentoReferido(TipoComprobante.Boleta, boleta),
        Motivo = Motivo,
        Sustento = Sustento,
    };
}
