using System.Net;
using System.Net.Sockets;

namespace IziSales.Testing;

/// <summary>A port of this machine for what must know its own before it opens it, or open it again later.</summary>
/// <remarks>
/// The system gives none of these to whoever asks for any free port, nor to a connection that goes out, so nobody takes it between choosing and opening.
/// </remarks>
public static class QuietPort
{
    private const int First = 10_000;
    private const int Count = 20_000; // below what Linux (32768), Windows and macOS (49152) give out

    private static int _last = Random.Shared.Next(Count); // another process begins elsewhere

    /// <summary>The next one that is free.</summary>
    public static int Next()
    {
        for (int tried = 0; tried < Count; tried++)
        {
            int port = First + ((Interlocked.Increment(ref _last) & int.MaxValue) % Count);
            if (IsFree(port))
            {
                return port;
            }
        }

        throw new InvalidOperationException($"No port from {First} on is free.");
    }

    private static bool IsFree(int port)
    {
        try
        {
            using TcpListener probe = new(IPAddress.Loopback, port);
            probe.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
