using Spectre.Console;

namespace IziSales.Cli.Help;

/// <summary>How a page for people is set: how wide, and whether in colours.</summary>
internal sealed record PageStyle(int Width, bool HasColours)
{
    private const int WidestReadable = 120;
    private const int Narrowest = 40;

    /// <summary>For pipes and files.</summary>
    public static PageStyle Plain { get; } = new(100, HasColours: false);

    /// <summary>For the terminal that standard output is, with colours unless <c>NO_COLOR</c> says otherwise.</summary>
    public static PageStyle ForTerminal(Func<string, string?> variable)
    {
        bool isUncoloured = !string.IsNullOrEmpty(variable("NO_COLOR"));
        Profile profile = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = isUncoloured ? AnsiSupport.No : AnsiSupport.Detect, Out = new AnsiConsoleOutput(System.Console.Out) }).Profile;
        return Of(profile.Width, profile.Capabilities.Ansi);
    }

    /// <summary>A terminal of this width; nobody reads lines as long as a screen.</summary>
    public static PageStyle Of(int width, bool hasColours) => new(Math.Clamp(width, Narrowest, WidestReadable), hasColours);
}
