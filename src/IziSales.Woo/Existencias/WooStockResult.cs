namespace IziSales.Woo;

/// <summary>What became of a movement or a count in the shop.</summary>
/// <param name="Outcome">In a word.</param>
/// <param name="Message">In a sentence for the shopkeeper.</param>
public sealed record WooStockResult(WooStockOutcome Outcome, string Message)
{
    /// <summary>Whose stock it is: for a variation on its parent's stock, the parent; null when none was found.</summary>
    public long? ProductId { get; init; }

    /// <summary>What the shop showed before; null when it was not looked at.</summary>
    public decimal? Before { get; init; }

    /// <summary>What the shop shows now; null when nothing was sent.</summary>
    public decimal? After { get; init; }

    /// <summary>Whether a person should look at it.</summary>
    public bool NeedsAttention => Outcome is WooStockOutcome.Ignored or WooStockOutcome.NotFound or WooStockOutcome.Ambiguous;
}
