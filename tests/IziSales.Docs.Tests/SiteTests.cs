using IziSales.Testing;

namespace IziSales.Docs.Tests;

/// <summary>The documentation becomes a static site with search, by the command that <c>docs/package.json</c> names.</summary>
public sealed class SiteTests
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
            string index = await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(site.FullName, "*localSearchIndexroot*", SearchOption.AllDirectories)));
            Assert.Contains("anulacion", index, StringComparison.Ordinal);
        }
        finally
        {
            site.Delete(recursive: true);
        }
    }
}
