namespace IziSales.Printing.Tests.EscPos;

/// <summary>A letter as a printer was told to print it.</summary>
internal readonly record struct PrintedCell(char Character, bool Bold, int Width, int Height);
