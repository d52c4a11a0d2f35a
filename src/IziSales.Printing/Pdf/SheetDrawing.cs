namespace IziSales.Printing.Pdf;

/// <summary>A ticket on sheets: a document with a place for each of its parts, or a report that runs from top to bottom.</summary>
internal static class SheetDrawing
{
    public static PdfDrawing Draw(Ticket ticket, SheetStyle style)
    {
        var pages = new SheetPages(ticket, style);
        SheetHead.Draw(pages, ticket, style);
        SheetPanel.Draw(pages, ticket, style);
        if (SheetBlocks.IsReport(ticket))
        {
            TicketSectionKind[] body = [TicketSectionKind.Reporte, TicketSectionKind.Leyendas, TicketSectionKind.Qr, TicketSectionKind.Saludo];
            var flow = new SheetFlow(pages, style);
            flow.Draw(body.SelectMany(kind => SheetBlocks.Of(ticket, kind)));
            return pages.Finish();
        }

        var foot = new SheetFoot(pages, ticket, style);
        (double left, double width) = SheetTable.Room(style);
        foreach (TicketDetail detail in SheetBlocks.Of(ticket, TicketSectionKind.Detalle).OfType<TicketDetail>())
        {
            new SheetTable(pages, style, PdfTable.From(detail, left, width, SheetTable.Gap, style.Body)).Draw(foot.Height);
        }

        foot.Draw();
        return pages.Finish();
    }
}
