using System.Globalization;
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

    [Fact]
    public void Page_NamesEveryVariableThatTheProgramReads()
    {
        string page = File.ReadAllText(RepoRoot.Combine("docs/instalar.md"));
        string[] read = [.. RepoRoot.SourceFiles("samples/SamplePos", "*.cs").SelectMany(static file => Variable().Matches(File.ReadAllText(file))).Select(static match => match.Groups["name"].Value).Distinct()];

        Assert.Contains("ASPNETCORE_URLS", read);
        Assert.All(read, name => Assert.Contains($"`{name}`", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Page_NamesOnlyFilesThatExist() =>
        Assert.All(
            DeployedFile().Matches(File.ReadAllText(RepoRoot.Combine("docs/instalar.md"))).Select(static match => match.Value.Replace('\\', '/')).Where(static name => !name.EndsWith("/.env", StringComparison.Ordinal)),
            static name => Assert.True(File.Exists(RepoRoot.Combine(name)), $"docs/instalar.md names {name}, which is not there."));

    [Fact]
    public void Command_RunsAsTheServiceDoes()
    {
        string unit = File.ReadAllText(RepoRoot.Combine("deploy/systemd/izisales-pos.service"));
        string command = File.ReadAllText(RepoRoot.Combine("deploy/systemd/izisales-pos.sh"));

        Assert.All(["User", "UMask", "EnvironmentFile"], name => Assert.Contains($"--property={name}={Value(unit, name)} ", command, StringComparison.Ordinal));
        Assert.Contains($"--setenv={Value(unit, "Environment")} ", command, StringComparison.Ordinal);
        Assert.Contains($"{Value(unit, "ExecStart")} \"$@\"", command, StringComparison.Ordinal);
    }

    [Fact]
    public void WindowsScript_IsReadAlikeByEveryWindows()
    {
        byte[] script = File.ReadAllBytes(RepoRoot.Combine("deploy/windows/instalar.ps1"));

        Assert.True(script.AsSpan().StartsWith(Encoding.UTF8.Preamble), "Without the mark, Windows PowerShell reads its accents in the code page of the machine.");
        Assert.DoesNotMatch(@"BUILTIN\\|NT AUTHORITY\\", Encoding.UTF8.GetString(script)); // those names are translated: write the number
    }

    [Theory]
    [InlineData("nginx.conf", @"client_max_body_size (?<mb>\d+)m;")]
    [InlineData("Caddyfile", @"max_size (?<mb>\d+)MB")]
    public void Proxy_LetsTheLargestListOfProductsThrough(string file, string limit)
    {
        string reader = File.ReadAllText(RepoRoot.Combine("samples/SamplePos/Csv/CsvReader.cs"));
        int list = int.Parse(Regex.Match(reader, @"MostBytes = (?<mb>\d+) \* 1024 \* 1024;").Groups["mb"].Value, CultureInfo.InvariantCulture);
        int let = int.Parse(Regex.Match(File.ReadAllText(RepoRoot.Combine($"deploy/proxy/{file}")), limit).Groups["mb"].Value, CultureInfo.InvariantCulture);

        Assert.True(let > list, $"{file} lets {let} MB through and a list may weigh {list}, besides what a form adds.");
    }

    [Fact]
    public void Nginx_PassesNothingOnThatACallerClaims()
    {
        string conf = File.ReadAllText(RepoRoot.Combine("deploy/proxy/nginx.conf"));

        Assert.Contains("proxy_set_header X-Forwarded-For $remote_addr;", conf, StringComparison.Ordinal);
        Assert.Contains("proxy_set_header X-Forwarded-Proto $scheme;", conf, StringComparison.Ordinal);
        Assert.DoesNotContain("$proxy_add_x_forwarded_for", conf, StringComparison.Ordinal);
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

    [SkippableFact]
    public async Task Unit_LeavesLittleOfTheMachineOpen()
    {
        ToolResult result = await Tools.SystemdAnalyze.RunAsync("security", "--offline=true", "--threshold=25", RepoRoot.Combine("deploy/systemd/izisales-pos.service"));

        Assert.True(result.ExitCode == 0, result.Text + result.Error);
    }

    private static string Value(string unit, string name) => Regex.Match(unit, $"^{name}=(?<value>.*)$", RegexOptions.Multiline).Groups["value"].Value;

    [GeneratedRegex("\"(?<name>(SAMPLEPOS|ASPNETCORE|OTEL)_[A-Z_]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Variable();

    [GeneratedRegex(@"deploy[/\\][\w./\\-]+\.\w+")]
    private static partial Regex DeployedFile();

    [GeneratedRegex(@"SamplePos(__|:)(?<name>[A-Z]\w+)")]
    private static partial Regex Setting();

    [GeneratedRegex(@"^    public \w+ (?<name>\w+) \{ get; set; \}", RegexOptions.Multiline)]
    private static partial Regex Property();
}
