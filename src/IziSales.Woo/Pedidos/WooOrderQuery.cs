namespace IziSales.Woo;

/// <summary>Which orders to list.</summary>
public sealed record WooOrderQuery
{
    /// <summary>Only of this shop. By default of all.</summary>
    public string? Shop { get; init; }

    /// <summary>Only those that stand here. By default all.</summary>
    public WooOrderState? State { get; init; }

    /// <summary>How many at most. By default 50.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>How many to pass over. By default none.</summary>
    public int Offset { get; init; }
}
