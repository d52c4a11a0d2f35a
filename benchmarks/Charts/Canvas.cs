using System.Globalization;
using System.Security;
using System.Text;

namespace IziSales.Benchmarks.Charts;

/// <summary>A sheet of SVG with a heading. It brings its own ground, because a picture follows the system's light or dark and the page around it may not.</summary>
internal sealed class Canvas(string title, string subtitle, string description, double height)
{
    public const double Width = 760;
    public const double Left = 28;
    public const double Right = Width - 28;

    private const string Style = """
        <style>
          text { font-size: 13px; fill: #24292f }
          .card { fill: #fff }
          .heading { font-size: 17px; font-weight: 600 }
          .quiet { font-size: 12px; fill: #57606a }
          .grid { stroke: #e4e8ec; fill: none }
          .track { fill: #eef1f4 }
          .limit { stroke: #24292f; stroke-width: 2; fill: none }
          .s0 { fill: #8a2c68; stroke: #8a2c68 }
          .s1 { fill: #2f6f9f; stroke: #2f6f9f }
          .s2 { fill: #b06a10; stroke: #b06a10 }
          .s3 { fill: #66717c; stroke: #66717c }
          .bad { fill: #c62828; stroke: #c62828 }
          path.line { fill: none; stroke-width: 2.2; stroke-linejoin: round }
          path.thin { fill: none; stroke-width: 1.2 }
          path.thick { fill: none; stroke-width: 5; stroke-linecap: round; opacity: .45 }
          rect { stroke: none }
          rect.card { stroke: #d8dee4 }
          text.over { paint-order: stroke; stroke: #fff; stroke-width: 4 }
          text.bad { stroke: none; font-weight: 600 }
          @media (prefers-color-scheme: dark) {
            text { fill: #e6edf3 }
            .card { fill: #161b22 }
            rect.card { stroke: #30363d }
            text.over { stroke: #161b22 }
            .quiet { fill: #9da7b1 }
            .grid { stroke: #2b323a }
            .track { fill: #222932 }
            .limit { stroke: #e6edf3 }
            .s0 { fill: #e08cc0; stroke: #e08cc0 }
            .s1 { fill: #6cb2e3; stroke: #6cb2e3 }
            .s2 { fill: #e2a34f; stroke: #e2a34f }
            .s3 { fill: #96a1ac; stroke: #96a1ac }
            .bad { fill: #ff7b72; stroke: #ff7b72 }
          }
        </style>

        """;

    private readonly StringBuilder _body = new();

    public Canvas Text(double x, double y, string text, string look = "", string anchor = "start")
    {
        string classes = look.Length == 0 ? "" : $" class=\"{look}\"";
        string from = anchor == "start" ? "" : $" text-anchor=\"{anchor}\"";
        return Add($"<text x=\"{Number(x)}\" y=\"{Number(y)}\"{classes}{from}>{SecurityElement.Escape(text)}</text>");
    }

    public Canvas Line(double x1, double y1, double x2, double y2, string look) => Add($"<path class=\"{look}\" d=\"M{Number(x1)} {Number(y1)} L{Number(x2)} {Number(y2)}\"/>");

    public Canvas Path(IEnumerable<(double X, double Y)> points, string look) =>
        Add($"<path class=\"{look}\" d=\"M{string.Join(" L", points.Select(static point => $"{Number(point.X)} {Number(point.Y)}"))}\"/>");

    public Canvas Bar(double x, double y, double width, double high, string look) =>
        Add($"<rect class=\"{look}\" x=\"{Number(x)}\" y=\"{Number(y)}\" width=\"{Number(Math.Max(0, width))}\" height=\"{Number(high)}\" rx=\"2\"/>");

    /// <summary>One of four shapes, so that a series is known without its colour.</summary>
    public Canvas Mark(double x, double y, int shape, string look)
    {
        const double Size = 4.5;
        (double X, double Y)[] corners = shape switch
        {
            1 => [(-Size, -Size), (Size, -Size), (Size, Size), (-Size, Size)],
            2 => [(0, -Size - 1.5), (Size + 1.5, 0), (0, Size + 1.5), (-Size - 1.5, 0)],
            _ => [(0, -Size - 1), (Size + 1, Size), (-Size - 1, Size)],
        };
        return shape == 0
            ? Add($"<circle class=\"{look}\" cx=\"{Number(x)}\" cy=\"{Number(y)}\" r=\"{Number(Size)}\"/>")
            : Add($"<path class=\"{look}\" d=\"M{string.Join(" L", corners.Select(corner => $"{Number(x + corner.X)} {Number(y + corner.Y)}"))} z\"/>");
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {Number(height)}" role="img" aria-labelledby="title desc" font-family="system-ui, -apple-system, 'Segoe UI', sans-serif">
        <title id="title">{SecurityElement.Escape(title)}</title>
        <desc id="desc">{SecurityElement.Escape(description)}</desc>
        {Style}<rect class="card" x="0.5" y="0.5" width="{Width - 1}" height="{Number(height - 1)}" rx="8"/>
        <text x="{Left}" y="36" class="heading">{SecurityElement.Escape(title)}</text>
        <text x="{Left}" y="57" class="quiet">{SecurityElement.Escape(subtitle)}</text>
        {_body}</svg>

        """).ReplaceLineEndings("\n");

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private Canvas Add(string element)
    {
        _body.Append(element).Append('\n');
        return this;
    }
}
