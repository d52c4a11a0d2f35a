namespace IziSales.Woo;

/// <summary>A handful of the catalogue, with how far that is.</summary>
public sealed class WooProductPage
{
    internal WooProductPage(WooSyncCursor cursor) => Cursor = cursor;

    /// <summary>Where to go on after these; keep it in one transaction with what was done with them.</summary>
    public WooSyncCursor Cursor { get; }

    /// <summary>Products and variations; of what was read twice the later one counts. What was thrown into the trash comes too, once, and says so.</summary>
    public IReadOnlyList<WooProduct> Products { get; internal init; } = [];

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<WooUnreadable> Unreadable { get; internal init; } = [];

    /// <summary>How many products, variations aside, were read so far.</summary>
    public int Done { get; internal init; }

    /// <summary>How many there are to read, when the shop says so.</summary>
    public int? Total { get; internal init; }

    /// <summary>Whether the whole catalogue was read with this: a product that no page of the walk brought is gone.</summary>
    public bool EndsFullWalk { get; internal init; }
}
