namespace IziSales.Printing.Pdf;

/// <summary>Buyer and date of a document, side by side on a quiet ground.</summary>
internal static class SheetPanel
{
    private const double Padding = 9;

    // Of a page's height: longer ones are written over the whole width, and may run on.
    private const double Most = 0.3;

    public static void Draw(SheetPages pages, Ticket ticket, SheetStyle style)
    {
        TicketField[] left = [.. SheetBlocks.Of(ticket, TicketSectionKind.Adquirente).OfType<TicketField>()];
        TicketField[] right = [.. SheetBlocks.Of(ticket, TicketSectionKind.Datos).OfType<TicketField>()];
        if (left.Length == 0)
        {
            int half = (right.Length + 1) / 2;
            (left, right) = (right[..half], right[half..]);
        }

        if (left.Length == 0)
        {
            return;
        }

        double second = style.Margin + (style.Inner * 0.6);
        List<(string Label, string Value)> leftLines = Lines(left, style, second - style.Margin - (2 * Padding));
        List<(string Label, string Value)> rightLines = Lines(right, style, style.Right - second - Padding);
        double height = (Math.Max(leftLines.Count, rightLines.Count) * Leading(style)) + (1.4 * Padding);
        if (height > style.Height * Most)
        {
            TicketField[] all = [.. left, .. right];
            Column(pages, Lines(all, style, style.Inner), all, style, style.Margin);
            pages.Y += 14;
            return;
        }

        if (!pages.HasRoom(height))
        {
            pages.Break();
        }

        double top = pages.Y;
        pages.Canvas.FillRounded(style.Margin, top, style.Inner, height, 5, PdfColor.Panel);
        foreach ((List<(string, string)> lines, TicketField[] fields, double x) in new[] { (leftLines, left, style.Margin + Padding), (rightLines, right, second) })
        {
            pages.Y = top + (Padding * 0.7);
            Column(pages, lines, fields, style, x);
        }

        pages.Y = top + height + 14;
    }

    private static void Column(SheetPages pages, List<(string Label, string Value)> lines, TicketField[] fields, SheetStyle style, double x)
    {
        double valueX = x + LabelWidth(fields, style);
        foreach ((string label, string value) in lines)
        {
            double baseLine = pages.Take(Leading(style)) + (style.Body * 1.15);
            pages.Canvas.Text(x, baseLine, label, PdfFont.Regular, style.Body, PdfColor.Quiet);
            pages.Canvas.Text(valueX, baseLine, value, PdfFont.Bold, style.Body, PdfColor.Black);
        }
    }

    private static List<(string Label, string Value)> Lines(TicketField[] fields, SheetStyle style, double width)
    {
        var lines = new List<(string, string)>();
        double valueWidth = width - LabelWidth(fields, style);
        foreach (TicketField field in fields)
        {
            List<string> values = PdfText.Wrap(field.Value, PdfFont.Bold, style.Body, valueWidth);
            lines.Add((PdfText.Fold(field.Label), values.Count > 0 ? values[0] : ""));
            lines.AddRange(values.Skip(1).Select(static value => ("", value)));
        }

        return lines;
    }

    private static double LabelWidth(TicketField[] fields, SheetStyle style)
    {
        double widest = fields.Select(field => PdfFont.Regular.Measure(PdfText.Fold(field.Label), style.Body)).DefaultIfEmpty().Max();
        return Math.Min(widest + 10, style.Inner * 0.25);
    }

    private static double Leading(SheetStyle style) => style.Body * 1.6;
}
