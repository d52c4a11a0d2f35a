namespace IziSales.Cli;

/// <summary>The command cannot go on; the message is for the person, in Spanish.</summary>
internal sealed class CliException(int exitCode, string message) : Exception(message)
{
    public int ExitCode { get; } = exitCode;

    public static CliException WrongUse(string message) => new(Cli.ExitCode.WrongUse, message);

    public static CliException Refused(string message) => new(Cli.ExitCode.Refused, message);

    public static CliException RoadClosed(string message) => new(Cli.ExitCode.RoadClosed, message);
}
