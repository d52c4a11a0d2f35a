using System.Net.Sockets;
using IziSales.Printing.Devices;

namespace IziSales.Printing;

/// <summary>A printer on the network, raw port 9100.</summary>
/// <remarks>
/// A fresh connection for each job: an open one would lock the other tills out. A printer without paper takes no more bytes and says nothing, hence the limits of time.
/// Where the printer answers, it is asked before the job whether it can print and after it whether it did.
/// </remarks>
public sealed class TcpPrinterTransport : IPrinterTransport
{
    /// <summary>The port nearly all network printers listen on.</summary>
    public const int DefaultPort = 9100;

    private readonly TimeProvider _time;
    private readonly Lazy<PrinterCaller> _caller;

    /// <summary>A printer by name or address.</summary>
    public TcpPrinterTransport(string host, int port = DefaultPort, TimeProvider? timeProvider = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(host);
        ArgumentOutOfRangeException.ThrowIfLessThan(port, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(port, 65535);
        Host = host;
        Port = port;
        _time = timeProvider ?? TimeProvider.System;
        _caller = new Lazy<PrinterCaller>(() => new PrinterCaller(Name, OpenAsync, new PrinterTiming(WriteTimeout, PrinterTiming.SlowestBytesPerSecond, AnswerTimeout), _time));
    }

    /// <summary>Name or address.</summary>
    public string Host { get; }

    /// <summary>Port.</summary>
    public int Port { get; }

    /// <summary>How long the printer may take to answer the call. By default 4 seconds.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>How long a job may stand still; long jobs get a second more per 4 kB. By default 10 seconds.</summary>
    public TimeSpan WriteTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a question about its state may go unanswered; a printer that lets it is asked no more for ten minutes. By default half a second.</summary>
    public TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromMilliseconds(500);

    private string Name => $"{Host}:{Port}";

    /// <inheritdoc/>
    public Task<PrintDelivery> SendAsync(ReadOnlyMemory<byte> job, CancellationToken cancellationToken = default) => _caller.Value.SendAsync(job, cancellationToken);

    /// <inheritdoc/>
    public Task<PrinterState> GetStateAsync(CancellationToken cancellationToken = default) => _caller.Value.GetStateAsync(cancellationToken);

    private async Task<IPrinterLine> OpenAsync(CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        using CancellationTokenSource timer = new(ConnectTimeout, _time);
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        try
        {
            await socket.ConnectAsync(Host, Port, limit.Token).ConfigureAwait(false);
            return new TcpLine(socket, _time);
        }
        catch (SocketException failure)
        {
            socket.Dispose();
            throw Unreachable($"No se pudo conectar con la impresora {Name}.", failure);
        }
        catch (OperationCanceledException failure)
        {
            socket.Dispose();
            if (cancellationToken.IsCancellationRequested)
            {
                throw;
            }

            throw Unreachable($"La impresora {Name} no contesta.", failure);
        }
    }

    private static PrinterException Unreachable(string what, Exception failure) =>
        new(PrinterFaults.Unreachable, $"{what} Revise que esté encendida, en la red y con esa dirección.", failure) { State = PrinterState.Unreachable };
}
