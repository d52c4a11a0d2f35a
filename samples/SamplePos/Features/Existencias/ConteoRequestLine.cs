namespace SamplePos.Features.Existencias;

/// <summary>What was counted of a product, in thousandths.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="Counted">What there is.</param>
/// <param name="Seen">What the computer said when it was counted.</param>
public sealed record ConteoRequestLine(int ProductId, long Counted, long Seen);
