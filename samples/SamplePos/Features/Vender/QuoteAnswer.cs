namespace SamplePos.Features.Vender;

/// <summary>What a sale would come to, asked before money changes hands.</summary>
/// <param name="Centimos">What the buyer pays, rounded when it is cash.</param>
/// <param name="ExactCentimos">The same without rounding: what several payments add up to.</param>
/// <param name="Problems">What keeps it from becoming a boleta.</param>
/// <param name="Confirm">What the seller must say that he knows; null when nothing.</param>
/// <param name="Warnings">What he should know besides.</param>
public sealed record QuoteAnswer(long Centimos, long ExactCentimos, IReadOnlyList<Problem> Problems, string? Confirm, IReadOnlyList<string> Warnings);
