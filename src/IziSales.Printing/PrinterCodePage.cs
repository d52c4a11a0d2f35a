namespace IziSales.Printing;

/// <summary>A table of characters and the number by which one printer calls it.</summary>
/// <remarks>The numbers differ between makers; the sheet that a printer prints when switched on with FEED held lists its own.</remarks>
/// <param name="Charset">The table.</param>
/// <param name="Number">What follows <c>1B 74</c>.</param>
public sealed record PrinterCodePage(PrinterCharset Charset, byte Number);
