namespace IziSales.Cli;

/// <summary>What the tool ends with; scripts depend on these numbers.</summary>
internal static class ExitCode
{
    public const int Fine = 0;

    /// <summary>Refused or invalid; the report says why.</summary>
    public const int Refused = 1;

    /// <summary>The command was used wrongly, or is not there yet.</summary>
    public const int WrongUse = 2;

    /// <summary>The road is closed: network, disk, printer.</summary>
    public const int RoadClosed = 3;

    /// <summary>The graver of two results.</summary>
    public static int Worse(int one, int other) => Math.Max(one, other);
}
