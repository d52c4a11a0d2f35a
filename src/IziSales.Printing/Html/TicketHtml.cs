using System.Globalization;
using IziSales.Printing.Qr;

namespace IziSales.Printing.Html;

/// <summary>A ticket as one page that needs nothing else: no script, no picture, no address to fetch.</summary>
internal static class TicketHtml
{
    private const string Style = """
        :root{color-scheme:light}
        *{box-sizing:border-box}
        body{margin:0;padding:24px 12px;background:#eef0f2;color:#14181d;font:15px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
        .ticket{max-width:400px;margin:0 auto;padding:28px 26px;background:#fff;border-radius:12px;box-shadow:0 1px 2px rgba(20,24,29,.08),0 12px 32px rgba(20,24,29,.10);overflow-wrap:anywhere}
        .c{text-align:center}.r{text-align:right}
        p{margin:0}.small{font-size:12.5px;color:#5d6670}.strong{font-weight:650}.large{font-size:22px;line-height:1.2;font-weight:700;color:#17334a}
        section+section{margin-top:12px}
        .marca{border:1.5px solid #b21c1c;border-radius:8px;padding:6px;color:#b21c1c}.marca .large{color:#b21c1c}
        .emisor{color:#5d6670}.emisor .large{margin-bottom:2px}
        .documento{border:1.5px solid #17334a;border-radius:10px;overflow:hidden;color:#17334a}
        .documento p{padding:6px 8px}.documento p:nth-child(2){background:#17334a;color:#fff}
        dl{margin:0;display:grid;grid-template-columns:minmax(4.8em,auto) 1fr;gap:2px 10px}dt{color:#5d6670}dd{margin:0;font-weight:600}
        .datos+.adquirente{margin-top:2px}
        table{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums}
        th{font-size:12.5px;font-weight:600;color:#5d6670;text-align:left;border-bottom:1.5px solid #17334a;padding:4px 0}
        td{padding:7px 0;border-bottom:1px solid #e3e6e9;vertical-align:bottom}
        th:last-child,td:last-child{text-align:right;padding-left:14px;white-space:nowrap}
        .amount{display:flex;justify-content:space-between;gap:14px;font-variant-numeric:tabular-nums}.amount span:last-child{white-space:nowrap}
        .amount.large{margin-top:6px;padding:8px 12px;border-radius:8px;background:#17334a;color:#fff;font-size:20px}
        svg{display:block;width:176px;max-width:100%;height:auto;margin:0 auto}
        @media print{body{padding:0;background:#fff}.ticket{max-width:none;box-shadow:none;border-radius:0;padding:0}tr,section{break-inside:avoid}.detalle{break-inside:auto}.documento p:nth-child(2),.amount.large{print-color-adjust:exact;-webkit-print-color-adjust:exact}@page{margin:12mm}}
        """;

    public static string Write(Ticket ticket)
    {
        var html = new HtmlWriter();
        html.Raw("<!DOCTYPE html>\n<html lang=\"es-PE\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        html.Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Element("title", "", $"{ticket.Titulo} - {ticket.Autor}");
        html.Raw("<style>\n").Raw(Style).Raw("\n</style>\n</head>\n<body>\n<main class=\"ticket\">\n");
        foreach (TicketSection section in ticket.Sections.Where(static section => section.Kind != TicketSectionKind.Control))
        {
            Section(html, section);
        }

        return html.Raw("</main>\n</body>\n</html>\n").ToString();
    }

    private static void Section(HtmlWriter html, TicketSection section)
    {
        bool isList = section.Blocks.OfType<TicketField>().Any();
        string name = section.Kind.ToString().ToLowerInvariant();
        html.Raw($"<section class=\"{name}\">\n").Raw(isList ? "<dl>\n" : "");
        foreach (TicketBlock block in section.Blocks)
        {
            Block(html, block);
        }

        html.Raw(isList ? "</dl>\n" : "").Raw("</section>\n");
    }

    private static void Block(HtmlWriter html, TicketBlock block)
    {
        switch (block)
        {
            case TicketText text:
                html.Element("p", Classes(text.Emphasis, text.Align), text.Text);
                break;
            case TicketField field:
                html.Element("dt", "", field.Label).Element("dd", "", field.Value);
                break;
            case TicketAmount amount:
                html.Raw($"<p class=\"{$"amount {EmphasisClass(amount.Emphasis)}".TrimEnd()}\">");
                html.Raw("<span>").Text(amount.Label).Raw("</span> <span>").Text(amount.Amount).Raw("</span></p>\n");
                break;
            case TicketDetail detail:
                Detail(html, detail);
                break;
            case TicketQr qr:
                Qr(html, QrMatrix.From(qr.Text));
                break;
            case TicketRule or TicketCut or TicketDrawer:
                break; // The page divides its parts by space.
            default:
                throw new ArgumentException($"A page does not know a {block.GetType().Name}.", nameof(block));
        }
    }

    private static void Detail(HtmlWriter html, TicketDetail detail)
    {
        html.Raw("<table>\n<thead><tr><th>Descripción</th><th>Importe</th></tr></thead>\n<tbody>\n");
        foreach (TicketItem item in detail.Items)
        {
            html.Raw("<tr><td>").Element("p", "", item.Descripcion);
            html.Element("p", "small", $"{item.Cantidad} {item.Unidad} x {item.PrecioUnitario}");
            foreach (string nota in item.Notas)
            {
                html.Element("p", "small", nota);
            }

            html.Raw("</td><td>").Text(item.Importe).Raw("</td></tr>\n");
        }

        html.Raw("</tbody>\n</table>\n");
    }

    private static void Qr(HtmlWriter html, QrMatrix matrix)
    {
        int side = matrix.Size + (2 * QrMatrix.QuietZone);
        html.Raw(Invariant($"<svg viewBox=\"{-QrMatrix.QuietZone} {-QrMatrix.QuietZone} {side} {side}\" shape-rendering=\"crispEdges\" role=\"img\" aria-label=\"Código QR\"><path d=\""));
        foreach ((int column, int row, int length) in matrix.Bars())
        {
            html.Raw(Invariant($"M{column} {row}h{length}v1h-{length}z"));
        }

        html.Raw("\"/></svg>\n");
    }

    private static string Classes(TicketEmphasis emphasis, TicketAlign align)
    {
        string alignment = align switch
        {
            TicketAlign.Center => "c",
            TicketAlign.Right => "r",
            _ => "",
        };
        return $"{alignment} {EmphasisClass(emphasis)}".Trim();
    }

    private static string EmphasisClass(TicketEmphasis emphasis) => emphasis switch
    {
        TicketEmphasis.Small => "small",
        TicketEmphasis.Strong => "strong",
        TicketEmphasis.Large => "large",
        _ => "",
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
