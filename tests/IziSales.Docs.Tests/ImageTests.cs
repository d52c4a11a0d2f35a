using System.Text.RegularExpressions;
using IziSales.Testing;

namespace IziSales.Docs.Tests;

/// <summary>The image and the compose files, as far as text shows it: nobody's rights, no secret in a layer, nothing open to the street.</summary>
public sealed partial class ImageTests
{
    private static readonly string[] Ignored = [.. File.ReadAllLines(RepoRoot.Combine(".dockerignore")).Where(static line => line.Length > 0 && line[0] != '#')];

    public static TheoryData<string> Composes => ["deploy/docker/compose.yml", "deploy/docker/compose.postgres.yml"];

    [Fact]
    public void Dockerfile_NamesTheVersionOfEveryBase() =>
        Assert.All(Instructions("FROM"), static arguments => Assert.Matches(@"^\S+:\d+(\.\d+)*(-\w+)?( AS \w+)?$", arguments));

    [Fact]
    public void Dockerfile_EndsAsNobody_WithAHealthCheckAndWithoutAShell()
    {
        string[] last = Dockerfile().Split("\nFROM ")[^1].Split('\n');

        Assert.Equal("USER $APP_UID", Assert.Single(last, static line => line.StartsWith("USER ", StringComparison.Ordinal)));
        Assert.Contains(last, static line => line.StartsWith("HEALTHCHECK ", StringComparison.Ordinal) && line.EndsWith("CMD [\"dotnet\", \"SamplePos.dll\", \"salud\"]", StringComparison.Ordinal));
        Assert.Contains("ENTRYPOINT [\"dotnet\", \"SamplePos.dll\"]", last);
        Assert.DoesNotContain(last, static line => line.StartsWith("RUN ", StringComparison.Ordinal));
    }

    [Fact]
    public void Context_HoldsWhatTheProgramIsMadeOf()
    {
        IEnumerable<string> needed = RepoRoot.SourceFiles("src").Concat(RepoRoot.SourceFiles("samples/SamplePos")).Select(RepoRoot.Relative)
            .Concat(["Directory.Build.props", "Directory.Packages.props", "global.json", "BannedSymbols.txt", "eng/icon.png"]);

        Assert.DoesNotContain(needed, static file => Ignored.Any(pattern => Matches(pattern, file)));
    }

    [Theory]
    [InlineData("deploy/docker/.env")]
    [InlineData("tienda.pfx")]
    [InlineData("samples/SamplePos/data/claves/key-1.xml")]
    [InlineData("deploy/proxy/caja.key")]
    [InlineData(".git/config")]
    public void Context_HoldsNoSecret(string file) => Assert.Contains(Ignored, pattern => Matches(pattern, file));

    [Fact]
    public void Repository_TakesNoSecretsOfCompose() => Assert.Contains(".env", File.ReadAllLines(RepoRoot.Combine(".gitignore")));

    [Theory]
    [MemberData(nameof(Composes))]
    public void Compose_OpensPortsToThisMachineOnly(string file)
    {
        string[] ports = [.. Port().Matches(File.ReadAllText(RepoRoot.Combine(file))).Select(static match => match.Value)];

        Assert.NotEmpty(ports);
        Assert.All(ports, static port => Assert.Matches(@"^""127\.0\.0\.1:\d+:8080""$", port));
    }

    [Theory]
    [MemberData(nameof(Composes))]
    public void Compose_RunsTheTillWithoutRights(string file)
    {
        string text = File.ReadAllText(RepoRoot.Combine(file));

        Assert.All(["read_only: true", "cap_drop: [ALL]", "security_opt: [\"no-new-privileges:true\"]"], line => Assert.Contains(line, text, StringComparison.Ordinal));
        Assert.DoesNotContain("privileged: true", text, StringComparison.Ordinal);
        Assert.DoesNotContain(":latest", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\t', text);
    }

    [Theory]
    [MemberData(nameof(Composes))]
    public void Compose_DeclaresTheVolumesThatItMounts(string file)
    {
        string text = File.ReadAllText(RepoRoot.Combine(file));
        IEnumerable<string> declared = text[text.LastIndexOf("\nvolumes:", StringComparison.Ordinal)..].Split('\n').Skip(2).Where(static line => line.Length > 0).Select(static line => line.Trim().TrimEnd(':'));
        IEnumerable<string> mounted = Mount().Matches(text).Select(static match => match.Groups["volume"].Value).Distinct();

        Assert.Equal(declared.Order(StringComparer.Ordinal), mounted.Order(StringComparer.Ordinal));
    }

    private static string Dockerfile() => File.ReadAllText(RepoRoot.Combine("deploy/docker/Dockerfile"));

    private static IEnumerable<string> Instructions(string name) =>
        Dockerfile().Split('\n').Where(line => line.StartsWith($"{name} ", StringComparison.Ordinal)).Select(line => line[(name.Length + 1)..]);

    /// <summary>As Docker reads it: a pattern names a file or a folder with all that is in it, and <c>**/</c> means at any depth.</summary>
    private static bool Matches(string pattern, string file) =>
        Regex.IsMatch(file, $"^{Regex.Escape(pattern).Replace(@"\*\*/", "(.*/)?", StringComparison.Ordinal).Replace(@"\*", "[^/]*", StringComparison.Ordinal)}(/|$)");

    [GeneratedRegex(@"""[\d.:]+:8080""")]
    private static partial Regex Port();

    [GeneratedRegex(@"(- |"")(?<volume>[a-z]\w*):/", RegexOptions.ExplicitCapture)]
    private static partial Regex Mount();
}
