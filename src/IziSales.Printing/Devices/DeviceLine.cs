using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace IziSales.Printing.Devices;

/// <summary>A device of Linux: USB printer, serial line, pipe. No call ever waits in the kernel; a device that is not ready is asked again a moment later.</summary>
internal sealed class DeviceLine : IPrinterLine
{
    private const int OutputQueue = 1;

    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(10);

    private readonly SafeFileHandle _device;
    private readonly TimeProvider _time;
    private readonly bool _isTerminal;

    private DeviceLine(SafeFileHandle device, bool canRead, bool isTerminal, TimeProvider time)
    {
        _device = device;
        _time = time;
        _isTerminal = isTerminal;
        CanRead = canRead;
    }

    public bool CanRead { get; }

    /// <summary>Opens a device.</summary>
    /// <param name="path">The device.</param>
    /// <param name="settings">How a serial line is set; null leaves its speed as it is.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="PrinterException">It is not there, is no device, belongs to others, or is in use.</exception>
    public static DeviceLine Open(string path, SerialSettings? settings, TimeProvider time)
    {
        bool isPipe = Linux.KindOf(path) == FileKind.Pipe;
        SafeFileHandle device = Linux.open(path, Linux.Device | (isPipe ? Linux.WriteOnly : Linux.ReadWrite));
        bool canRead = !isPipe;
        if (device.IsInvalid && !isPipe && Marshal.GetLastPInvokeError() is Linux.AccessDenied or Linux.NotPermitted)
        {
            // Many give the group lp the right to write and not to read.
            device = Linux.open(path, Linux.Device | Linux.WriteOnly);
            canRead = false;
        }

        if (device.IsInvalid)
        {
            throw DeviceFaults.OfOpening(path, Marshal.GetLastPInvokeError());
        }

        bool isTerminal = Terminal.TrySet(device, settings);
        if (settings is not null && !isTerminal)
        {
            device.Dispose();
            throw new PrinterException(PrinterFaults.Missing, $"{path} no es un puerto serie. Escriba file://{path} si es una impresora USB, o el puerto correcto.");
        }

        return new DeviceLine(device, canRead, isTerminal, time);
    }

    public async ValueTask<int> WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int written = (int)Linux.write(_device, bytes.Span, (nuint)bytes.Length);
            if (written > 0)
            {
                return written;
            }

            await AgainAsync(written == 0 ? Linux.TryAgain : Marshal.GetLastPInvokeError(), cancellationToken).ConfigureAwait(false);
        }
    }

    public async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int read = (int)Linux.read(_device, buffer.Span, (nuint)buffer.Length);
            if (read >= 0)
            {
                // A USB printer that has nothing to say answers with nothing; it may have in a moment.
                if (read > 0)
                {
                    return read;
                }

                await Task.Delay(Moment, _time, cancellationToken).ConfigureAwait(false);
                continue;
            }

            await AgainAsync(Marshal.GetLastPInvokeError(), cancellationToken).ConfigureAwait(false);
        }
    }

    // Closing too early cuts the last piece off: the kernel's driver for USB printers drops what is still on its way, a serial line has its own queue.
    public async ValueTask FinishAsync(CancellationToken cancellationToken)
    {
        while (!HasLeft())
        {
            await Task.Delay(Moment, _time, cancellationToken).ConfigureAwait(false);
        }
    }

    public ValueTask DisposeAsync()
    {
        if (_isTerminal && Linux.Unsent(_device) > 0)
        {
            // Otherwise closing waits half a minute for a printer that takes nothing.
            _ = Linux.tcflush(_device, OutputQueue);
        }

        _device.Dispose();
        return ValueTask.CompletedTask;
    }

    private bool HasLeft()
    {
        var entry = new Linux.PollEntry { Descriptor = (int)_device.DangerousGetHandle(), Wanted = Linux.PollOut };
        if (Linux.poll(ref entry, 1, 0) > 0 && (entry.Happened & Linux.PollBroken) != 0)
        {
            throw new IOException("The device is gone.");
        }

        return (entry.Happened & Linux.PollOut) != 0 && (!_isTerminal || Linux.Unsent(_device) == 0);
    }

    private async Task AgainAsync(int error, CancellationToken cancellationToken)
    {
        if (error is not (Linux.TryAgain or Linux.Interrupted or Linux.NoSpace))
        {
            throw new IOException(Marshal.GetPInvokeErrorMessage(error));
        }

        // "No space" is how the kernel's driver says that a USB printer has no paper: it takes more once it has.
        await Task.Delay(Moment, _time, cancellationToken).ConfigureAwait(false);
    }
}
