using System.CommandLine;
using System.Text.RegularExpressions;
using IziSales.Testing;

namespace IziSales.Cli.Tests;

/// <summary>Every command that a page shows is one that the tool takes, and every configuration one that it reads.</summary>
public sealed partial class DocumentedCommandsTests : IDisposable
{
    private readonly Cli _cli = new();

    private static readonly MarkdownBlock[] Blocks = [.. MarkdownPage.All().SelectMany(static page => page.Blocks())];

    public static TheoryData<string> Commands => [.. Blocks.Where(static block => block.Kind is "sh" or "yaml").SelectMany(static block => block.Text.Split('\n')).Select(AsOurs).Where(static line => line.Length > 0).Distinct()];

    public static TheoryData<string> Configurations => Json("canales");

    public static TheoryData<string> Documents => Json("lineas");

    public void Dispose() => _cli.Dispose();

    [Theory]
    [MemberData(nameof(Commands))]
    public void Command_IsOneOfOurs(string command)
    {
        string[] arguments = [.. Word().Matches(command).Select(static match => match.Value.Trim('"')).TakeWhile(static word => word is not (">" or "|" or "||" or "&&"))];

        Assert.Empty(Root().Parse(arguments).Errors.Select(static error => error.Message));
    }

    [Theory]
    [MemberData(nameof(Configurations))]
    public async Task Configuration_IsRead(string place)
    {
        string json = MarkdownBlock.At(place).Text;
        foreach (Match secret in Secret().Matches(json))
        {
            _cli.Variables[secret.Groups["name"].Value] = secret.Groups["member"].Value == "route" ? "https://ruta.invalid/api" : "secreto";
        }

        CliResult result = await _cli.RunAsync("query", "10412365785-03-B001-27", "--config", _cli.Write("c.json", json), "--channel", "no-hay");

        Assert.Contains("no-hay", result.Error, StringComparison.Ordinal); // read whole; only the channel asked for is not in it
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Document_IsIssuedAsWritten(string place)
    {
        CliResult result = await _cli.IssueAsync(MarkdownBlock.At(place).Text);

        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Issues);
    }

    [Fact]
    public void Command_InASentence_Exists()
    {
        string[] ours = [.. Root().Subcommands.Select(static command => command.Name)];
        string[] named = [.. MarkdownPage.All().SelectMany(static page => page.Codes()).Select(static code => Named().Match(code)).Where(static match => match.Success).Select(static match => match.Groups["verb"].Value).Distinct()];

        Assert.NotEmpty(named);
        Assert.Empty(named.Except(ours));
    }

    [Fact]
    public void Form_OfACommand_HasItsOptionsAndNoOther()
    {
        MarkdownBlock form = Assert.Single(Blocks, static block => block.Kind == "text forma");
        Command command = Root().Subcommands.Single(command => form.Text.StartsWith($"izisales {command.Name} ", StringComparison.Ordinal));

        Assert.Equal(
            command.Options.Select(static option => option.Name).Where(static name => name != "--help").Order(StringComparer.Ordinal),
            LongOption().Matches(form.Text).Select(static match => match.Value).Order(StringComparer.Ordinal));
    }

    private static TheoryData<string> Json(string member) =>
        [.. Blocks.Where(block => block.Kind is "json" or "jsonc" && block.Page != "docs/api.md" && block.Text.Contains($"\n  \"{member}\": ", StringComparison.Ordinal)).Select(static block => block.ToString())];

    private static RootCommand Root() => CliApp.CreateRoot(new CliHost { Input = Stream.Null, Output = Stream.Null, Error = TextWriter.Null, Time = TimeProvider.System, Variable = static _ => null });

    /// <summary>The part after the tool's name, however it is started; empty when the line starts something else.</summary>
    private static string AsOurs(string line) => Ours().Match(line) is { Success: true } match ? match.Groups["rest"].Value : "";

    [GeneratedRegex(@"^izisales (?<verb>[a-z]+)\b")]
    private static partial Regex Named();

    [GeneratedRegex(@"--[a-z-]+")]
    private static partial Regex LongOption();

    [GeneratedRegex(@"^[\s-]*(izisales|dotnet run --project src/IziSales\.Cli --) (?<rest>[^#]+)")]
    private static partial Regex Ours();

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Word();

    [GeneratedRegex(@"""(?<member>\w+)Env"": ""(?<name>\w+)""")]
    private static partial Regex Secret();
}
