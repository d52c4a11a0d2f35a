using IziSales.Printing;

namespace IziSales.Cli.Impresoras;

/// <summary>What to try next when something on the paper was wrong.</summary>
internal static class Ajustes
{
    private static readonly PrinterCodePage[] Paginas =
    [
        new(PrinterCharset.Pc850, 2),
        new(PrinterCharset.Pc858, 19),
        new(PrinterCharset.Windows1252, 16),
        new(PrinterCharset.Windows1252, 71),
        new(PrinterCharset.Pc858, 53),
        new(PrinterCharset.Ascii, 0),
    ];

    private static readonly PrinterCut[] Cortes = [PrinterCut.FeedAndPartial, PrinterCut.Partial, PrinterCut.FeedAndFull, PrinterCut.TearOff];

    /// <summary>The next table of characters; after the last, which has no accents to get wrong, it begins anew.</summary>
    public static PrinterSettings OtraPagina(PrinterSettings settings)
    {
        PrinterCodePage now = settings.ToProfile().CodePages[0];
        return settings with { CodePage = Paginas[(Array.IndexOf(Paginas, now) + 1) % Paginas.Length] };
    }

    /// <summary>The QR as a picture instead of drawn by the printer, or the other way round.</summary>
    public static PrinterSettings OtroQr(PrinterSettings settings) =>
        settings with { Qr = settings.ToProfile().Qr == PrinterSymbol.Raster ? PrinterSymbol.Native : PrinterSymbol.Raster };

    /// <summary>The next way of ending a ticket.</summary>
    public static PrinterSettings OtroCorte(PrinterSettings settings) =>
        settings with { Cut = Cortes[(Array.IndexOf(Cortes, settings.ToProfile().Cut) + 1) % Cortes.Length] };
}
