namespace IziSales.Printing;

/// <summary>Our codes for what goes wrong on the way to a printer.</summary>
internal static class PrinterFaults
{
    /// <summary>The address makes no sense or names a road that is not built.</summary>
    public const string Address = "IZI-PRN-001";

    /// <summary>Nobody answers at the address.</summary>
    public const string Unreachable = "IZI-PRN-002";

    /// <summary>The device or folder does not exist.</summary>
    public const string Missing = "IZI-PRN-003";

    /// <summary>The system does not let us write to the device.</summary>
    public const string Forbidden = "IZI-PRN-004";

    /// <summary>The printer takes no more bytes.</summary>
    public const string Stalled = "IZI-PRN-005";

    /// <summary>The road broke in the middle.</summary>
    public const string Broken = "IZI-PRN-006";
}
