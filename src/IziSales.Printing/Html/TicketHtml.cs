namespace IziSales.Printing.Html;

/// <summary>A ticket as one page that needs nothing else: no script, no address to fetch.</summary>
internal static class TicketHtml
{
    public static string Write(Ticket ticket, PaperSize paper)
    {
        var html = new HtmlWriter();
        html.Raw("<!DOCTYPE html>\n<html lang=\"es-PE\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\n");
        html.Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Element("title", "", $"{ticket.Titulo} - {ticket.Autor}");
        html.Raw("<style>\n").Raw(HtmlStyle.Common).Raw("\n</style>\n<style>").Raw(HtmlStyle.Of(paper)).Raw("</style>\n</head>\n<body>\n<main class=\"ticket\">\n");
        foreach (TicketSection section in ticket.Sections.Where(static section => section.Kind != TicketSectionKind.Control))
        {
            html.Raw($"<section class=\"part {section.Kind.ToString().ToLowerInvariant()}\">\n");
            Blocks(html, section.Blocks);
            html.Raw("</section>\n");
        }

        return html.Raw("</main>\n</body>\n</html>\n").ToString();
    }

    // Fields in a row share one table, amounts too: so they stand in columns.
    private static void Blocks(HtmlWriter html, IReadOnlyList<TicketBlock> blocks)
    {
        string? open = null;
        foreach (TicketBlock block in blocks)
        {
            string? wanted = block switch
            {
                TicketField => "fields",
                TicketAmount => "amounts",
                _ => null,
            };
            if (wanted != open)
            {
                html.Raw(open is null ? "" : "</table>\n").Raw(wanted is null ? "" : $"<table class=\"{wanted}\">\n");
                open = wanted;
            }

            Block(html, block);
        }

        html.Raw(open is null ? "" : "</table>\n");
    }

    private static void Block(HtmlWriter html, TicketBlock block)
    {
        switch (block)
        {
            case TicketText text:
                html.Element("p", Classes(text.Align, text.Emphasis), text.Text);
                break;
            case TicketField field:
                html.Raw("<tr>").Element("th", "", field.Label).Element("td", "", field.Value).Raw("</tr>\n");
                break;
            case TicketAmount amount:
                html.Open("tr", EmphasisClass(amount.Emphasis)).Element("td", "", amount.Label).Element("td", "", amount.Amount).Raw("</tr>\n");
                break;
            case TicketDetail detail:
                HtmlTables.Detail(html, detail);
                break;
            case TicketTable table:
                HtmlTables.Table(html, table);
                break;
            case TicketQr qr:
                HtmlPictures.Qr(html, qr);
                break;
            case TicketBarcode barcode:
                HtmlPictures.Barcode(html, barcode);
                break;
            case TicketImage image:
                HtmlPictures.Image(html, image);
                break;
            case TicketRule or TicketCut or TicketDrawer:
                break; // The page divides its parts by space.
            default:
                throw new ArgumentException($"A page does not know a {block.GetType().Name}.", nameof(block));
        }
    }

    private static string Classes(TicketAlign align, TicketEmphasis emphasis) => $"{AlignClass(align)} {EmphasisClass(emphasis)}".Trim();

    /// <summary>The class that puts a text in its place.</summary>
    public static string AlignClass(TicketAlign align) => align switch
    {
        TicketAlign.Center => "c",
        TicketAlign.Right => "r",
        _ => "",
    };

    private static string EmphasisClass(TicketEmphasis emphasis) => emphasis switch
    {
        TicketEmphasis.Small => "small",
        TicketEmphasis.Strong => "strong",
        TicketEmphasis.Large => "large",
        _ => "",
    };
}
