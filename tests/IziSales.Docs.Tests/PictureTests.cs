using System.Text.RegularExpressions;
using IziSales.Testing;

namespace IziSales.Docs.Tests;

/// <summary>Every picture of a page is one that <c>eng/gallery.sh</c> draws, is there, is light, and is told in words.</summary>
public sealed partial class PictureTests
{
    private const int MaxBytesOfAll = 1_500_000;

    [Fact]
    public void Picture_OfEveryPage_IsOneThatTheCommandDraws()
    {
        string[] drawn = [.. Galeria.Pantallas.Concat(Galeria.Papeles).Select(Galeria.FileOf).Order(StringComparer.Ordinal)];
        (string Alt, string File)[] shown = [.. MarkdownPage.All().SelectMany(static page => Pictures(page.Name))];

        Assert.Equal(drawn, shown.Select(static one => one.File).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(drawn, RepoRoot.SourceFiles(Galeria.Folder, "*.png").Select(RepoRoot.Relative));
        Assert.All(drawn, static file => Assert.True(PalettePng.From(File.ReadAllBytes(RepoRoot.Combine(file))).Colors > 2, $"{file} is blank."));
        Assert.InRange(drawn.Sum(static file => new FileInfo(RepoRoot.Combine(file)).Length), 1, MaxBytesOfAll);
        Assert.All(shown, static one => Assert.True(one.Alt.Length > 30, $"Say in words what {one.File} shows: «{one.Alt}»"));
    }

    private static IEnumerable<(string Alt, string File)> Pictures(string page) =>
        PicturePattern().Matches(File.ReadAllText(RepoRoot.Combine(page)))
            .Select(match => (match.Groups["alt"].Value, RepoRoot.Relative(Path.GetFullPath(Path.Combine(RepoRoot.Combine(page), "..", match.Groups["file"].Value)))));

    [GeneratedRegex(@"!\[(?<alt>[^\]]*)\]\((?<file>[^)\s]+\.png)\)")]
    private static partial Regex PicturePattern();
}
