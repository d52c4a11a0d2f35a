namespace IziSales.Printing;

/// <summary>The road to one printer.</summary>
public interface IPrinterTransport
{
    /// <summary>Sends one job, whole or not at all as far as the road can tell.</summary>
    /// <exception cref="PrinterException">The printer cannot be reached, does not take the job, or stops in the middle of it.</exception>
    Task SendAsync(ReadOnlyMemory<byte> job, CancellationToken cancellationToken = default);
}
