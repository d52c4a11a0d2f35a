namespace IziSales.Testing;

/// <summary>A fenced block of a page.</summary>
/// <param name="Page">The page, from the root of the repository.</param>
/// <param name="Line">The line of its first fence.</param>
/// <param name="Kind">What stands behind that fence: the language, and a word more where it needs one.</param>
/// <param name="Text">What it shows.</param>
public sealed record MarkdownBlock(string Page, int Line, string Kind, string Text)
{
    /// <summary>The block that <see cref="ToString"/> names, for a test that is given only that.</summary>
    public static MarkdownBlock At(string place) => new MarkdownPage(place[..place.LastIndexOf(':')]).Blocks().Single(block => block.ToString() == place);

    public override string ToString() => $"{Page}:{Line}";
}
