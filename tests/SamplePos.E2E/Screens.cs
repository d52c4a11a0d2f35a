using IziSales.Testing;

namespace SamplePos.E2E;

/// <summary>The screens on which every page is judged, in both themes.</summary>
/// <remarks>In every run the narrowest, where things overflow, and the commonest of shops; all four in the long form, and when pictures are wanted.</remarks>
public static class Screens
{
    private static readonly (int Width, int Height)[] All = [(360, 740), (768, 1024), (1366, 768), (1920, 1080)];

    /// <summary>Those of this run.</summary>
    public static IReadOnlyList<(int Width, int Height)> Sizes { get; } =
        Campaign.IsLong || Environment.GetEnvironmentVariable("IZISALES_ARTIFACTS") is { Length: > 0 } ? All : [All[0], All[2]];
}
