namespace IziSales.Woo.Bandeja;

/// <summary>An order to look at. Nothing of what a webhook told is kept: by the time it is looked at, it may be otherwise.</summary>
internal sealed record InboxItem(string Shop, long OrderId);
