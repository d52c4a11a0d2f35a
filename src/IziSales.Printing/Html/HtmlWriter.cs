using System.Text;

namespace IziSales.Printing.Html;

/// <summary>Writes elements; whatever comes from outside is escaped here and nowhere else.</summary>
internal sealed class HtmlWriter
{
    private readonly StringBuilder _html = new(8192);

    /// <summary>Markup of our own.</summary>
    public HtmlWriter Raw(string markup)
    {
        _html.Append(markup);
        return this;
    }

    /// <summary>Text of any origin. Control characters have no place in a page and are left out.</summary>
    public HtmlWriter Text(string text)
    {
        foreach (char character in text)
        {
            switch (character)
            {
                case '&':
                    _html.Append("&amp;");
                    break;
                case '<':
                    _html.Append("&lt;");
                    break;
                case '>':
                    _html.Append("&gt;");
                    break;
                case '"':
                    _html.Append("&quot;");
                    break;
                case '\'':
                    _html.Append("&#39;");
                    break;
                case '\t' or '\n':
                    _html.Append(' ');
                    break;
                default:
                    _html.Append(char.IsControl(character) ? "" : character);
                    break;
            }
        }

        return this;
    }

    /// <summary>The beginning of an element with a class and attributes of ours.</summary>
    public HtmlWriter Open(string name, string style, string attributes = "")
    {
        _html.Append('<').Append(name);
        if (style.Length > 0)
        {
            _html.Append(" class=\"").Append(style).Append('"');
        }

        _html.Append(attributes).Append('>');
        return this;
    }

    /// <summary>An element with a class of ours and text of any origin.</summary>
    public HtmlWriter Element(string name, string style, string text)
    {
        Open(name, style).Text(text);
        _html.Append("</").Append(name).Append(">\n");
        return this;
    }

    public override string ToString() => _html.ToString();
}
