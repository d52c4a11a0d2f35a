namespace SamplePos.Features.Dieta;

/// <summary>A question about what is not for somebody.</summary>
/// <param name="Key">The key of the sale in progress, under which what is blocked is written down.</param>
/// <param name="Dependent">For whom the sale is.</param>
/// <param name="Products">What is in it.</param>
public sealed record DietaRequest(string? Key, long Dependent, IReadOnlyList<int>? Products);
