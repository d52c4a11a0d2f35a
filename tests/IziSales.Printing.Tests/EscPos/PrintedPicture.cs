namespace IziSales.Printing.Tests.EscPos;

/// <summary>One strip of a raster picture.</summary>
internal sealed record PrintedPicture(int Dots, int Rows);
