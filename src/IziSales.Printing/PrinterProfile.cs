namespace IziSales.Printing;

/// <summary>What a printer can do and how it wants to be told.</summary>
public sealed record PrinterProfile
{
    /// <summary>80 mm, 203 dots per inch, PC850, QR by the printer, knife.</summary>
    public static PrinterProfile Generic80 { get; } = new();

    /// <summary>58 mm, 203 dots per inch, PC850, QR as a picture because cheap ones print its text instead, no knife.</summary>
    public static PrinterProfile Generic58 { get; } = new() { Dots = 384, Qr = PrinterQr.Raster, Cut = PrinterCut.TearOff };

    /// <summary>Dots across the paper. By default 576, as 80 mm printers with 203 dots per inch have.</summary>
    public int Dots { get; init; } = 576;

    /// <summary>The tables of characters, the preferred one first. By default PC850 as number 2.</summary>
    public IReadOnlyList<PrinterCodePage> CodePages { get; init; } = [new PrinterCodePage(PrinterCharset.Pc850, 2)];

    /// <summary>Who draws the QR. By default the printer.</summary>
    public PrinterQr Qr { get; init; } = PrinterQr.Native;

    /// <summary>How the ticket ends. By default fed to the knife and cut, leaving a bridge.</summary>
    public PrinterCut Cut { get; init; } = PrinterCut.FeedAndPartial;

    /// <summary>Pin of the drawer's plug that gets the impulse: 2 or 5. By default 2, as nearly all drawers are wired.</summary>
    public int DrawerPin { get; init; } = 2;

    /// <summary>Whether letters can be twice as wide and high. By default yes.</summary>
    public bool DoubleSize { get; init; } = true;
}
