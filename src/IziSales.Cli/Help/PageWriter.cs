using System.Text;

namespace IziSales.Cli.Help;

/// <summary>Writes a page for people: headings, paragraphs and two columns, within the width of the style.</summary>
internal sealed class PageWriter(TextWriter output, PageStyle style)
{
    private const int Indent = 2;
    private const int Gap = 2;

    // No wider than this, so that explanations keep most of the line.
    private const int WidestTerm = 30;

    public void Heading(string text) => output.WriteLine(Paint("1;36", text));

    public void Paragraph(string text)
    {
        foreach (string line in Wrap(text, style.Width - Indent))
        {
            output.WriteLine($"{new string(' ', Indent)}{line}");
        }

        output.WriteLine();
    }

    /// <summary>Lines that are copied are never broken.</summary>
    public void Verbatim(IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            output.WriteLine($"{new string(' ', Indent)}{line}");
        }

        output.WriteLine();
    }

    /// <summary>A term and its explanation on each row; the columns of several tables stand alike when they are given the same width.</summary>
    public void Table(IReadOnlyList<(string Term, string Text)> rows, int termWidth)
    {
        int left = Indent + termWidth + Gap;
        foreach ((string term, string text) in rows)
        {
            output.Write($"{new string(' ', Indent)}{Paint("1", term)}");
            bool fits = term.Length <= termWidth;
            if (!fits)
            {
                output.WriteLine();
            }

            bool isFirst = fits;
            foreach (string line in Wrap(text, style.Width - left))
            {
                output.WriteLine($"{new string(' ', isFirst ? left - Indent - term.Length : left)}{line}");
                isFirst = false;
            }

            if (isFirst)
            {
                output.WriteLine();
            }
        }

        output.WriteLine();
    }

    /// <summary>How wide the column of these terms is.</summary>
    public int TermWidth(IEnumerable<(string Term, string Text)> rows) =>
        Math.Min(Math.Min(WidestTerm, style.Width / 3), rows.Select(static row => row.Term.Length).DefaultIfEmpty().Max());

    private static IEnumerable<string> Wrap(string text, int width)
    {
        StringBuilder line = new();
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        if (line.Length > 0)
        {
            yield return line.ToString();
        }
    }

    private string Paint(string code, string text) => style.HasColours ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
