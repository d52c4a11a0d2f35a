namespace IziSales.Benchmarks.Durable;

/// <summary>Whose the tills are that write at once.</summary>
internal enum Shops
{
    /// <summary>All of one shop, whose limits they share.</summary>
    One,

    /// <summary>Each of another shop, as at a PSE.</summary>
    OneEach,
}
