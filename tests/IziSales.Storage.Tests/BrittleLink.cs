using System.Net;
using System.Net.Sockets;
using IziSales.Testing;
using Npgsql;

namespace IziSales.Storage.Tests;

/// <summary>The wire between a till and its server: it can be cut, stay cut, or lose the very answer that says a sale was kept.</summary>
internal sealed class BrittleLink : IAsyncDisposable
{
    private static readonly byte[] Committed = "COMMIT\0"u8.ToArray();
    private static readonly byte[] Inserted = "INSERT 0 1\0"u8.ToArray();

    private readonly string _server;
    private readonly int _serverPort;
    private readonly List<Socket> _open = [];
    private readonly int _port;
    private TcpListener? _listener;
    private Task _accepting = Task.CompletedTask;
    private volatile byte[]? _loseNext;

    public BrittleLink(string address)
    {
        var settings = new NpgsqlConnectionStringBuilder(address);
        (_server, _serverPort) = (settings.Host!, settings.Port);
        _port = QuietPort.Next(); // it is closed and opened again
        Listen(_port);
        (settings.Host, settings.Port, settings.SslMode, settings.ApplicationName) = ("127.0.0.1", _port, SslMode.Disable, settings.SearchPath);
        Address = settings.ConnectionString;
    }

    /// <summary>The same database, through this wire.</summary>
    public string Address { get; }

    /// <summary>Whether the wire stays cut after it lost an answer.</summary>
    public bool StaysCut { get; set; }

    /// <summary>How many answers were lost.</summary>
    public int Lost { get; private set; }

    /// <summary>The server will keep the next sale, and the till will not hear of it.</summary>
    public void LoseNextCommit() => _loseNext = Committed;

    /// <summary>The same for a sale that is kept by one statement, without a commit of its own.</summary>
    public void LoseNextInsert() => _loseNext = Inserted;

    /// <summary>Every connection breaks, as when the server is restarted.</summary>
    public void CutAll()
    {
        lock (_open)
        {
            _open.ForEach(socket => socket.Close());
            _open.Clear();
        }
    }

    /// <summary>The server is gone.</summary>
    public void GoDown()
    {
        _listener!.Stop();
        CutAll();
    }

    /// <summary>The server is back.</summary>
    public void ComeBack() => Listen(_port);

    public async ValueTask DisposeAsync()
    {
        GoDown();
        await _accepting;
    }

    private void Listen(int port)
    {
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start();
        _accepting = AcceptAsync(_listener);
    }

    private async Task AcceptAsync(TcpListener listener)
    {
        try
        {
            while (true)
            {
                Socket till = await listener.AcceptSocketAsync();
                Socket server = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                await server.ConnectAsync(_server, _serverPort);
                lock (_open)
                {
                    _open.AddRange([till, server]);
                }

                _ = CarryAsync(till, server, watched: false);
                _ = CarryAsync(server, till, watched: true);
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The listener was stopped.
        }
    }

    private async Task CarryAsync(Socket from, Socket to, bool watched)
    {
        byte[] buffer = new byte[64 * 1024];
        try
        {
            for (int read; (read = await from.ReceiveAsync(buffer)) > 0;)
            {
                if (watched && _loseNext is { } answer && buffer.AsSpan(0, read).IndexOf(answer) >= 0)
                {
                    _loseNext = null;
                    Lost++;
                    if (StaysCut)
                    {
                        GoDown();
                    }

                    break;
                }

                await to.SendAsync(buffer.AsMemory(0, read));
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // One side hung up; so does the other.
        }

        from.Close();
        to.Close();
    }
}
