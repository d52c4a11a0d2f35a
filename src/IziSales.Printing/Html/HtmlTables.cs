using System.Globalization;

namespace IziSales.Printing.Html;

/// <summary>Goods and tables of reports.</summary>
internal static class HtmlTables
{
    public static void Detail(HtmlWriter html, TicketDetail detail)
    {
        html.Raw("<table class=\"rows\">\n<thead><tr><th>Descripción</th><th class=\"r\">Importe</th></tr></thead>\n<tbody>\n");
        foreach (TicketItem item in detail.Items)
        {
            html.Raw("<tr><td>").Element("p", "", item.Descripcion);
            html.Element("p", "small", $"{item.Cantidad} {item.Unidad} x {item.PrecioUnitario}");
            foreach (string nota in item.Notas)
            {
                html.Element("p", "small", nota);
            }

            html.Raw("</td>").Element("td", "r", item.Importe).Raw("</tr>\n");
        }

        html.Raw("</tbody>\n</table>\n");
    }

    public static void Table(HtmlWriter html, TicketTable table)
    {
        html.Raw("<table class=\"rows\">\n");
        if (table.HasHead)
        {
            html.Raw("<thead><tr>");
            foreach (TicketColumn column in table.Columns)
            {
                html.Element("th", TicketHtml.AlignClass(column.Align), column.Title);
            }

            html.Raw("</tr></thead>\n");
        }

        html.Raw("<tbody>\n");
        foreach (TicketRow row in table.Rows)
        {
            Row(html, table, row);
        }

        html.Raw("</tbody>\n</table>\n");
    }

    private static void Row(HtmlWriter html, TicketTable table, TicketRow row)
    {
        if (row.Kind == TicketRowKind.Group)
        {
            html.Raw("<tr class=\"group\">").Open("th", "", Span(table.Columns.Count)).Text(row.Cells[0]).Raw("</th></tr>\n");
            return;
        }

        html.Open("tr", row.Kind == TicketRowKind.Total ? "total" : "");
        int at = 0;
        while (at < row.Cells.Count)
        {
            // A text at the left runs on over the empty cells that follow it.
            int next = at + 1;
            while (table.Columns[at].Align == TicketAlign.Left && row.Cells[at].Length > 0 && next < row.Cells.Count && row.Cells[next].Length == 0)
            {
                next++;
            }

            html.Open("td", TicketHtml.AlignClass(table.Columns[at].Align), Span(next - at)).Text(row.Cells[at]).Raw("</td>");
            at = next;
        }

        html.Raw("</tr>\n");
    }

    private static string Span(int columns) => columns == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" colspan=\"{columns}\"");
}
