using SamplePos.Features.Rus;

namespace SamplePos.Features.Inicio;

/// <summary>The dashboard.</summary>
public sealed record DashboardAnswer
{
    /// <summary>day, week or month.</summary>
    public required string Period { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day: today.</summary>
    public required DateOnly To { get; init; }

    /// <summary>When these figures were read.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The figures at the top.</summary>
    public required DashboardCards Cards { get; init; }

    /// <summary>Where the shop stands in the Nuevo RUS.</summary>
    public required RusStatus Rus { get; init; }

    /// <summary>The last seven days, or the days of the month; also those without sales.</summary>
    public required IReadOnlyList<DashboardDay> Days { get; init; }

    /// <summary>The hours from the first to the last in which something was sold.</summary>
    public required IReadOnlyList<DashboardHour> Hours { get; init; }

    /// <summary>How it was paid, the most first.</summary>
    public required IReadOnlyList<DashboardPart> Methods { get; init; }

    /// <summary>The ten products that bring in most.</summary>
    public required IReadOnlyList<DashboardPart> Products { get; init; }

    /// <summary>The five customers who buy most.</summary>
    public required IReadOnlyList<DashboardPart> Customers { get; init; }

    /// <summary>What the owner would want to know.</summary>
    public required IReadOnlyList<DashboardAlert> Alerts { get; init; }

    /// <summary>The last documents, the newest first.</summary>
    public required IReadOnlyList<DashboardSale> Recent { get; init; }

    /// <summary>Whether nothing was ever sold here.</summary>
    public bool IsEmpty => Recent.Count == 0;
}
