using System.CommandLine;
using IziSales.Cli.Help;

namespace IziSales.Cli.Tests;

public sealed class HelpTests : IDisposable
{
    private readonly Cli _cli = new();

    public static TheoryData<string> EveryCommand => ["", "issue", "validate", "sign", "send", "query", "lookup", "lookup ruc", "doctor", "cdr", "cert demo", "ticket", "printer setup", "pdf", "sandbox", "migrate", "backup", "restore", "export", "schema", "completion"];

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Help_OfTheTool_GroupsEveryCommandUnderWhatItIsFor()
    {
        string help = (await _cli.RunAsync("--help")).Text.ReplaceLineEndings("\n");

        Assert.All(CommandGroups.All, group =>
        {
            int start = help.IndexOf($"{group.Title}:\n", StringComparison.Ordinal);
            string section = help[start..help.IndexOf("\n\n", start, StringComparison.Ordinal)];
            Assert.All(group.Commands, name => Assert.Contains($"\n  {name} ", section, StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Groups_Together_AreAllTheCommands()
    {
        RootCommand root = CliApp.CreateRoot(_cli.Host());

        Assert.Equal(root.Subcommands.Select(static command => command.Name).Order(StringComparer.Ordinal), CommandGroups.All.SelectMany(static group => group.Commands).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(EveryCommand))]
    public async Task Help_OfAnyCommandOnANarrowScreen_BreaksNoWordAndPassesNoEdge(string command)
    {
        _cli.HelpStyle = PageStyle.Of(60, hasColours: false);

        string help = (await _cli.RunAsync([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"])).Text.ReplaceLineEndings("\n");

        string prose = help.Split("Ejemplos:")[0]; // what is copied is not broken
        Assert.All(prose.Split('\n').Where(static line => !line.StartsWith("  izisales", StringComparison.Ordinal)), static line => Assert.InRange(line.Length, 0, 60));
    }

    [Fact]
    public async Task Help_OfACommandWithOthersBelowIt_ShowsBothWaysToWriteIt()
    {
        string help = (await _cli.RunAsync("backup", "--help")).Text.ReplaceLineEndings("\n");

        Assert.Contains("Uso:\n  izisales backup <FILE> [opciones]\n  izisales backup <comando> [opciones]\n\n", help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "izisales <comando> [opciones]")]
    [InlineData("printer", "izisales printer <comando> [opciones]")]
    public async Task Run_WithoutTheCommandItNeeds_ShowsItsHelpToThePerson(string typed, string usage)
    {
        CliResult result = await _cli.RunAsync(typed.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal((2, ""), (result.ExitCode, result.Text));
        Assert.Contains(usage, result.Error, StringComparison.Ordinal);
        Assert.Contains("Ejemplos:", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("isue", "«isue» no es un comando. ¿Quiso decir «issue»?\nVea «izisales --help».")]
    [InlineData("printer dtect", "«dtect» no es un comando. ¿Quiso decir «detect»?\nVea «izisales printer --help».")]
    [InlineData("emitir", "«emitir» no es un comando.\nVea «izisales --help».")]
    [InlineData("cdr a.zip --jsn", "«--jsn» no es una opción. ¿Quiso decir «--json»?\nVea «izisales cdr --help».")]
    [InlineData("validate a.xml --jsn", "«--jsn» no es una opción. ¿Quiso decir «--json»?\nVea «izisales validate --help».")]
    public async Task Run_WithAWordItDoesNotKnow_SaysWhichWasProbablyMeant(string typed, string said)
    {
        CliResult result = await _cli.RunAsync(typed.Split(' '));

        Assert.Equal((2, said), (result.ExitCode, result.Error.ReplaceLineEndings("\n").Trim()));
    }

    [Fact]
    public async Task Help_InColours_IsTheSameTextPainted()
    {
        _cli.HelpStyle = PageStyle.Of(100, hasColours: true);
        string painted = (await _cli.RunAsync("issue", "--help")).Text;
        _cli.HelpStyle = PageStyle.Of(100, hasColours: false);
        string plain = (await _cli.RunAsync("issue", "--help")).Text;

        Assert.Contains("\u001b[1;36mUso:\u001b[0m", painted, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', plain);
        Assert.Equal(plain, System.Text.RegularExpressions.Regex.Replace(painted, "\u001b\\[[0-9;]*m", ""));
    }

    [Fact]
    public void Style_WhereColoursAreUnwanted_HasNone() => Assert.False(PageStyle.ForTerminal(static name => name == "NO_COLOR" ? "1" : null).HasColours);

    [Fact]
    public async Task VersionOption_Alone_IsTheVersionOfTheCommand()
    {
        string version = (await _cli.RunAsync("version")).Text.Trim();

        Assert.Equal(version, $"izisales {(await _cli.RunAsync("--version")).Text.Trim()}");
    }
}
