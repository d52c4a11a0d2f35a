namespace SamplePos.Features.Salud;

/// <summary>How one part is.</summary>
/// <param name="Ok">Whether it works.</param>
/// <param name="Detail">In a sentence.</param>
public sealed record HealthCheck(bool Ok, string Detail);
