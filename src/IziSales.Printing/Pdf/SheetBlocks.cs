namespace IziSales.Printing.Pdf;

/// <summary>Finds what a ticket says in the parts that have a place of their own on a page.</summary>
internal static class SheetBlocks
{
    public static IEnumerable<TicketBlock> Of(Ticket ticket, TicketSectionKind kind) =>
        ticket.Sections.Where(section => section.Kind == kind).SelectMany(static section => section.Blocks);

    public static IEnumerable<TicketText> Texts(Ticket ticket, TicketSectionKind kind) => Of(ticket, kind).OfType<TicketText>();

    /// <summary>Whether the paper is the shop's own and no document of the law.</summary>
    public static bool IsReport(Ticket ticket) => ticket.Sections.Any(static section => section.Kind == TicketSectionKind.Reporte);

    /// <summary>The word behind the text of a page that is no valid paper, if any.</summary>
    public static string? Watermark(TicketMarcas marcas) =>
        marcas.HasFlag(TicketMarcas.Anulado) ? "ANULADO"
        : marcas.HasFlag(TicketMarcas.Prueba) ? "PRUEBA"
        : null;
}
