using IziSales.Sandbox;
using IziSales.Testing;

namespace IziSales.Docs.Tests;

/// <summary>The page that a package shows in a gallery of packages: its first program runs, and prints what the page says it prints.</summary>
[Collection(WholeProcess.Name)]
public sealed class PackageReadmeTests
{
    private const string SandboxPort = "5099";

    private static readonly string[] AllPages =
        [.. Directory.EnumerateDirectories(RepoRoot.Combine("src")).Select(static folder => RepoRoot.Relative(Path.Combine(folder, "README.md"))).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Pages => [.. AllPages];

    public static TheoryData<string> LibraryPages => [.. AllPages.Where(static page => !page.Contains("IziSales.Cli", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(LibraryPages))]
    public async Task Run_HelloOfThePackage_PrintsWhatThePageSays(string page)
    {
        string promised = Assert.Single(new MarkdownPage(page).Blocks("text")).Text;
        string code = new MarkdownPage(page).Blocks("csharp").First().Text;
        await using SunatSandboxServer sandbox = await SunatSandboxServer.StartAsync(port: 0);

        (byte[] assembly, IReadOnlyList<string> errors) = SampleCompiler.Compile(code.Replace($"127.0.0.1:{SandboxPort}", sandbox.BaseAddress.Authority, StringComparison.Ordinal));

        Assert.Empty(errors);
        Assert.Equal(promised, await Task.Run(() => SampleRun.Of(assembly).Output));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_EveryLocalLink_PointsAtAFile(string page)
    {
        string folder = Path.GetDirectoryName(RepoRoot.Combine(page))!;

        string[] links = [.. File.ReadAllText(RepoRoot.Combine(page)).Split("](").Skip(1).Select(static rest => rest[..rest.IndexOf(')', StringComparison.Ordinal)])];

        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.True(File.Exists(Path.Combine(folder, link)), link));
    }
}
