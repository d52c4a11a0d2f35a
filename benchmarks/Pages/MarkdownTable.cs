using System.Text;

namespace IziSales.Benchmarks.Pages;

/// <summary>A table of Markdown: the first column reads from the left, figures from the right.</summary>
internal sealed class MarkdownTable
{
    private readonly StringBuilder _text = new();

    public MarkdownTable(params string[] headings)
    {
        Add(headings);
        Add([.. headings.Select(static heading => heading.Length > 0 && heading[0] == '<' ? "---" : "---:")]);
        _text.Replace("| <", "| ");
    }

    /// <summary>A heading of a column that reads from the left.</summary>
    public static string Left(string heading) => "<" + heading;

    public MarkdownTable Add(params string[] cells)
    {
        _text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
        return this;
    }

    public override string ToString() => _text.ToString();
}
