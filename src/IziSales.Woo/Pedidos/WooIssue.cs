using IziSales.Ubl;

namespace IziSales.Woo;

/// <summary>The order is sold: its boleta must be issued.</summary>
public sealed class WooIssue : WooStep
{
    internal WooIssue(WooOrder order, string idempotencyKey, Sale sale)
        : base(order, idempotencyKey) => Sale = sale;

    /// <summary>The sale, whose boleta comes to what the customer paid.</summary>
    public Sale Sale { get; }

    /// <summary>What the person said who wanted it issued over a limit; null when nobody was asked.</summary>
    public string? Acknowledgement { get; internal init; }

    internal override string MetaKey => WooReplyKeys.Boleta;
}
