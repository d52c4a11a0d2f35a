namespace IziSales.Woo;

/// <summary>One thing that must happen because of an order: a boleta issued, undone, or credited in part.</summary>
public abstract class WooStep
{
    private protected WooStep(WooOrder order, string idempotencyKey)
    {
        Order = order;
        IdempotencyKey = idempotencyKey;
    }

    /// <summary>The order as it stood when this was decided.</summary>
    public WooOrder Order { get; }

    /// <summary>The key to act under: whatever is repeated, it happens once.</summary>
    public string IdempotencyKey { get; }

    /// <summary>Under which key of the order's meta data the outcome is left.</summary>
    internal abstract string MetaKey { get; }
}
