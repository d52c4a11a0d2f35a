using System.Text;
using IziSales.Benchmarks.Charts;
using IziSales.Benchmarks.Figures;
using IziSales.Benchmarks.Pages;
using IziSales.Testing;

namespace IziSales.Docs.Tests;

/// <summary>The pages and charts about speed say what the results say that are kept beside them, and nothing else.</summary>
public sealed class RenderedTests
{
    private static readonly Published Results = Published.Read(RepoRoot.Combine(PageSet.Results));

    private static readonly Promise Keeping = new("SQLite", Bound.AtLeast, 0.7, "", 0.588);

    public static TheoryData<string> Files => [.. PageSet.Render(RepoRoot.Path, Results).Keys];

    [Theory]
    [MemberData(nameof(Files))]
    public void Render_OfTheKeptResults_IsWhatIsPublished(string file) =>
        Golden.MatchFile(RepoRoot.Combine(file), Encoding.UTF8.GetBytes(PageSet.Render(RepoRoot.Path, Results)[file]));

    [Fact]
    public void Pages_ShowEveryBlock_Once()
    {
        IEnumerable<string> shown = PageSet.Names.SelectMany(static name => MarkedPage.Marks(File.ReadAllText(RepoRoot.Combine(name))));

        Assert.Equal(Blocks.Of(Results, ChartSet.Of(Results)).Keys.Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Pictures_AreAll_ShownOnAPage()
    {
        string pages = string.Concat(PageSet.Names.Select(static name => File.ReadAllText(RepoRoot.Combine(name))));

        Assert.DoesNotContain(Directory.EnumerateFiles(RepoRoot.Combine(PageSet.Pictures)), picture => !pages.Contains(Path.GetFileName(picture), StringComparison.Ordinal));
    }

    [Fact]
    public void Fill_PageWithMarks_ReplacesWhatStandsBetweenThemOnly()
    {
        const string Page = "before\n<!-- measured: a -->\nold\n<!-- /measured -->\nafter <!-- measured: b --><!-- /measured -->\n";

        string filled = MarkedPage.Fill(Page, new Dictionary<string, string> { ["a"] = "new\n", ["b"] = "2" });

        Assert.Equal("before\n<!-- measured: a -->\n\nnew\n\n<!-- /measured -->\nafter <!-- measured: b -->\n\n2\n\n<!-- /measured -->\n", filled);
    }

    [Fact]
    public void Sentence_OnePromiseBroken_NamesItWithFigureAndLimit() =>
        Assert.Equal(
            "**1 of 2 promises held in this run.**\n\n- **Not kept:** SQLite: 0.588, promised ≥ 0.7 (measured twice; 0.570 the first time).\n",
            PromiseText.Sentence([Keeping with { First = 0.57 }, Keeping with { Figure = 0.71 }]));

    [Theory]
    [InlineData(1, "The promise")]
    [InlineData(2, "Both promises")]
    [InlineData(3, "All 3 promises")]
    public void Sentence_EveryPromiseHolds_SaysSo(int promises, string who) =>
        Assert.Equal($"{who} held in this run.\n", PromiseText.Sentence([.. Enumerable.Repeat(Keeping with { Figure = 0.7 }, promises)]));

    [Fact]
    public void Sentence_OneNotMeasured_IsNotCountedAsHeld() =>
        Assert.Equal(
            "1 of 2 promises held in this run; the others could not be measured.\n\n- Not measured: SQLite: no disk.\n",
            PromiseText.Sentence([Keeping with { Figure = null, Missing = "no disk" }, Keeping with { Figure = 0.7 }]));

    [Theory]
    [InlineData(Bound.AtLeast, 0.7, 0.7, true)]
    [InlineData(Bound.AtLeast, 0.7, 0.69, false)]
    [InlineData(Bound.AtMost, 0.0, 0.0, true)]
    [InlineData(Bound.AtMost, 0.0, 1.0, false)]
    [InlineData(Bound.AtMost, 512.0, -77.5, true)]
    public void Holds_AtAndBeyondTheLimit_IsAsTheBoundSays(object bound, double limit, double figure, bool holds) =>
        Assert.Equal(holds, (Keeping with { Bound = (Bound)bound, Limit = limit, Figure = figure }).Holds);
}
