using IziSales.Printing.Devices;

namespace IziSales.Printing;

/// <summary>A printer on a serial line: a port, a USB or Bluetooth adapter that shows as one.</summary>
/// <remarks>Linux sets the terminal, Windows the COM port; both by the system's own calls. Without flow control a long ticket overruns the printer.</remarks>
public sealed class SerialPrinterTransport : IPrinterTransport
{
    private readonly TimeProvider _time;
    private readonly Lazy<PrinterCaller> _caller;

    /// <summary>A port: <c>/dev/ttyUSB0</c>, <c>COM3</c>.</summary>
    /// <param name="port">The port.</param>
    /// <param name="settings">How it is set. By default 9600 bits, no parity, flow by wires.</param>
    /// <param name="timeProvider">The clock. By default the system's.</param>
    /// <exception cref="ArgumentOutOfRangeException">The speed is none of <see cref="SerialSettings.Speeds"/>.</exception>
    public SerialPrinterTransport(string port, SerialSettings? settings = null, TimeProvider? timeProvider = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(port);
        Port = port;
        Settings = settings ?? new SerialSettings();
        if (!SerialSettings.Speeds.Contains(Settings.Baud))
        {
            throw new ArgumentOutOfRangeException(nameof(settings), "No printer has this speed.");
        }

        _time = timeProvider ?? TimeProvider.System;
        _caller = new Lazy<PrinterCaller>(() => new PrinterCaller(Port, OpenAsync, new PrinterTiming(WriteTimeout, Settings.BytesPerSecond, AnswerTimeout), _time));
    }

    /// <summary>The port.</summary>
    public string Port { get; }

    /// <summary>How it is set.</summary>
    public SerialSettings Settings { get; }

    /// <summary>How long a job may stand still; long jobs get more by the line's speed. By default 15 seconds.</summary>
    public TimeSpan WriteTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a question about its state may go unanswered; a printer that lets it is asked no more for ten minutes. By default half a second.</summary>
    public TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <inheritdoc/>
    public Task<PrintDelivery> SendAsync(ReadOnlyMemory<byte> job, CancellationToken cancellationToken = default) => _caller.Value.SendAsync(job, cancellationToken);

    /// <inheritdoc/>
    public Task<PrinterState> GetStateAsync(CancellationToken cancellationToken = default) => _caller.Value.GetStateAsync(cancellationToken);

    private Task<IPrinterLine> OpenAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (OperatingSystem.IsLinux())
        {
            return Task.FromResult<IPrinterLine>(DeviceLine.Open(Port, Settings, _time));
        }

        return OperatingSystem.IsWindows()
            ? Task.FromResult<IPrinterLine>(ComLine.Open(Port, Settings))
            : throw new PrinterException(PrinterFaults.NotHere, "Los puertos serie se usan en Linux y Windows. En este sistema instale la impresora en CUPS y escriba cups://cola.");
    }
}
