namespace IziSales.Printing.Pdf;

/// <summary>A page and its size in points.</summary>
internal sealed record PdfPage(double Width, double Height, PdfCanvas Canvas);
