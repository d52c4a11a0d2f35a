using System.Net.Sockets;

namespace IziSales.Printing.Devices;

/// <summary>A connection to a printer on the network.</summary>
internal sealed class TcpLine(Socket socket, TimeProvider time) : IPrinterLine
{
    /// <summary>Written in pieces, because the system takes as much as there is before it says how much it took.</summary>
    private const int Piece = 4096;

    private static readonly TimeSpan Farewell = TimeSpan.FromMilliseconds(500);

    public bool CanRead => true;

    public async ValueTask<int> WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        try
        {
            return await socket.SendAsync(bytes[..Math.Min(bytes.Length, Piece)], cancellationToken).ConfigureAwait(false);
        }
        catch (SocketException broken)
        {
            throw new IOException(broken.Message, broken);
        }
    }

    public async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await socket.ReceiveAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (SocketException broken)
        {
            throw new IOException(broken.Message, broken);
        }
    }

    // Closing with unread answers in the socket would send a reset that can destroy the ticket's tail: read what comes until the printer hangs up.
    public async ValueTask FinishAsync(CancellationToken cancellationToken)
    {
        using CancellationTokenSource timer = new(Farewell, time);
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
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

    public ValueTask DisposeAsync()
    {
        socket.Dispose();
        return ValueTask.CompletedTask;
    }
}
