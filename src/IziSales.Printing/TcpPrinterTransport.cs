using System.Net.Sockets;

namespace IziSales.Printing;

/// <summary>A printer on the network, raw port 9100.</summary>
/// <remarks>A fresh connection for each job: an open one would lock the other tills out. A printer without paper takes no more bytes and says nothing, hence the limits of time.</remarks>
public sealed class TcpPrinterTransport : IPrinterTransport
{
    /// <summary>The port nearly all network printers listen on.</summary>
    public const int DefaultPort = 9100;

    private const int SlowestBytesPerSecond = 4096;
    private static readonly TimeSpan Farewell = TimeSpan.FromMilliseconds(500);

    private readonly TimeProvider _time;

    /// <summary>A printer by name or address.</summary>
    public TcpPrinterTransport(string host, int port = DefaultPort, TimeProvider? timeProvider = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(host);
        ArgumentOutOfRangeException.ThrowIfLessThan(port, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(port, 65535);
        Host = host;
        Port = port;
        _time = timeProvider ?? TimeProvider.System;
    }

    /// <summary>Name or address.</summary>
    public string Host { get; }

    /// <summary>Port.</summary>
    public int Port { get; }

    /// <summary>How long the printer may take to answer the call. By default 4 seconds.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>How long a job may stand still; long jobs get a second more per 4 kB. By default 10 seconds.</summary>
    public TimeSpan WriteTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <inheritdoc/>
    public async Task SendAsync(ReadOnlyMemory<byte> job, CancellationToken cancellationToken = default)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await ConnectAsync(socket, cancellationToken).ConfigureAwait(false);
        await WriteAsync(socket, job, cancellationToken).ConfigureAwait(false);
        await HangUpAsync(socket, cancellationToken).ConfigureAwait(false);
    }

    private async Task ConnectAsync(Socket socket, CancellationToken cancellationToken)
    {
        using CancellationTokenSource limit = Limit(ConnectTimeout, cancellationToken, out CancellationTokenSource timer);
        using (timer)
        {
            try
            {
                await socket.ConnectAsync(Host, Port, limit.Token).ConfigureAwait(false);
            }
            catch (SocketException failure)
            {
                throw new PrinterException(PrinterFaults.Unreachable, $"No se pudo conectar con la impresora {Host}:{Port}. Revise que esté encendida, en la red y con esa dirección.", failure);
            }
            catch (OperationCanceledException failure) when (!cancellationToken.IsCancellationRequested)
            {
                throw new PrinterException(PrinterFaults.Unreachable, $"La impresora {Host}:{Port} no contesta. Revise que esté encendida, en la red y con esa dirección.", failure);
            }
        }
    }

    private async Task WriteAsync(Socket socket, ReadOnlyMemory<byte> job, CancellationToken cancellationToken)
    {
        TimeSpan patience = WriteTimeout + TimeSpan.FromSeconds(job.Length / SlowestBytesPerSecond);
        using CancellationTokenSource limit = Limit(patience, cancellationToken, out CancellationTokenSource timer);
        using (timer)
        {
            int sent = 0;
            try
            {
                while (sent < job.Length)
                {
                    sent += await socket.SendAsync(job[sent..], limit.Token).ConfigureAwait(false);
                }
            }
            catch (SocketException failure)
            {
                throw new PrinterException(PrinterFaults.Broken, $"La impresora {Host}:{Port} cortó la conexión. Revise si el ticket salió completo antes de reimprimir.", failure) { MayHavePrinted = true };
            }
            catch (OperationCanceledException failure) when (!cancellationToken.IsCancellationRequested)
            {
                throw new PrinterException(PrinterFaults.Stalled, $"La impresora {Host}:{Port} dejó de recibir. Revise el papel y la tapa, y si el ticket salió completo antes de reimprimir.", failure) { MayHavePrinted = true };
            }
        }
    }

    // Closing with unread answers in the socket would send a reset that can destroy the ticket's tail: read what comes until the printer hangs up.
    private async Task HangUpAsync(Socket socket, CancellationToken cancellationToken)
    {
        using CancellationTokenSource limit = Limit(Farewell, cancellationToken, out CancellationTokenSource timer);
        using (timer)
        {
            try
            {
                socket.Shutdown(SocketShutdown.Send);
                byte[] answer = new byte[64];
                while (await socket.ReceiveAsync(answer, limit.Token).ConfigureAwait(false) > 0)
                {
                }
            }
            catch (SocketException)
            {
                // Everything was sent; how the printer ends the call changes nothing.
            }
            catch (OperationCanceledException)
            {
                // Many printers never hang up first. The job is out, so a cancellation comes too late as well.
            }
        }
    }

    private CancellationTokenSource Limit(TimeSpan time, CancellationToken cancellationToken, out CancellationTokenSource timer)
    {
        timer = new CancellationTokenSource(time, _time);
        return CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
    }
}
