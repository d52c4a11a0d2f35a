namespace IziSales.Testing;

/// <summary>Tests that could go on for long: a short form in every run, the long one with <c>IZISALES_LONG=1</c>.</summary>
public static class Campaign
{
    /// <summary>Whether the long forms were asked for.</summary>
    public static bool IsLong { get; } = Environment.GetEnvironmentVariable("IZISALES_LONG") == "1";

    /// <summary>How many rounds a campaign has.</summary>
    public static int Size(int inTheSuite, int inTheLongForm) => IsLong ? inTheLongForm : inTheSuite;
}
