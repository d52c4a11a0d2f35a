namespace SamplePos.Features.Inicio;

/// <summary>A figure beside what it was before.</summary>
/// <param name="Now">It.</param>
/// <param name="Before">The same stretch of the period before.</param>
public sealed record DashboardFigure(decimal Now, decimal Before)
{
    /// <summary>By how many per cent it changed; null when there was nothing before.</summary>
    public decimal? Change => Before == 0m ? null : decimal.Truncate((Now - Before) * 100m / Math.Abs(Before));
}
