namespace IziSales.Woo.Bandeja;

/// <summary>What is to be left on an order.</summary>
/// <param name="Shop">The shop's short name.</param>
/// <param name="OrderId">The order's id.</param>
/// <param name="Meta">Written in place of what these keys held.</param>
/// <param name="Note">Added once; null for none.</param>
internal sealed record ReplyItem(string Shop, long OrderId, IReadOnlyList<WooMetaData> Meta, string? Note);
