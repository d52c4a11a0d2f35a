namespace IziSales.Printing.Pdf;

/// <summary>Writes texts, fields and amounts on a roll, each over as many lines as it needs.</summary>
internal sealed class RollWriter
{
    // A small text that is a little too wide is made a little smaller: a digest in Base64 has no place to break at.
    private const double LeastShrink = 0.78;

    private readonly RollPages _pages;
    private readonly RollStyle _style;

    public RollWriter(RollPages pages, RollStyle style)
    {
        _pages = pages;
        _style = style;
    }

    public void Text(TicketText text)
    {
        PdfFont font = FontOf(text.Emphasis);
        double size = text.Emphasis == TicketEmphasis.Small ? SmallSize(text.Text) : SizeOf(text.Emphasis);
        bool isCentered = text.Align == TicketAlign.Center;
        foreach (string line in isCentered ? PdfText.Balance(text.Text, font, size, _style.Inner) : PdfText.Wrap(text.Text, font, size, _style.Inner))
        {
            double baseLine = _pages.NextLine(size);
            switch (text.Align)
            {
                case TicketAlign.Center:
                    _pages.Canvas.TextCenter(_style.Width / 2, baseLine, line, font, size, PdfColor.Black);
                    break;
                case TicketAlign.Right:
                    _pages.Canvas.TextRight(_style.Right, baseLine, line, font, size, PdfColor.Black);
                    break;
                default:
                    _pages.Canvas.Text(_style.Margin, baseLine, line, font, size, PdfColor.Black);
                    break;
            }
        }
    }

    public void Field(TicketField field)
    {
        string label = PdfText.Fold(field.Label) + ":";
        double indent = PdfFont.Bold.Measure(label, _style.Body) + 4;
        if (indent > _style.Inner * 0.6)
        {
            Lines(label, 0, PdfFont.Bold);
            Lines(field.Value, 8);
            return;
        }

        List<string> lines = PdfText.Wrap(field.Value, PdfFont.Regular, _style.Body, _style.Inner - indent);
        double baseLine = _pages.NextLine(_style.Body);
        _pages.Canvas.Text(_style.Margin, baseLine, label, PdfFont.Bold, _style.Body, PdfColor.Black);
        for (int i = 0; i < lines.Count; i++)
        {
            baseLine = i == 0 ? baseLine : _pages.NextLine(_style.Body);
            _pages.Canvas.Text(_style.Margin + indent, baseLine, lines[i], PdfFont.Regular, _style.Body, PdfColor.Black);
        }
    }

    public void Lines(string text, double indent, PdfFont? font = null)
    {
        foreach (string line in PdfText.Wrap(text, font ?? PdfFont.Regular, _style.Body, _style.Inner - indent))
        {
            _pages.Canvas.Text(_style.Margin + indent, _pages.NextLine(_style.Body), line, font ?? PdfFont.Regular, _style.Body, PdfColor.Black);
        }
    }

    public void Amount(string label, string amount, TicketEmphasis emphasis, double indent = 0)
    {
        PdfFont font = FontOf(emphasis);
        double size = SizeOf(emphasis);
        double least = _style.Inner * 0.3;
        double room = _style.Inner - indent - font.Measure(PdfText.Fold(amount), size) - 6;
        List<string> labels = PdfText.Wrap(label, font, size, Math.Max(room, least));
        double baseLine = _pages.NextLine(size);
        for (int i = 0; i < labels.Count; i++)
        {
            baseLine = i == 0 ? baseLine : _pages.NextLine(size);
            _pages.Canvas.Text(_style.Margin + indent, baseLine, labels[i], font, size, PdfColor.Black);
        }

        // Beside its name if both have room, else below it.
        bool isBeside = room >= least || labels.Count == 0;
        foreach (string line in PdfText.Wrap(amount, font, size, _style.Inner))
        {
            baseLine = isBeside ? baseLine : _pages.NextLine(size);
            _pages.Canvas.TextRight(_style.Right, baseLine, line, font, size, PdfColor.Black);
            isBeside = false;
        }
    }

    // Whole on one line if a little less size allows it, else with its longest word whole.
    private double SmallSize(string text)
    {
        double size = SizeOf(TicketEmphasis.Small);
        string folded = PdfText.Fold(text);
        double whole = PdfFont.Regular.Measure(folded, size);
        double word = folded.Split(' ').Max(part => PdfFont.Regular.Measure(part, size));
        double wanted = whole * LeastShrink <= _style.Inner ? whole : word;
        return wanted > _style.Inner && wanted * LeastShrink <= _style.Inner ? size * _style.Inner / (wanted + 0.1) : size;
    }

    private static PdfFont FontOf(TicketEmphasis emphasis) => emphasis is TicketEmphasis.Strong or TicketEmphasis.Large ? PdfFont.Bold : PdfFont.Regular;

    private double SizeOf(TicketEmphasis emphasis) => emphasis switch
    {
        TicketEmphasis.Large => _style.Body * 1.5,
        TicketEmphasis.Small => _style.Body * 0.86,
        _ => _style.Body,
    };
}
