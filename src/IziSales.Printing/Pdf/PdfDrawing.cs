namespace IziSales.Printing.Pdf;

/// <summary>All that is drawn of a ticket: its pages, and the pictures that they show.</summary>
internal sealed record PdfDrawing(IReadOnlyList<PdfPage> Pages, IReadOnlyList<PdfImage> Images);
