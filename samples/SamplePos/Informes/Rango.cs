namespace SamplePos.Informes;

/// <summary>The days of a report, both included.</summary>
/// <param name="Desde">The first.</param>
/// <param name="Hasta">The last.</param>
public sealed record Rango(DateOnly Desde, DateOnly Hasta)
{
    /// <summary>How many days.</summary>
    public int Dias => Hasta.DayNumber - Desde.DayNumber + 1;

    /// <summary>Monday of the week of a day.</summary>
    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <summary>The first of the month of a day.</summary>
    public static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);

    /// <summary>What a person chose: by default the month so far; the days in either order.</summary>
    public static Rango Of(DateOnly? desde, DateOnly? hasta, DateOnly today)
    {
        DateOnly last = hasta ?? (desde is { } only && only > today ? only : today);
        DateOnly first = desde ?? (hasta is null ? FirstOf(today) : FirstOf(last));
        return first <= last ? new Rango(first, last) : new Rango(last, first);
    }
}
