namespace IziSales.Printing;

/// <summary>A printer that the system shows as a device (<c>/dev/usb/lp0</c>), or a file that keeps the last job.</summary>
public sealed class DevicePrinterTransport : IPrinterTransport
{
    private const string DeviceFolder = "/dev/";

    private readonly TimeProvider _time;

    /// <summary>A device or file by its path.</summary>
    public DevicePrinterTransport(string path, TimeProvider? timeProvider = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        Path = path;
        _time = timeProvider ?? TimeProvider.System;
    }

    /// <summary>The device or file.</summary>
    public string Path { get; }

    /// <summary>How long a job may take: without paper the device blocks and says nothing. By default 20 seconds.</summary>
    public TimeSpan WriteTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <inheritdoc/>
    public async Task SendAsync(ReadOnlyMemory<byte> job, CancellationToken cancellationToken = default)
    {
        // Opening and writing may block in the kernel, beyond the reach of a token: the wait is limited, not the call.
        Task writing = Task.Run(() => Write(job.Span), cancellationToken);
        try
        {
            await writing.WaitAsync(WriteTimeout, _time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException failure)
        {
            throw new PrinterException(PrinterFaults.Stalled, $"La impresora {Path} dejó de recibir. Revise el papel, la tapa y el cable, y si el ticket salió completo antes de reimprimir.", failure) { MayHavePrinted = true };
        }
        catch (UnauthorizedAccessException failure)
        {
            throw new PrinterException(PrinterFaults.Forbidden, $"No hay permiso para escribir en {Path}. En Linux agregue el usuario al grupo lp y vuelva a iniciar sesión.", failure);
        }
        catch (FileNotFoundException failure)
        {
            throw new PrinterException(PrinterFaults.Missing, $"No existe {Path}. Revise que la impresora esté encendida y conectada.", failure);
        }
        catch (DirectoryNotFoundException failure)
        {
            throw new PrinterException(PrinterFaults.Missing, $"No existe la carpeta de {Path}. Revise la dirección de la impresora.", failure);
        }
        catch (IOException failure)
        {
            throw new PrinterException(PrinterFaults.Broken, $"No se pudo escribir en {Path}: la impresora está ocupada por otro programa o se desconectó. Revise si el ticket salió completo antes de reimprimir.", failure) { MayHavePrinted = true };
        }
    }

    private void Write(ReadOnlySpan<byte> job)
    {
        // A printer that is unplugged must not leave an ordinary file in the place of its device.
        FileMode mode = Path.StartsWith(DeviceFolder, StringComparison.Ordinal) ? FileMode.Open : FileMode.Create;
        using var stream = new FileStream(Path, mode, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        stream.Write(job);
    }
}
