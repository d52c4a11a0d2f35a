namespace IziSales.Woo;

/// <summary>How far a shop's orders have been read.</summary>
/// <param name="Shop">The shop's short name.</param>
/// <param name="Since">When it was read first: older orders may have their boleta from elsewhere, and are not issued unasked.</param>
/// <param name="After">The latest change that was seen.</param>
public sealed record WooOrderCursor(string Shop, DateTimeOffset Since, DateTimeOffset After);
