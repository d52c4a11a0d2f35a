namespace IziSales.Printing.Pdf;

/// <summary>The upper part of a sheet: warnings, the shop at the left, what the paper is at the right.</summary>
internal static class SheetHead
{
    private const double Padding = 9;

    // Of a page's height: a shop that needs more for its name and address gets the whole width for them.
    private const double MostBeside = 0.2;

    public static void Draw(SheetPages pages, Ticket ticket, SheetStyle style)
    {
        Warnings(pages, ticket, style);
        List<PdfLine> shop = Shop(ticket, style, style.Inner - style.Box - 20);
        TicketImage? logo = SheetBlocks.Of(ticket, TicketSectionKind.Emisor).OfType<TicketImage>().FirstOrDefault();
        double top = pages.Y;
        if (shop.Sum(static line => line.Height) <= style.Height * MostBeside)
        {
            pages.Y += logo is null ? 0 : Logo(pages, logo, style);
            pages.Write(shop, style.Margin);
            pages.Y = Math.Max(pages.Y + 2, Title(pages.Canvas, ticket, style, top)) + 14;
            return;
        }

        double logoHeight = logo is null ? 0 : Logo(pages, logo, style);
        pages.Y = Math.Max(top + logoHeight, Title(pages.Canvas, ticket, style, top)) + 8;
        pages.Write(Shop(ticket, style, style.Inner), style.Margin);
        pages.Y += 12;
    }

    private static void Warnings(SheetPages pages, Ticket ticket, SheetStyle style)
    {
        string warning = string.Join("  ·  ", SheetBlocks.Texts(ticket, TicketSectionKind.Marca).Select(static text => text.Text));
        if (warning.Length == 0)
        {
            return;
        }

        double height = style.Body * 2.3;
        pages.Canvas.FillRounded(style.Margin, pages.Y, style.Inner, height, 4, PdfColor.Alert);
        pages.Canvas.TextCenter(style.Width / 2, pages.Y + (height / 2) + (style.Body * 0.38), PdfText.Fold(warning), PdfFont.Bold, style.Body * 1.1, PdfColor.White);
        pages.Y += height + 14;
    }

    private static double Logo(SheetPages pages, TicketImage logo, SheetStyle style)
    {
        (double width, double height) = PdfImages.SizeOf(logo, style.Inner - style.Box - 20, style.Logo);
        pages.Canvas.Image(style.Margin, pages.Y, width, height, pages.Images.Add(logo.Picture));
        return height + 6;
    }

    private static double Title(PdfCanvas canvas, Ticket ticket, SheetStyle style, double top)
    {
        TicketText[] texts = [.. SheetBlocks.Texts(ticket, TicketSectionKind.Documento)];
        return SheetBlocks.IsReport(ticket) ? Heading(canvas, texts, style, top) : Box(canvas, texts, style, top);
    }

    // RUC, name of the document, number: what SUNAT's guide draws as a box at the right.
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

    private static double Heading(PdfCanvas canvas, TicketText[] texts, SheetStyle style, double top)
    {
        double y = top;
        for (int i = 0; i < texts.Length; i++)
        {
            double size = i == 0 ? style.Name : style.Body;
            PdfFont font = i == 0 ? PdfFont.Bold : PdfFont.Regular;
            foreach (string line in PdfText.Wrap(texts[i].Text, font, size, style.Box))
            {
                y += SheetStyle.Leading(size) * 0.9;
                canvas.TextRight(style.Right, y, line, font, size, i == 0 ? PdfColor.Accent : PdfColor.Quiet);
            }
        }

        return y + 2;
    }

    private static List<PdfLine> Shop(Ticket ticket, SheetStyle style, double width)
    {
        var lines = new List<PdfLine>();
        foreach (TicketText text in SheetBlocks.Texts(ticket, TicketSectionKind.Emisor))
        {
            bool isName = text.Emphasis == TicketEmphasis.Large;
            PdfFont font = isName ? PdfFont.Bold : PdfFont.Regular;
            double size = isName ? NameSize(text.Text, style, width) : style.Body;
            PdfColor color = isName ? PdfColor.Accent : PdfColor.Quiet;
            double height = isName ? size * 1.12 : SheetStyle.Leading(size);
            lines.AddRange(PdfText.Wrap(text.Text, font, size, width).Select(line => new PdfLine(line, font, size, color, height)));
        }

        return lines;
    }

    // As large as two lines allow; a name that needs more is written as small as it must be.
    private static double NameSize(string name, SheetStyle style, double width)
    {
        double[] sizes = [style.Name, style.Name * 0.8, style.Body * 1.2];
        int at = Array.FindIndex(sizes, size => PdfText.Wrap(name, PdfFont.Bold, size, width).Count <= 2);
        return at < 0 ? style.Body : sizes[at];
    }
}
