using System.Text;
using System.Text.RegularExpressions;
using IziSales.Testing;

namespace IziSales.Docs.Tests;

/// <summary>What <c>deploy/</c> sets exists, what exists is written down, and the unit is one that systemd takes.</summary>
public sealed partial class DeployTests
{
    private static readonly string[] Settings =
        [.. Property().Matches(File.ReadAllText(RepoRoot.Combine("samples/SamplePos/Hosting/PosOptions.cs"))).Select(static match => match.Groups["name"].Value)];

    public static TheoryData<string> Files => [.. RepoRoot.SourceFiles("deploy").Concat(RepoRoot.SourceFiles("", "*.md")).Select(RepoRoot.Relative)];

    [Theory]
    [MemberData(nameof(Files))]
    public void File_NamesOnlySettingsThatExist(string file) =>
        Assert.Empty(Setting().Matches(File.ReadAllText(RepoRoot.Combine(file))).Select(static match => match.Groups["name"].Value).Except(Settings));

    [Theory]
    [InlineData("docs/instalar.md", "SamplePos__")]
    [InlineData("samples/SamplePos/README.md", "")]
    public void Page_NamesEverySetting(string page, string prefix)
    {
        string text = File.ReadAllText(RepoRoot.Combine(page));

        Assert.All(Settings, setting => Assert.Matches($@"`(SamplePos:)?{prefix}{setting}`", text));
    }

    [SkippableFact]
    public async Task Unit_IsOneThatSystemdTakes()
    {
        string text = await File.ReadAllTextAsync(RepoRoot.Combine("deploy/systemd/izisales-pos.service"));
        string here = text.Replace("/opt/izisales/SamplePos", "/bin/true", StringComparison.Ordinal).Replace("/opt/izisales", "/", StringComparison.Ordinal);
        using TemporaryFile unit = new(Encoding.UTF8.GetBytes(here), ".service");

        ToolResult result = await Tools.SystemdAnalyze.RunAsync("verify", "--man=no", unit.Path);

        Assert.True(result.ExitCode == 0 && result.Error.Length == 0, result.Error);
    }

    [GeneratedRegex(@"SamplePos(__|:)(?<name>[A-Z]\w+)")]
    private static partial Regex Setting();

    [GeneratedRegex(@"^    public \w+ (?<name>\w+) \{ get; set; \}", RegexOptions.Multiline)]
    private static partial Regex Property();
}
