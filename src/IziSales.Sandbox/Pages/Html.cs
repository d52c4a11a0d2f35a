using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace IziSales.Sandbox.Pages;

/// <summary>Writes HTML; whatever comes from a document goes through <see cref="Text"/>.</summary>
internal sealed class Html
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _text = new();

    /// <summary>Markup of our own.</summary>
    public Html Raw(string markup)
    {
        _text.Append(markup);
        return this;
    }

    /// <summary>Text of anybody.</summary>
    public Html Text(string? text)
    {
        _text.Append(Encoder.Encode(text ?? ""));
        return this;
    }

    /// <summary>An element that holds only text.</summary>
    public Html Element(string name, string? cssClass, string? text)
    {
        Raw("<").Raw(name);
        if (cssClass is not null)
        {
            Raw(" class=\"").Raw(cssClass).Raw("\"");
        }

        return Raw(">").Text(text).Raw("</").Raw(name).Raw(">");
    }

    /// <summary>A link with a text.</summary>
    public Html Link(string address, string text) => Raw("<a href=\"").Text(address).Raw("\">").Text(text).Raw("</a>");

    /// <summary>A term and what it is, within a description list.</summary>
    public Html Pair(string term, string? value) =>
        string.IsNullOrEmpty(value) ? this : Raw("<div>").Element("dt", null, term).Element("dd", null, value).Raw("</div>");

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
