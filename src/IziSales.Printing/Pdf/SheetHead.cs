namespace IziSales.Printing.Pdf;

/// <summary>The upper part of a sheet: warnings, the shop at the left, RUC and number in a box at the right, buyer and date in a panel.</summary>
internal static class SheetHead
{
    private const double Padding = 9;

    public static void Draw(SheetPages pages, Ticket ticket, SheetStyle style)
    {
        Warnings(pages, ticket, style);
        double top = pages.Y;
        double shop = Shop(pages.Canvas, [.. SheetBlocks.Texts(ticket, TicketSectionKind.Emisor)], style, top);
        double box = Box(pages.Canvas, [.. SheetBlocks.Texts(ticket, TicketSectionKind.Documento)], style, top);
        pages.Y = Math.Max(box, shop) + 14;
        Panel(pages, ticket, style);
    }

    private static void Warnings(SheetPages pages, Ticket ticket, SheetStyle style)
    {
        string warning = string.Join("  ·  ", SheetBlocks.Texts(ticket, TicketSectionKind.Marca).Select(static text => text.Text));
        if (warning.Length == 0)
        {
            return;
        }

        double height = style.Body * 2.1;
        pages.Canvas.StrokeRounded(style.Margin, pages.Y, style.Inner, height, 4, 1, PdfColor.Alert);
        pages.Canvas.TextCenter(style.Width / 2, pages.Y + (height / 2) + (style.Body * 0.36), PdfText.Fold(warning), PdfFont.Bold, style.Body, PdfColor.Alert);
        pages.Y += height + 12;
    }

    private static double Box(PdfCanvas canvas, TicketText[] texts, SheetStyle style, double top)
    {
        double left = style.Right - style.Box;
        double center = left + (style.Box / 2);
        double line = style.Body * 3;
        double height = line * texts.Length;
        for (int i = 0; i < texts.Length; i++)
        {
            // The name of the document, between RUC and number, stands in a band.
            bool isBand = i == 1;
            double y = top + (line * i);
            string text = PdfText.Fold(texts[i].Text);
            double size = Math.Min(style.Body * (isBand ? 1.22 : 1.5), (style.Box - (2 * Padding)) / PdfFont.Bold.Measure(text, 1));
            if (isBand)
            {
                canvas.FillRectangle(left, y, style.Box, line, PdfColor.Accent);
            }

            canvas.TextCenter(center, y + (line / 2) + (size * 0.36), text, PdfFont.Bold, size, isBand ? PdfColor.White : PdfColor.Accent);
        }

        canvas.StrokeRounded(left, top, style.Box, height, 6, 1.2, PdfColor.Accent);
        return top + height;
    }

    private static double Shop(PdfCanvas canvas, TicketText[] texts, SheetStyle style, double top)
    {
        double width = style.Inner - style.Box - 20;
        double y = top;
        foreach (TicketText text in texts)
        {
            bool isName = text.Emphasis == TicketEmphasis.Large;
            PdfFont font = isName ? PdfFont.Bold : PdfFont.Regular;
            double size = isName ? style.Name : style.Body;
            List<string> lines = PdfText.Wrap(text.Text, font, size, width);
            if (isName && lines.Count > 2)
            {
                size = style.Body * 1.2;
                lines = PdfText.Wrap(text.Text, font, size, width);
            }

            foreach (string line in lines)
            {
                y += isName ? size * 1.06 : SheetStyle.Leading(size);
                canvas.Text(style.Margin, y, line, font, size, isName ? PdfColor.Accent : PdfColor.Quiet);
            }

            y += isName ? size * 0.25 : 0;
        }

        return y + 2;
    }

    private static void Panel(SheetPages pages, Ticket ticket, SheetStyle style)
    {
        TicketField[] left = [.. SheetBlocks.Of(ticket, TicketSectionKind.Adquirente).OfType<TicketField>()];
        TicketField[] right = [.. SheetBlocks.Of(ticket, TicketSectionKind.Datos).OfType<TicketField>()];
        if (left.Length + right.Length == 0)
        {
            return;
        }

        double second = style.Margin + (style.Inner * 0.62);
        List<(string Label, string Value)> leftLines = Lines(left, style, second - style.Margin - (2 * Padding));
        List<(string Label, string Value)> rightLines = Lines(right, style, style.Right - second - Padding);
        double leading = style.Body * 1.6;
        double height = (Math.Max(leftLines.Count, rightLines.Count) * leading) + (1.4 * Padding);
        pages.Canvas.FillRounded(style.Margin, pages.Y, style.Inner, height, 5, PdfColor.Panel);
        Column(pages, leftLines, left, style, style.Margin + Padding);
        Column(pages, rightLines, right, style, second);
        pages.Y += height + 14;
    }

    private static void Column(SheetPages pages, List<(string Label, string Value)> lines, TicketField[] fields, SheetStyle style, double x)
    {
        double valueX = x + LabelWidth(fields, style);
        double y = pages.Y + (Padding * 0.7) + (style.Body * 1.15);
        foreach ((string label, string value) in lines)
        {
            pages.Canvas.Text(x, y, label, PdfFont.Regular, style.Body, PdfColor.Quiet);
            pages.Canvas.Text(valueX, y, value, PdfFont.Bold, style.Body, PdfColor.Black);
            y += style.Body * 1.6;
        }
    }

    private static List<(string Label, string Value)> Lines(TicketField[] fields, SheetStyle style, double width)
    {
        var lines = new List<(string, string)>();
        double valueWidth = width - LabelWidth(fields, style);
        foreach (TicketField field in fields)
        {
            List<string> values = PdfText.Wrap(field.Value, PdfFont.Bold, style.Body, valueWidth);
            for (int i = 0; i < Math.Max(1, values.Count); i++)
            {
                lines.Add((i == 0 ? PdfText.Fold(field.Label) : "", i < values.Count ? values[i] : ""));
            }
        }

        return lines;
    }

    private static double LabelWidth(TicketField[] fields, SheetStyle style) =>
        fields.Select(field => PdfFont.Regular.Measure(PdfText.Fold(field.Label), style.Body)).DefaultIfEmpty().Max() + 10;
}
