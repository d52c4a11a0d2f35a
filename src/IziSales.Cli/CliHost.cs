using IziSales.Cli.Help;
using Spectre.Console;

namespace IziSales.Cli;

/// <summary>What the tool sees of the world: streams, clock, environment. Tests bring their own.</summary>
internal sealed class CliHost
{
    private const string Name = "izisales";
    private const int WidthWhenPiped = 160;

    private IAnsiConsole? _console;

    public required Stream Input { get; init; }

    public required Stream Output { get; init; }

    /// <summary>Everything for people goes here.</summary>
    public required TextWriter Error { get; init; }

    public required TimeProvider Time { get; init; }

    public required Func<string, string?> Variable { get; init; }

    /// <summary>How many bytes may still be written in a folder.</summary>
    public Func<string, long> FreeBytes { get; init; } = static folder => new DriveInfo(folder).AvailableFreeSpace;

    /// <summary>How another program starts this one: its file where there is one, because a scheduler does not search a person's folders.</summary>
    public string Tool { get; init; } = Name;

    /// <summary>Whether a person is looking: colours and a moving bar are for them alone.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>How the pages of <c>--help</c> are set.</summary>
    public PageStyle HelpStyle { get; init; } = PageStyle.Plain;

    public IAnsiConsole Console => _console ??= CreateConsole();

    public static CliHost ForProcess() => new()
    {
        Input = System.Console.OpenStandardInput(),
        Output = System.Console.OpenStandardOutput(),
        Error = System.Console.Error,
        Time = TimeProvider.System,
        Variable = Environment.GetEnvironmentVariable,
        Tool = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == Name ? path : Name,
        IsTerminal = !System.Console.IsErrorRedirected,
        HelpStyle = System.Console.IsOutputRedirected ? PageStyle.Plain : PageStyle.ForTerminal(Environment.GetEnvironmentVariable),
    };

    /// <summary>Writes one line for people.</summary>
    public void Say(string line) => Error.WriteLine(line);

    private IAnsiConsole CreateConsole()
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = IsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = IsTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = IsTerminal ? InteractionSupport.Detect : InteractionSupport.No,
            Out = new AnsiConsoleOutput(Error),
        });
        if (!IsTerminal)
        {
            console.Profile.Width = WidthWhenPiped;
            console.Profile.Capabilities.Unicode = true;
        }

        return console;
    }
}
