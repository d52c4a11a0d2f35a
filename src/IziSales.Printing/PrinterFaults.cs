namespace IziSales.Printing;

/// <summary>Our codes for what goes wrong on the way to a printer.</summary>
internal static class PrinterFaults
{
    /// <summary>The address makes no sense.</summary>
    public const string Address = "IZI-PRN-001";

    /// <summary>Nobody answers at the address.</summary>
    public const string Unreachable = "IZI-PRN-002";

    /// <summary>The device or folder does not exist, or is no device.</summary>
    public const string Missing = "IZI-PRN-003";

    /// <summary>The system does not let us write to the device.</summary>
    public const string Forbidden = "IZI-PRN-004";

    /// <summary>The printer takes no more bytes.</summary>
    public const string Stalled = "IZI-PRN-005";

    /// <summary>The road broke in the middle.</summary>
    public const string Broken = "IZI-PRN-006";

    /// <summary>The printer said before the job that it cannot print.</summary>
    public const string NotReady = "IZI-PRN-007";

    /// <summary>Another program has the device.</summary>
    public const string Busy = "IZI-PRN-008";

    /// <summary>The road does not exist on this system.</summary>
    public const string NotHere = "IZI-PRN-009";

    /// <summary>The system's print service refuses the job.</summary>
    public const string Refused = "IZI-PRN-010";

    /// <summary>The file of printers makes no sense.</summary>
    public const string Settings = "IZI-PRN-011";

    /// <summary>The line broke before the first byte of the ticket.</summary>
    public static PrinterException HungUp(string name, Exception failure) =>
        new(Broken, $"La impresora {name} cortó la conexión antes de recibir el ticket. Se puede repetir.", failure) { State = PrinterState.Unreachable };

    /// <summary>The line stands still before the first byte of the ticket.</summary>
    public static PrinterException TakesNothing(string name, Exception failure) =>
        new(NotReady, $"La impresora {name} no recibe nada. Revise el papel, la tapa y el botón de línea; el ticket no ha comenzado.", failure) { State = PrinterState.Offline };
}
