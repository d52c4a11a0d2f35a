using System.Text.RegularExpressions;
using IziSales.Testing;

namespace IziSales.Docs.Tests;

/// <summary>Whoever meets a code of ours finds it in <c>docs/errores.md</c>, with what to do; and nothing stands there that nobody says.</summary>
public sealed partial class ErrorCatalogueTests
{
    private static readonly string Page = File.ReadAllText(RepoRoot.Combine("docs/errores.md"));

    [Fact]
    public void Page_HasEveryCodeOfTheSources()
    {
        string[] missing = [.. Said().Except(Listed()).Order(StringComparer.Ordinal)];

        Assert.True(missing.Length == 0, $"Add to docs/errores.md what happened and what to do: {string.Join(", ", missing)}");
    }

    [Fact]
    public void Page_HasNoCodeThatNobodySays()
    {
        string[] stale = [.. Listed().Except(Said()).Order(StringComparer.Ordinal)];

        Assert.True(stale.Length == 0, $"Nobody says {string.Join(", ", stale)} any more: take them out of docs/errores.md.");
    }

    [Fact]
    public void Page_EveryRow_SaysWhatHappenedAndWhatToDo() =>
        Assert.All(Row().Matches(Page), static row => Assert.True(row.Groups["what"].Value.Trim().Length > 3 && row.Groups["remedy"].Value.Trim().Length > 3, row.Value));

    private static HashSet<string> Listed() => [.. Row().Matches(Page).Select(static row => row.Groups["code"].Value)];

    /// <summary>Codes written out in a sentence of code, and those put together from an area and a number in the same file.</summary>
    private static HashSet<string> Said()
    {
        HashSet<string> codes = new(StringComparer.Ordinal);
        foreach (string path in RepoRoot.SourceFiles("src", "*.cs").Concat(RepoRoot.SourceFiles("samples", "*.cs")))
        {
            string text = Comment().Replace(File.ReadAllText(path), "");
            codes.UnionWith(Whole().Matches(text).Select(static match => match.Value));
            if (Composed().Match(text) is { Success: true } area)
            {
                codes.UnionWith(Number().Matches(text).Select(number => area.Groups["area"].Value + number.Groups["number"].Value));
            }
        }

        return codes;
    }

    [GeneratedRegex(@"^\| (?<code>IZI-[A-Z]+-\d{3}) \| (?<what>[^|]+)\| (?<remedy>[^|]+)\|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"IZI-[A-Z]+-\d{3}")]
    private static partial Regex Whole();

    [GeneratedRegex(@"""(?<area>IZI-[A-Z]+-)"" \+ number")]
    private static partial Regex Composed();

    [GeneratedRegex(@"\(""(?<number>0\d{2})""")]
    private static partial Regex Number();
}
