namespace IziSales.Printing;

/// <summary>Who draws the QR.</summary>
public enum PrinterQr
{
    /// <summary>The printer, from the text: <c>1D 28 6B</c>.</summary>
    Native,

    /// <summary>We do, as a picture: for printers that print the text instead.</summary>
    Raster,
}
