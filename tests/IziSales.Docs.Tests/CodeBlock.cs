using IziSales.Testing;

namespace IziSales.Docs.Tests;

/// <summary>One fenced block in a page that users read.</summary>
internal sealed record CodeBlock(string Page, int Line, string Code)
{
    private const string Fence = "```";

    /// <summary>Every block of C# in the README, in <c>docs/</c> and in the packages' own pages.</summary>
    public static IEnumerable<CodeBlock> All() =>
        RepoRoot.SourceFiles("docs", "*.md").Prepend(RepoRoot.Combine("README.md")).Concat(RepoRoot.SourceFiles("src", "README.md")).SelectMany(static path => ReadPage(path, "csharp"));

    /// <summary>The blocks of one page in one language, in their order.</summary>
    public static IEnumerable<CodeBlock> Of(string page, string language) => ReadPage(RepoRoot.Combine(page), language);

    public override string ToString() => $"{Page}:{Line}";

    private static IEnumerable<CodeBlock> ReadPage(string path, string language)
    {
        string[] lines = File.ReadAllLines(path);
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i] == Fence + language)
            {
                int end = Array.IndexOf(lines, Fence, i + 1);
                yield return new CodeBlock(RepoRoot.Relative(path), i + 1, string.Join('\n', lines[(i + 1)..end]));
                i = end;
            }
        }
    }
}
