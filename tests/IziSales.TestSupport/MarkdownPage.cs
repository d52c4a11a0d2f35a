using System.Text.RegularExpressions;

namespace IziSales.Testing;

/// <summary>A page that users read, taken apart as a code host shows it.</summary>
public sealed partial class MarkdownPage
{
    private const string Fence = "```";

    private readonly string[] _lines;

    /// <summary>Reads a page, named from the root of the repository.</summary>
    public MarkdownPage(string name)
    {
        Name = name;
        _lines = File.ReadAllLines(RepoRoot.Combine(name));
    }

    /// <summary>Its file, from the root of the repository, with forward slashes.</summary>
    public string Name { get; }

    /// <summary>Every page of the repository.</summary>
    public static IEnumerable<MarkdownPage> All() => RepoRoot.SourceFiles("", "*.md").Select(static path => new MarkdownPage(RepoRoot.Relative(path)));

    /// <summary>Its fenced blocks in their order.</summary>
    public IEnumerable<MarkdownBlock> Blocks()
    {
        for (int i = 0; i < _lines.Length; i++)
        {
            if (_lines[i].StartsWith(Fence, StringComparison.Ordinal))
            {
                int end = Array.IndexOf(_lines, Fence, i + 1);
                yield return new MarkdownBlock(Name, i + 1, _lines[i][Fence.Length..], string.Join('\n', _lines[(i + 1)..end]));
                i = end;
            }
        }
    }

    /// <summary>The fenced blocks of one kind.</summary>
    public IEnumerable<MarkdownBlock> Blocks(string kind) => Blocks().Where(block => block.Kind == kind);

    /// <summary>What stands between backticks in its sentences and tables.</summary>
    public IEnumerable<string> Codes() => Prose().SelectMany(static line => CodePattern().Matches(line).Select(static match => match.Value.Trim('`')));

    /// <summary>Where its links lead: whatever stands between the brackets' parentheses, outside code.</summary>
    public IEnumerable<string> Links() => Prose().SelectMany(static line => LinkPattern().Matches(CodePattern().Replace(line, "")).Select(static match => match.Groups["to"].Value));

    /// <summary>The names by which its headings are reached.</summary>
    public IEnumerable<string> Anchors() => Prose().Where(static line => line.StartsWith('#')).Select(static line => Anchor(line.TrimStart('#')));

    private static string Anchor(string heading) => BlankPattern().Replace(NotInAnchors().Replace(heading.Trim().ToLowerInvariant(), ""), "-");

    private IEnumerable<string> Prose()
    {
        bool code = false;
        foreach (string line in _lines)
        {
            if (line.StartsWith(Fence, StringComparison.Ordinal))
            {
                code = !code;
            }
            else if (!code)
            {
                yield return line;
            }
        }
    }

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)\)")]
    private static partial Regex LinkPattern();

    [GeneratedRegex("`[^`]*`")]
    private static partial Regex CodePattern();

    [GeneratedRegex(@"[^\p{L}\p{N}\s_-]")]
    private static partial Regex NotInAnchors();

    [GeneratedRegex(@"\s")]
    private static partial Regex BlankPattern();
}
