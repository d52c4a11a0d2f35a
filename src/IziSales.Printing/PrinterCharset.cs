namespace IziSales.Printing;

/// <summary>A table of characters that a printer knows.</summary>
public enum PrinterCharset
{
    /// <summary>No letter beyond ASCII: accents are dropped.</summary>
    Ascii,

    /// <summary>PC850: all of Spanish; number 2 nearly everywhere.</summary>
    Pc850,

    /// <summary>PC858: as 850, and the euro.</summary>
    Pc858,

    /// <summary>WPC1252: all of Spanish, the euro, curly quotes.</summary>
    Windows1252,
}
