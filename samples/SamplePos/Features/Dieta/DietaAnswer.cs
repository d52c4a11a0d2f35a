namespace SamplePos.Features.Dieta;

/// <summary>A product that is not for somebody, and why.</summary>
public sealed record DietaAnswer(int ProductId, string Message);
