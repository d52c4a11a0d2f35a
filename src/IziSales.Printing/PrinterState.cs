namespace IziSales.Printing;

/// <summary>How a printer is, as far as it tells.</summary>
public enum PrinterState
{
    /// <summary>It does not tell: many do not, and print all the same.</summary>
    Unknown,

    /// <summary>It is ready.</summary>
    Ready,

    /// <summary>It is ready, and its roll is near the end.</summary>
    PaperLow,

    /// <summary>It has no paper.</summary>
    PaperOut,

    /// <summary>Its cover is open.</summary>
    CoverOpen,

    /// <summary>It says that it is off line, and not why.</summary>
    Offline,

    /// <summary>Its knife or its mechanism is stuck.</summary>
    Error,

    /// <summary>Nobody answers at its address, or its device is not there.</summary>
    Unreachable,
}
