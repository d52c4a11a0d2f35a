namespace IziSales.Printing;

/// <summary>The road to one printer.</summary>
public interface IPrinterTransport
{
    /// <summary>Sends one job, whole or not at all as far as the road can tell.</summary>
    /// <param name="job">The bytes.</param>
    /// <param name="cancellationToken">Heard until the first byte is out; a job that has begun ends well or within its own limits of time.</param>
    /// <exception cref="PrinterException">The printer cannot be reached, does not take the job, or stops in the middle of it.</exception>
    Task<PrintDelivery> SendAsync(ReadOnlyMemory<byte> job, CancellationToken cancellationToken = default);

    /// <summary>Asks the printer how it is; nothing is printed, and nothing is thrown because it does not answer.</summary>
    Task<PrinterState> GetStateAsync(CancellationToken cancellationToken = default);
}
