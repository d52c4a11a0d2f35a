using IziSales.Testing;

namespace IziSales.Docs.Tests;

/// <summary>One fenced block of C# in a page that users read.</summary>
internal sealed record CodeBlock(string Page, int Line, string Code)
{
    private const string Fence = "```";

    /// <summary>Every block of the README and of <c>docs/</c>.</summary>
    public static IEnumerable<CodeBlock> All() =>
        RepoRoot.SourceFiles("docs", "*.md").Prepend(RepoRoot.Combine("README.md")).SelectMany(ReadPage);

    public override string ToString() => $"{Page}:{Line}";

    private static IEnumerable<CodeBlock> ReadPage(string path)
    {
        string[] lines = File.ReadAllLines(path);
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i] == Fence + "csharp")
            {
                int end = Array.IndexOf(lines, Fence, i + 1);
                yield return new CodeBlock(RepoRoot.Relative(path), i + 1, string.Join('\n', lines[(i + 1)..end]));
                i = end;
            }
        }
    }
}
