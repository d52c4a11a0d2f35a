using System.CommandLine;
using System.Text.RegularExpressions;
using IziSales.Testing;

namespace IziSales.Cli.Tests;

/// <summary>Every command that a page shows is one that the tool takes, and every configuration one that it reads.</summary>
public sealed partial class DocumentedCommandsTests : IDisposable
{
    private readonly Cli _cli = new();

    public static TheoryData<string> Commands => [.. MarkdownPage.All().SelectMany(static page => page.Blocks("sh").SelectMany(static block => block.Text.Split('\n'))).Select(AsOurs).Where(static line => line.Length > 0).Distinct()];

    public static TheoryData<string, int> Configurations
    {
        get
        {
            TheoryData<string, int> blocks = [];
            foreach ((string page, int line) in MarkdownPage.All().SelectMany(static page => page.Blocks("json").Where(static block => block.Text.Contains("\"canales\"", StringComparison.Ordinal)).Select(block => (page.Name, block.Line))))
            {
                blocks.Add(page, line);
            }

            return blocks;
        }
    }

    public void Dispose() => _cli.Dispose();

    [Theory]
    [MemberData(nameof(Commands))]
    public void Command_IsOneOfOurs(string command)
    {
        string[] arguments = [.. Word().Matches(command).Select(static match => match.Value.Trim('"')).TakeWhile(static word => word is not (">" or "|" or "||" or "&&"))];

        Assert.Empty(CliApp.CreateRoot(new CliHost { Input = Stream.Null, Output = Stream.Null, Error = TextWriter.Null, Time = TimeProvider.System, Variable = static _ => null }).Parse(arguments).Errors.Select(static error => error.Message));
    }

    [Theory]
    [MemberData(nameof(Configurations))]
    public async Task Configuration_IsRead(string page, int line)
    {
        string json = new MarkdownPage(page).Blocks("json").Single(block => block.Line == line).Text;
        foreach (Match secret in Secret().Matches(json))
        {
            _cli.Variables[secret.Groups["name"].Value] = secret.Groups["member"].Value == "route" ? "https://ruta.invalid/api" : "secreto";
        }

        CliResult result = await _cli.RunAsync("query", "10412365785-03-B001-27", "--config", _cli.Write("c.json", json), "--channel", "no-hay");

        Assert.Contains("no-hay", result.Error, StringComparison.Ordinal); // read whole; only the channel asked for is not in it
    }

    /// <summary>The part after the tool's name, however it is started; empty when the line starts something else.</summary>
    private static string AsOurs(string line) => Ours().Match(line) is { Success: true } match ? match.Groups["rest"].Value : "";

    [GeneratedRegex(@"^\s*(izisales|dotnet run --project src/IziSales\.Cli --) (?<rest>[^#]+)")]
    private static partial Regex Ours();

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Word();

    [GeneratedRegex(@"""(?<member>\w+)Env"": ""(?<name>\w+)""")]
    private static partial Regex Secret();
}
