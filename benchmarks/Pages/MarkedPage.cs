using System.Text.RegularExpressions;

namespace IziSales.Benchmarks.Pages;

/// <summary>A page written by hand in which what was measured stands between marks; what is between them is never edited.</summary>
internal static partial class MarkedPage
{
    /// <summary>The names of the marks.</summary>
    public static IEnumerable<string> Marks(string page) => Measured().Matches(page).Select(static match => match.Groups["name"].Value);

    /// <summary>The same page with each block as the results tell it now.</summary>
    public static string Fill(string page, IReadOnlyDictionary<string, string> blocks) => Measured().Replace(
        page,
        match => $"{match.Groups["begin"].Value}\n\n{blocks[match.Groups["name"].Value].Trim()}\n\n{match.Groups["end"].Value}");

    [GeneratedRegex(@"(?<begin><!-- measured: (?<name>[a-z-]+) -->).*?(?<end><!-- /measured -->)", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Measured();
}
