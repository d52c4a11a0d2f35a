namespace SamplePos.E2E;

/// <summary>What the program answered to a form.</summary>
public sealed record FormAnswer(int Status, string? Location, string Page);
