namespace SamplePos.Features.Existencias;

/// <summary>What came of a count.</summary>
/// <param name="Written">How many products were written down; none when the same count was sent before.</param>
public sealed record ConteoAnswer(int Written);
