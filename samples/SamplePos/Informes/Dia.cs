using IziSales.Ubl;

namespace SamplePos.Informes;

/// <summary>Days as the reports keep them: a number like 20261120, whose order is the order of days.</summary>
public static class Dia
{
    /// <summary>As kept.</summary>
    public static long ToNumber(DateOnly day) => (day.Year * 10_000L) + (day.Month * 100) + day.Day;

    /// <summary>As read.</summary>
    public static DateOnly Read(long number) => new((int)(number / 10_000), (int)(number / 100 % 100), (int)(number % 100));

    /// <summary>The minute of Lima's day.</summary>
    public static long MinuteOf(DateTimeOffset instant) => (long)Lima.At(instant).TimeOfDay.TotalMinutes;
}
