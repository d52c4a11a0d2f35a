namespace SamplePos.Features.Existencias;

/// <summary>A count as its page sends it.</summary>
/// <param name="Key">The key made when the count began; sent again, it is written once.</param>
/// <param name="Lines">What was counted.</param>
public sealed record ConteoRequest(string? Key, IReadOnlyList<ConteoRequestLine>? Lines);
