namespace IziSales.Printing.Layout;

/// <summary>A paper that only moves forward: lines of cells, symbols and pictures in the middle, a knife, a drawer.</summary>
internal interface IRoll
{
    /// <summary>One line in characters of the roll's set, already in its place.</summary>
    void Line(ReadOnlySpan<char> text, PrintStyle style);

    void Qr(TicketQr qr);

    void Barcode(TicketBarcode barcode);

    void Image(TicketImage image);

    void Drawer();

    void Cut();
}
