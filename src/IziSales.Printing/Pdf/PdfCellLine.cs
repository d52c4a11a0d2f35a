namespace IziSales.Printing.Pdf;

/// <summary>One line of a cell, folded and short enough for its column.</summary>
internal readonly record struct PdfCellLine(string Text, PdfColor Color);
