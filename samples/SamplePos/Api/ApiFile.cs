namespace SamplePos.Api;

/// <summary>An operation that answers with a file.</summary>
/// <param name="MediaTypes">What it may be.</param>
public sealed record ApiFile(params string[] MediaTypes);
