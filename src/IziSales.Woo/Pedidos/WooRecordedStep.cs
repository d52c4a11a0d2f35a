namespace IziSales.Woo;

/// <summary>A document that was made because of an order.</summary>
/// <param name="IdempotencyKey">Under which key: which document of the order it is.</param>
/// <param name="Document">The document, as it stood then.</param>
public sealed record WooRecordedStep(string IdempotencyKey, WooDocument Document);
