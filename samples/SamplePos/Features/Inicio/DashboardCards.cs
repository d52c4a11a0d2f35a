namespace SamplePos.Features.Inicio;

/// <summary>The figures at the top.</summary>
/// <param name="Sales">What was sold, less what was given back.</param>
/// <param name="Count">How many sales.</param>
/// <param name="Average">What a sale comes to on average.</param>
/// <param name="Cash">What must lie in the open drawers now; null when none is open.</param>
/// <param name="Pending">Documents on their way to SUNAT.</param>
/// <param name="ToReview">Documents that wait for a person.</param>
public sealed record DashboardCards(DashboardFigure Sales, DashboardFigure Count, DashboardFigure Average, decimal? Cash, int Pending, int ToReview);
