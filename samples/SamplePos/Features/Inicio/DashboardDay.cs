namespace SamplePos.Features.Inicio;

/// <summary>A day of the chart.</summary>
/// <param name="Date">The day.</param>
/// <param name="Label">As it is written below its bar.</param>
/// <param name="Count">How many sales.</param>
/// <param name="Amount">What was sold, less what was given back.</param>
public sealed record DashboardDay(DateOnly Date, string Label, int Count, decimal Amount);
