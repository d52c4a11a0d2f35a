using IziSales.Testing;

namespace IziSales.Docs.Tests;

/// <summary>No page leads nowhere.</summary>
public sealed class LinkTests
{
    public static TheoryData<string> Pages => [.. MarkdownPage.All().Select(static page => page.Name)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_EveryLocalLink_LeadsToAFileAndItsHeading(string name)
    {
        MarkdownPage page = new(name);

        string[] broken = [.. page.Links().Where(static link => !link.Contains(':', StringComparison.Ordinal)).Where(link => !Leads(name, link))];

        Assert.True(broken.Length == 0, $"{name} leads nowhere: {string.Join(", ", broken)}");
    }

    private static bool Leads(string from, string link)
    {
        string[] parts = link.Split('#', 2);
        string target = parts[0].Length == 0 ? from : RepoRoot.Relative(Path.GetFullPath(Path.Combine(RepoRoot.Combine(Path.GetDirectoryName(from)!), Uri.UnescapeDataString(parts[0]))));
        return Path.Exists(RepoRoot.Combine(target)) && (parts.Length == 1 || !target.EndsWith(".md", StringComparison.Ordinal) || new MarkdownPage(target).Anchors().Contains(Uri.UnescapeDataString(parts[1])));
    }
}
