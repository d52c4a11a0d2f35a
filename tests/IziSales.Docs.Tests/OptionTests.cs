using System.Text.RegularExpressions;
using IziSales.Testing;

namespace IziSales.Docs.Tests;

/// <summary>Whatever a package lets one choose stands in its guide.</summary>
public sealed partial class OptionTests
{
    private static readonly Dictionary<string, string[]> Guides = new(StringComparer.Ordinal)
    {
        ["Cola"] = ["cola"],
        ["Emision"] = ["emitir"],
        ["Printing"] = ["imprimir"],
        ["Pse"] = ["canales", "consultas"],
        ["Rus"] = ["nuevo-rus"],
        ["Sandbox"] = ["sandbox"],
        ["Storage"] = ["guardar", "consultas"],
        ["Woo"] = ["woo", "woo-pedidos"],
    };

    public static TheoryData<string> Options => [.. RepoRoot.SourceFiles("src", "*Options.cs").Select(RepoRoot.Relative).Where(static path => !path.StartsWith("src/IziSales.Cli/", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Options))]
    public void Guide_NamesEveryOption(string path)
    {
        string[] guides = Guides[path.Split('/')[1]["IziSales.".Length..]];
        string said = string.Join('\n', guides.SelectMany(static guide => new MarkdownPage($"docs/{guide}.md").Codes().Concat(new MarkdownPage($"docs/{guide}.md").Blocks("csharp").Select(static block => block.Text))));
        string[] options = [.. Property().Matches(File.ReadAllText(RepoRoot.Combine(path))).Select(static match => match.Groups["name"].Value)];

        string[] missing = [.. options.Where(option => !Regex.IsMatch(said, $@"\b{option}\b"))];

        Assert.True(missing.Length == 0, $"docs/{guides[0]}.md does not name {string.Join(", ", missing)} of {path}.");
    }

    [GeneratedRegex(@"^    public (?!static|const|override)[^(\n]+? (?<name>\w+) \{ get;", RegexOptions.Multiline)]
    private static partial Regex Property();
}
