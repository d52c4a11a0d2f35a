using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace IziSales.Testing;

/// <summary>A port of this machine at which nobody listens, nor can begin to: it is taken for as long as the process lives.</summary>
public static class NobodysPort
{
    private static readonly Socket Taken = Take();

    /// <summary>Its number.</summary>
    public static int Number => ((IPEndPoint)Taken.LocalEndPoint!).Port;

    /// <summary>Its address: <c>tcp://127.0.0.1:40123</c>.</summary>
    public static string At(string scheme) => string.Create(CultureInfo.InvariantCulture, $"{scheme}://127.0.0.1:{Number}");

    private static Socket Take()
    {
        Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return socket;
    }
}
