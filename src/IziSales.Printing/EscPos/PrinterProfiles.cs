namespace IziSales.Printing.EscPos;

/// <summary>The printers that shops have, as their makers' manuals and their users describe them.</summary>
internal static class PrinterProfiles
{
    private static readonly PrinterCodePage Pc850 = new(PrinterCharset.Pc850, 2);

    // Epson's numbers, which many makers kept.
    private static readonly PrinterCodePage[] EpsonPages = [Pc850, new(PrinterCharset.Windows1252, 16), new(PrinterCharset.Pc858, 19)];

    public static IReadOnlyList<PrinterProfile> All { get; } =
    [
        PrinterProfile.Generic80,
        PrinterProfile.Generic58,
        new() { Name = "epson-tm-t20", Description = "Epson TM-T20 (II, III) y TM-m30, 80 mm", CodePages = EpsonPages, StripRows = 256 },
        new() { Name = "epson-tm-t88", Description = "Epson TM-T88 (V, VI) y TM-T70, 80 mm a 180 puntos por pulgada", Columns = 42, Dots = 512, CodePages = EpsonPages, StripRows = 256 },
        new() { Name = "xprinter-80", Description = "Xprinter XP-80 y clones de 80 mm" },
        PrinterProfile.Generic58 with { Name = "xprinter-58", Description = "Xprinter XP-58 y clones de 58 mm", StripRows = 64 },
        PrinterProfile.Generic58 with { Name = "zjiang-58", Description = "Zjiang ZJ-58, POS-5890 y parecidas de 58 mm", StripRows = 24 },
        new() { Name = "star-escpos", Description = "Star en modo ESC/POS, 80 mm", Qr = PrinterSymbol.Raster, Barcode = PrinterSymbol.Raster },
    ];
}
