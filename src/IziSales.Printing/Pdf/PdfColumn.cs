namespace IziSales.Printing.Pdf;

/// <summary>A column of a table, with its place once the paper is known.</summary>
/// <param name="Title">The head.</param>
/// <param name="Align">Where its texts stand.</param>
/// <param name="Width">How much of the paper it asks for.</param>
internal sealed record PdfColumn(string Title, TicketAlign Align, TicketColumnWidth Width)
{
    /// <summary>Left edge in points.</summary>
    public double Left { get; init; }

    /// <summary>Width in points.</summary>
    public double Points { get; init; }

    public double Right => Left + Points;

    public static PdfColumn From(TicketColumn column) => new(column.Title, column.Align, column.Width);
}
