namespace IziSales.Printing.Devices;

/// <summary>What the answers to <c>DLE EOT n</c> say.</summary>
internal static class StatusBits
{
    public const byte Printer = 1;
    public const byte WhyOffline = 2;
    public const byte Paper = 4;

    public static bool IsOffline(byte printer) => (printer & 0x08) != 0;

    /// <summary>Why it is off line, from the answers that were given.</summary>
    public static PrinterState Why(byte? cause, byte? paper)
    {
        if (cause is { } why)
        {
            if ((why & 0x20) != 0)
            {
                return PrinterState.PaperOut;
            }

            if ((why & 0x04) != 0)
            {
                return PrinterState.CoverOpen;
            }

            if ((why & 0x40) != 0)
            {
                return PrinterState.Error;
            }
        }

        return paper is { } roll && (roll & 0x60) == 0x60 ? PrinterState.PaperOut : PrinterState.Offline;
    }

    /// <summary>How a printer is that says it is on line.</summary>
    public static PrinterState Online(byte? paper) => paper is { } roll && (roll & 0x0C) == 0x0C && (roll & 0x60) == 0 ? PrinterState.PaperLow : PrinterState.Ready;
}
