using IziSales.Ubl;

namespace IziSales.Woo;

/// <summary>The whole sale is undone, by cancellation or by a refund of everything: the boleta is annulled, or a nota de crédito takes it back.</summary>
/// <remarks>Which of the two is Emision's matter: within the term and without notes it can be annulled; afterwards it is credited under <see cref="Motivo"/>.</remarks>
public sealed class WooReversal : WooStep
{
    internal WooReversal(WooOrder order, string idempotencyKey, MotivoNotaCredito motivo, string sustento, WooRefund? refund)
        : base(order, idempotencyKey)
    {
        Motivo = motivo;
        Sustento = sustento;
        Refund = refund;
    }

    /// <summary>Catálogo 09, for a nota de crédito: 01 for a cancelled order, 06 for one that was given back.</summary>
    public MotivoNotaCredito Motivo { get; }

    /// <summary>Why, in words; short enough for an annulment too.</summary>
    public string Sustento { get; }

    /// <summary>The refund of everything; null when the order was cancelled.</summary>
    public WooRefund? Refund { get; }

    internal override string MetaKey => Refund is null ? WooReplyKeys.Anulacion : $"{WooReplyKeys.Devolucion}_{Refund.Id}";
}
