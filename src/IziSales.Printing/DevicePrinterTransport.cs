using IziSales.Printing.Devices;

namespace IziSales.Printing;

/// <summary>A printer that the system shows as a device (<c>/dev/usb/lp0</c>), or a file that keeps the last job.</summary>
/// <remarks>A printer that is unplugged must not leave an ordinary file in the place of its device: below <c>/dev</c> only devices are written.</remarks>
public sealed class DevicePrinterTransport : IPrinterTransport
{
    private const string DeviceFolder = "/dev/";

    private readonly TimeProvider _time;
    private readonly Lazy<PrinterCaller> _caller;

    /// <summary>A device or file by its path.</summary>
    public DevicePrinterTransport(string path, TimeProvider? timeProvider = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        Path = path;
        _time = timeProvider ?? TimeProvider.System;
        _caller = new Lazy<PrinterCaller>(() => new PrinterCaller(Path, OpenAsync, new PrinterTiming(WriteTimeout, PrinterTiming.SlowestBytesPerSecond, AnswerTimeout), _time));
    }

    /// <summary>The device or file.</summary>
    public string Path { get; }

    /// <summary>How long a job may stand still: without paper the device takes nothing and says nothing. By default 15 seconds.</summary>
    public TimeSpan WriteTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a question about its state may go unanswered; a printer that lets it is asked no more for ten minutes. By default half a second.</summary>
    public TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromMilliseconds(500);

    private bool IsBelowDev => Path.StartsWith(DeviceFolder, StringComparison.Ordinal);

    private bool IsDevice => OperatingSystem.IsLinux() && Linux.KindOf(Path) is FileKind.CharacterDevice or FileKind.Pipe;

    /// <inheritdoc/>
    public async Task<PrintDelivery> SendAsync(ReadOnlyMemory<byte> job, CancellationToken cancellationToken = default)
    {
        if (IsDevice)
        {
            return await _caller.Value.SendAsync(job, cancellationToken).ConfigureAwait(false);
        }

        if (IsBelowDev)
        {
            throw File.Exists(Path) ? DeviceFaults.NotADevice(Path) : DeviceFaults.Missing(Path);
        }

        await KeepAsync(job, cancellationToken).ConfigureAwait(false);
        return PrintDelivery.Printed;
    }

    /// <inheritdoc/>
    public Task<PrinterState> GetStateAsync(CancellationToken cancellationToken = default)
    {
        if (IsDevice)
        {
            return _caller.Value.GetStateAsync(cancellationToken);
        }

        bool isReady = !IsBelowDev && Directory.Exists(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path)));
        return Task.FromResult(isReady ? PrinterState.Ready : PrinterState.Unreachable);
    }

    private Task<IPrinterLine> OpenAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IPrinterLine>(DeviceLine.Open(Path, settings: null, _time));
    }

    private async Task KeepAsync(ReadOnlyMemory<byte> job, CancellationToken cancellationToken)
    {
        try
        {
            await File.WriteAllBytesAsync(Path, job, cancellationToken).ConfigureAwait(false);
        }
        catch (UnauthorizedAccessException failure)
        {
            throw DeviceFaults.Forbidden(Path, failure);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new PrinterException(PrinterFaults.Missing, $"No existe la carpeta de {Path}. Revise la dirección de la impresora.", failure) { State = PrinterState.Unreachable };
        }
        catch (IOException failure)
        {
            throw new PrinterException(PrinterFaults.Broken, $"No se pudo escribir en {Path}: {failure.Message}", failure);
        }
    }
}
