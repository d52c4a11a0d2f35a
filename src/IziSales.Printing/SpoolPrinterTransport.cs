using IziSales.Printing.Devices;

namespace IziSales.Printing;

/// <summary>A printer of Windows by its name, through the spooler, as a RAW job: the driver changes nothing.</summary>
/// <remarks>The spooler takes a job whole and prints it when it can, so nothing is known here about the paper; its own window shows what waits.</remarks>
public sealed class SpoolPrinterTransport : IPrinterTransport
{
    /// <summary>A printer by the name that Windows shows.</summary>
    public SpoolPrinterTransport(string printer)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(printer);
        Printer = printer;
    }

    /// <summary>The printer's name.</summary>
    public string Printer { get; }

    /// <inheritdoc/>
    public async Task<PrintDelivery> SendAsync(ReadOnlyMemory<byte> job, CancellationToken cancellationToken = default)
    {
        if (!OperatingSystem.IsWindows())
        {
            throw new PrinterException(PrinterFaults.NotHere, $"spool://{Printer} es una impresora de Windows y este sistema no lo es. Aquí use cups://cola o file:///dev/usb/lp0.");
        }

        await WindowsSpooler.PrintAsync(Printer, job, cancellationToken).ConfigureAwait(false);
        return PrintDelivery.Sent;
    }

    /// <inheritdoc/>
    public Task<PrinterState> GetStateAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult(OperatingSystem.IsWindows() && WindowsSpooler.Exists(Printer) ? PrinterState.Unknown : PrinterState.Unreachable);
}
