using System.Text.RegularExpressions;
using IziSales.Testing;

namespace IziSales.Architecture.Tests;

/// <summary>What the source files may look like and contain.</summary>
public sealed partial class SourceFileTests
{
    private const int LongestFile = 400;

    private static string TypeOf(string file)
    {
        string[] parts = Path.GetFileName(file).Split('.');
        return parts[1] == "cshtml" ? parts[0] + "Model" : parts[0];
    }

    private static readonly string[] Code = ["src", "samples", "tests", "benchmarks"];

    /// <summary>Tables of codes, which are long because SUNAT's lists are.</summary>
    private static readonly string[] CodeTables = [];

    [Fact]
    public void Files_AreShort_EnoughToRead() =>
        AssertNone(
            $"Split these files (over {LongestFile} lines); if one is a table of codes, name it in {nameof(CodeTables)}",
            CSharp(Code).Where(file => File.ReadLines(file).Count() > LongestFile && !CodeTables.Contains(RepoRoot.Relative(file))).Select(RepoRoot.Relative));

    [Fact]
    public void Files_Declare_AtMostOnePublicType() =>
        AssertNone(
            "Give each public type its own file",
            CSharp(Code).Where(file => PublicType().Matches(File.ReadAllText(file)).Select(match => match.Groups["name"].Value).Distinct().Count() > 1).Select(RepoRoot.Relative));

    [Fact]
    public void Files_AreNamed_LikeTheirPublicType() =>
        AssertNone(
            "Name the file like the public type in it (a part of it: Type.Part.cs; the model of a page: Page.cshtml.cs for PageModel)",
            CSharp(Code).Where(file => PublicType().Match(File.ReadAllText(file)) is { Success: true } match && match.Groups["name"].Value != TypeOf(file)).Select(RepoRoot.Relative));

    [Fact]
    public void Product_Asks_NoAmbientClockOrCulture() =>
        AssertNone("Take a TimeProvider (dates in America/Lima) and the invariant culture", Lines(AmbientClock(), CSharp("src", "samples")));

    [Fact]
    public void Tests_Neither_SleepNorAskTheRealClock() =>
        AssertNone("Use ManualTimeProvider, or wait for the event itself", Lines(SleepOrClock(), CSharp("tests")));

    [Fact]
    public void Product_Holds_NoStubs() =>
        AssertNone("Finish it, or open an issue and write 'TODO #<issue>'", Lines(Stub(), CSharp("src", "samples")));

    [Fact]
    public void Product_CatchesEverything_OnlyInAWorkersLoop() =>
        AssertNone(
            "Catch the exceptions you can answer; only a worker's loop (…Worker.cs, …Processor.cs, …Queue.cs) may catch all",
            Lines(CatchAll(), CSharp("src", "samples").Where(file => !WorkerFile().IsMatch(file))));

    [Fact]
    public void Tests_AreNeverSkipped_ForGood() =>
        AssertNone("Mend or delete the test; what the machine lacks is asked with Requirement.Missing", Lines(SkippedForGood(), CSharp("tests")));

    [Fact]
    public void Files_Name_NoPathOfOneMachine()
    {
        string[] folders = [.. Code, "docs", "deploy", "examples"];
        string[] kinds = ["*.cs", "*.csproj", "*.props", "*.md", "*.json", "*.html", "*.cshtml", "*.js", "*.css", "*.txt"];
        IEnumerable<string> files = folders.SelectMany(folder => kinds.SelectMany(kind => RepoRoot.SourceFiles(folder, kind)))
            .Concat(Directory.EnumerateFiles(RepoRoot.Path).Where(file => Path.GetFileName(file) != ".git")); // a file in a worktree

        AssertNone("Name files from the repository's root", Lines(MachinePath(), files));
    }

    private static IEnumerable<string> CSharp(params string[] folders) => folders.SelectMany(folder => RepoRoot.SourceFiles(folder, "*.cs"));

    private static IEnumerable<string> Lines(Regex pattern, IEnumerable<string> files) =>
        from file in files
        from line in File.ReadLines(file).Select((text, index) => (Text: text, Number: index + 1))
        where pattern.IsMatch(line.Text)
        select $"{RepoRoot.Relative(file)}:{line.Number}";

    private static void AssertNone(string advice, IEnumerable<string> found)
    {
        string[] places = [.. found];
        Assert.True(places.Length == 0, $"{advice}: {string.Join(", ", places)}.");
    }

    [GeneratedRegex(@"^public (?:[a-z]+ )*(?:class|record|struct|interface|enum|delegate)(?: struct| class)? (?<name>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b|\bCultureInfo\.Current|\bTimeZoneInfo\.Local\b", RegexOptions.ExplicitCapture)]
    private static partial Regex AmbientClock();

    [GeneratedRegex(@"\bThread\.Sleep\s*\(|\bDateTime(Offset)?\.(Now|UtcNow|Today)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex SleepOrClock();

    [GeneratedRegex(@"\bNotImplementedException\b|\b(TODO|FIXME|HACK)\b(?! #[0-9])", RegexOptions.ExplicitCapture)]
    private static partial Regex Stub();

    [GeneratedRegex(@"\bcatch\s*(\(\s*(System\.)?Exception(\s+\w+)?\s*\)\s*(?!.*\bwhen\b)|$|\{)", RegexOptions.ExplicitCapture)]
    private static partial Regex CatchAll();

    [GeneratedRegex(@"(Worker|Processor|Queue)\.cs$", RegexOptions.ExplicitCapture)]
    private static partial Regex WorkerFile();

    [GeneratedRegex(@"\bSkip\s*=\s*""", RegexOptions.ExplicitCapture)]
    private static partial Regex SkippedForGood();

    [GeneratedRegex(@"(?<![\w.)}-])/(work|root|tmp|home|Users)/[A-Za-z]|[A-Z]:\\\\?Users\\", RegexOptions.ExplicitCapture)]
    private static partial Regex MachinePath();
}
