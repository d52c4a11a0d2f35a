namespace IziSales.Emision;

/// <summary>A worker's wish for work.</summary>
/// <param name="Now">The worker's clock.</param>
/// <param name="Lease">How long the documents are his alone; longer than any answer may take.</param>
/// <param name="Limit">At most so many documents.</param>
public sealed record ClaimRequest(DateTimeOffset Now, TimeSpan Lease, int Limit);
