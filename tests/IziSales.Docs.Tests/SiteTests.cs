using System.Text.RegularExpressions;
using IziSales.Testing;

namespace IziSales.Docs.Tests;

/// <summary>The documentation becomes a static site with search, by the command that <c>docs/package.json</c> names.</summary>
public sealed partial class SiteTests
{
    [SkippableFact]
    public async Task Build_OfTheDocs_HasEveryPageAndFindsWordsWithoutAccents()
    {
        string docs = RepoRoot.Combine("docs");
        DirectoryInfo site = Directory.CreateTempSubdirectory("izisales-site-");
        try
        {
            if (!Directory.Exists(Path.Combine(docs, "node_modules", "vitepress")))
            {
                ToolResult brought = await Tools.Npm.RunAsync("ci", "--prefix", docs, "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
                Assert.True(brought.ExitCode == 0, brought.Error);
            }

            // The builder ends with an error when a page leads to another that is not there.
            ToolResult built = await Tools.Node.RunAsync(Path.Combine(docs, "node_modules", "vitepress", "bin", "vitepress.js"), "build", docs, "--outDir", site.FullName);

            Assert.True(built.ExitCode == 0, built.Error + built.Text);
            Assert.All(RepoRoot.SourceFiles("docs", "*.md"), page => Assert.True(File.Exists(Path.Combine(site.FullName, Path.ChangeExtension(Path.GetRelativePath(docs, page), ".html"))), page));
            string[] dead = [.. Directory.EnumerateFiles(site.FullName, "*.html", SearchOption.AllDirectories).SelectMany(page => Local().Matches(File.ReadAllText(page)).Select(match => match.Groups["to"].Value).Where(link => !Leads(site.FullName, page, link)).Select(link => $"{Path.GetFileName(page)}: {link}")).Distinct()];
            Assert.True(dead.Length == 0, string.Join('\n', dead));
            string index = await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(site.FullName, "*localSearchIndexroot*", SearchOption.AllDirectories)));
            Assert.Contains("anulacion", index, StringComparison.Ordinal);
        }
        finally
        {
            site.Delete(recursive: true);
        }
    }

    private static bool Leads(string site, string page, string link) =>
        File.Exists(link is "/" ? Path.Combine(site, "index.html") : link.StartsWith('/') ? Path.Combine(site, link[1..]) : Path.Combine(Path.GetDirectoryName(page)!, link));

    [GeneratedRegex(@"(href|src)=""(?!https?:|data:|mailto:)(?<to>[^""#]+)")]
    private static partial Regex Local();
}
