namespace IziSales.Printing.Pdf;

/// <summary>A picture in shades of grey as a page holds it.</summary>
/// <param name="Name">Name inside the pages.</param>
/// <param name="Width">Pixels from left to right.</param>
/// <param name="Height">Pixels from top to bottom.</param>
/// <param name="Bits">Bits of a pixel, the highest shade white.</param>
/// <param name="Rows">The rows from top to bottom, each beginning with a new byte.</param>
internal sealed record PdfImage(string Name, int Width, int Height, int Bits, ReadOnlyMemory<byte> Rows);
