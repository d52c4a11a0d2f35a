namespace IziSales.Printing.Devices;

/// <summary>An open line to a printer: bytes out, perhaps bytes back.</summary>
internal interface IPrinterLine : IAsyncDisposable
{
    /// <summary>Whether the printer could answer at all.</summary>
    bool CanRead { get; }

    /// <summary>Gives the printer some bytes, one at least; gives how many it took.</summary>
    /// <exception cref="IOException">The line broke.</exception>
    ValueTask<int> WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken);

    /// <summary>Takes what the printer says, waiting for it; 0 when it will say nothing more.</summary>
    /// <exception cref="IOException">The line broke.</exception>
    ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken);

    /// <summary>Waits until what was given has left this machine.</summary>
    /// <exception cref="IOException">The line broke.</exception>
    ValueTask FinishAsync(CancellationToken cancellationToken);
}
