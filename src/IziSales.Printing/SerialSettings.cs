namespace IziSales.Printing;

/// <summary>How a serial line is set; the printer's switches must say the same. Eight bits and one stop bit always.</summary>
public sealed record SerialSettings
{
    /// <summary>The speeds that printers have.</summary>
    public static IReadOnlyList<int> Speeds { get; } = [1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200, 230400];

    /// <summary>Bits in a second. By default 9600.</summary>
    public int Baud { get; init; } = 9600;

    /// <summary>How the printer says that it wants to catch up. By default by its wires.</summary>
    public SerialFlow Flow { get; init; }

    /// <summary>The check bit. By default none.</summary>
    public SerialParity Parity { get; init; }

    /// <summary>What the line takes in a second, start and stop bits counted, with some air.</summary>
    internal int BytesPerSecond => Math.Max(Baud / 12, 1);
}
