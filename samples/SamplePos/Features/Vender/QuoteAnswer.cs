namespace SamplePos.Features.Vender;

/// <summary>What a sale would come to, asked before money changes hands.</summary>
public sealed record QuoteAnswer(long Centimos, IReadOnlyList<Problem> Problems, string? Confirm, IReadOnlyList<string> Warnings);
