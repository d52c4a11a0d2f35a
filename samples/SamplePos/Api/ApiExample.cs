namespace SamplePos.Api;

/// <summary>A call and its answer as they look, for the document of the API.</summary>
/// <param name="Request">What is sent; null when nothing is.</param>
/// <param name="Answer">What comes back; null when that is a file.</param>
public sealed record ApiExample(object? Request, object? Answer);
