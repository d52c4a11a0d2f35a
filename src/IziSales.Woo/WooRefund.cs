namespace IziSales.Woo;

/// <summary>Money given back after the sale. It changes neither the order's total nor its lines.</summary>
public sealed class WooRefund
{
    /// <summary>The shop's id of the refund.</summary>
    public long Id { get; init; }

    /// <summary>Why, if somebody wrote it.</summary>
    public string Reason { get; init; } = "";

    /// <summary>What went back, below zero.</summary>
    public decimal Total { get; init; }
}
