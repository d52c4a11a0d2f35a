namespace IziSales.Printing;

/// <summary>Who draws a symbol: a QR, a bar code.</summary>
public enum PrinterSymbol
{
    /// <summary>The printer, from the text: <c>1D 28 6B</c> for a QR, <c>1D 6B 49</c> for a bar code.</summary>
    Native,

    /// <summary>We do, as a picture: for printers that print the text instead.</summary>
    Raster,
}
