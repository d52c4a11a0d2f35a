namespace IziSales.Printing.Pdf;

/// <summary>A row of a table.</summary>
/// <param name="Kind">What the row is.</param>
/// <param name="Cells">Its texts, one for each column; a heading has one for all.</param>
internal sealed record PdfRow(TicketRowKind Kind, IReadOnlyList<string> Cells)
{
    /// <summary>Quiet lines below the text of the column that takes the rest.</summary>
    public IReadOnlyList<string> Notas { get; init; } = [];

    public PdfFont Font => Kind == TicketRowKind.Row ? PdfFont.Regular : PdfFont.Bold;

    public static PdfRow From(TicketRow row) => new(row.Kind, row.Cells);
}
