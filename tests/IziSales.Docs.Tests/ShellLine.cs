using System.Text.RegularExpressions;
using IziSales.Testing;

namespace IziSales.Docs.Tests;

/// <summary>One command of a page, as words.</summary>
internal sealed partial record ShellLine(string Page, string Text, IReadOnlyList<string> Words)
{
    /// <summary>The program: what is left of the first word without assignments and without whoever runs it as another.</summary>
    public string Program => Words[0];

    /// <summary>Every command of every page: the lines of its blocks, and what its sentences name of ours.</summary>
    public static IEnumerable<ShellLine> All() => MarkdownPage.All().SelectMany(static page =>
        page.Blocks("sh").SelectMany(static block => Commands(block.Text))
            .Concat(page.Codes().Where(static code => IsInline().IsMatch(code)).SelectMany(Commands))
            .Select(text => new ShellLine(page.Name, text, Split(text)))
            .Where(static line => line.Words.Count > 0));

    /// <summary>What stands after an option, or null.</summary>
    public string? After(string option) => Words.SkipWhile(word => word != option).Skip(1).FirstOrDefault();

    public override string ToString() => $"{Page}: {Text}";

    private static IEnumerable<string> Commands(string text) =>
        Together().Split(Comment().Replace(Continued().Replace(Quoted().Replace(text, static quote => quote.Value.Replace('\n', ' ')), " "), "")).Select(static line => line.Trim()).Where(static line => line.Length > 0);

    // «A=1 sudo program word» is the program and its words; what is quoted is the reader's and stays so.
    private static string[] Split(string line) => [.. Word().Matches(line).Select(static match => match.Value).SkipWhile(static word => word is "sudo" or "do" or "export" || Assignment().IsMatch(word))];

    [GeneratedRegex("^(dotnet|npm) ")]
    private static partial Regex IsInline();

    [GeneratedRegex(@"'[^']*'|""[^""]*""")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\\\n\s*")]
    private static partial Regex Continued();

    [GeneratedRegex(@"(^|\s)#.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\n|&&|\|\|?|;")]
    private static partial Regex Together();

    [GeneratedRegex(@"\w+=\$\(|(?:""[^""]*""|'[^']*'|[^\s""'])+")]
    private static partial Regex Word();

    [GeneratedRegex(@"^\w+=")]
    private static partial Regex Assignment();
}
