using System.Net;
using System.Net.Sockets;
using IziSales.Testing;

namespace SamplePos.E2E.Operacion;

/// <summary>A place in the world outside a shop: nobody is there until it opens, and then it notices whoever knocks, without answering.</summary>
internal sealed class Road : IDisposable
{
    private TcpListener _door = new(IPAddress.Loopback, 0);

    public Road()
    {
        _door.Start();
        Port = ((IPEndPoint)_door.LocalEndpoint).Port;
        Close();
    }

    public int Port { get; }

    public string Http => $"http://127.0.0.1:{Port}";

    /// <summary>Whether anybody has knocked since it opened.</summary>
    public bool IsTaken => _door.Pending();

    public void Open()
    {
        _door = new(IPAddress.Loopback, Port);
        _door.Start();
    }

    /// <summary>Whoever knocks now is refused.</summary>
    public void Close() => _door.Dispose();

    public void Dispose() => Close();
}
