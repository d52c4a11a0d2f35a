using System.Globalization;

namespace SamplePos.Features.Rus;

/// <summary>Amounts as heights of a drawing a hundred units high.</summary>
public static class RusChart
{
    private const decimal Ground = 100m;

    /// <summary>Where an amount ends, from above. What was given back can leave a month below zero; it is drawn as nothing.</summary>
    public static string Top(decimal amount, decimal scale) => Write(Ground - Share(amount, scale));

    /// <summary>How high it is.</summary>
    public static string Height(decimal amount, decimal scale) => Write(Share(amount, scale));

    private static decimal Share(decimal amount, decimal scale) => Math.Clamp(amount / scale, 0m, 1m) * Ground;

    private static string Write(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
