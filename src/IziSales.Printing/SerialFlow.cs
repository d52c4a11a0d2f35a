namespace IziSales.Printing;

/// <summary>How a serial printer says that it wants to catch up.</summary>
public enum SerialFlow
{
    /// <summary>By its wires (RTS/CTS on our side, DTR or RTS on the printer's): what printers leave the factory with.</summary>
    Hardware,

    /// <summary>By characters in the line.</summary>
    XonXoff,

    /// <summary>Not at all: a long ticket overruns it.</summary>
    None,
}
