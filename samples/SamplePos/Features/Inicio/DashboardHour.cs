namespace SamplePos.Features.Inicio;

/// <summary>An hour of the clock.</summary>
/// <param name="Hour">0 to 23.</param>
/// <param name="Count">How many sales.</param>
/// <param name="Amount">What was sold, less what was given back.</param>
public sealed record DashboardHour(int Hour, int Count, decimal Amount);
