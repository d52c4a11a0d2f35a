using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace IziSales.Pse.Tests;

/// <summary>A web server that does on the wire exactly what a test says, request by request; what lies beyond its script answers 500.</summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<Func<NetworkStream, CancellationToken, Task>> _script = [];
    private readonly ConcurrentQueue<string> _requests = [];
    private readonly SemaphoreSlim _arrivals = new(0);
    private readonly ConcurrentBag<Task> _connections = [];
    private readonly Task _accepting;

    public ScriptedServer()
    {
        _listener.Start();
        BaseAddress = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/pse");
        _accepting = AcceptAsync();
    }

    public Uri BaseAddress { get; }

    /// <summary>Whole requests as they came, head and body.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    /// <summary>Answers the next request with a status and a body, and closes.</summary>
    public ScriptedServer Then(int status, string body, string contentType = "application/json", string extraHeaders = "") =>
        Raw($"HTTP/1.1 {status} X\r\nContent-Type: {contentType}\r\n{extraHeaders}Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}");

    /// <summary>Answers the next request with bytes.</summary>
    public ScriptedServer ThenBytes(int status, byte[] body, string contentType) => Then(async (stream, token) =>
    {
        byte[] head = Encoding.ASCII.GetBytes($"HTTP/1.1 {status} X\r\nContent-Type: {contentType}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n");
        await stream.WriteAsync(head, token);
        await stream.WriteAsync(body, token);
    });

    /// <summary>Writes this text and closes, whether or not it is a whole answer.</summary>
    public ScriptedServer Raw(string text) => Then(async (stream, token) => await stream.WriteAsync(Encoding.UTF8.GetBytes(text), token));

    /// <summary>Closes without a word after the request was read.</summary>
    public ScriptedServer ThenClose() => Then(static (_, _) => Task.CompletedTask);

    /// <summary>Resets the connection after the request was read.</summary>
    public ScriptedServer ThenReset() => Then(static (stream, _) =>
    {
        stream.Socket.LingerState = new LingerOption(enable: true, seconds: 0);
        return Task.CompletedTask;
    });

    /// <summary>Keeps silent until the test ends.</summary>
    public ScriptedServer ThenSilence() => Then(static (_, token) => Task.Delay(Timeout.Infinite, token));

    /// <summary>Waits until the next request was read whole.</summary>
    public async Task RequestArrivedAsync() => Assert.True(await _arrivals.WaitAsync(TimeSpan.FromSeconds(30)), "No request arrived.");

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await Task.WhenAll([_accepting, .. _connections]).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
        _arrivals.Dispose();
    }

    private ScriptedServer Then(Func<NetworkStream, CancellationToken, Task> act)
    {
        _script.Enqueue(act);
        return this;
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            TcpClient client = await _listener.AcceptTcpClientAsync(_stop.Token);
            _connections.Add(ServeAsync(client));
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            NetworkStream stream = client.GetStream();
            if (await ReadAsync(stream) is not { } request)
            {
                return;
            }

            _requests.Enqueue(request);
            _arrivals.Release();
            if (_script.TryDequeue(out Func<NetworkStream, CancellationToken, Task>? act))
            {
                await act(stream, _stop.Token);
            }
            else
            {
                await stream.WriteAsync("HTTP/1.1 500 Unscripted\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray(), _stop.Token);
            }
        }
    }

    private async Task<string?> ReadAsync(NetworkStream stream)
    {
        StringBuilder text = new();
        byte[] buffer = new byte[16 * 1024];
        int headEnd;
        while ((headEnd = text.ToString().IndexOf("\r\n\r\n", StringComparison.Ordinal)) < 0 || text.Length < headEnd + 4 + LengthIn(text.ToString()))
        {
            int read = await stream.ReadAsync(buffer, _stop.Token);
            if (read == 0)
            {
                return null;
            }

            text.Append(Encoding.Latin1.GetString(buffer, 0, read));
        }

        return text.ToString();
    }

    private static int LengthIn(string head)
    {
        string? line = head.Split("\r\n").FirstOrDefault(static line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        return line is null ? 0 : int.Parse(line[15..].Trim(), CultureInfo.InvariantCulture);
    }
}
