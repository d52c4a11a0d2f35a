using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace IziSales.Testing;

/// <summary>A web server that does on the wire exactly what a test says, request by request; what lies beyond its script answers 500.</summary>
public sealed class ScriptedServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<Step> _script = [];
    private readonly ConcurrentQueue<string> _requests = [];
    private readonly SemaphoreSlim _arrivals = new(0);
    private readonly SemaphoreSlim _gate = new(0);
    private readonly ConcurrentBag<Task> _connections = [];
    private readonly Task _accepting;
    private int _open;
    private int _mostAtOnce;

    /// <summary>Listens on a free port of this machine.</summary>
    public ScriptedServer()
    {
        _listener.Start();
        BaseAddress = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/pse");
        _accepting = AcceptAsync();
    }

    /// <summary>Where it is.</summary>
    public Uri BaseAddress { get; }

    /// <summary>Answers that are given whatever the script says, such as that of a token's address; null leaves a request to the script.</summary>
    public Func<string, WireAnswer?> Standing { get; init; } = static _ => null;

    /// <summary>Whole requests as they came, head and body, those with a standing answer included.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    /// <summary>How many held requests were open at one time, at most.</summary>
    public int MostAtOnce => Volatile.Read(ref _mostAtOnce);

    /// <summary>Answers the next request with a status and a body, and closes.</summary>
    public ScriptedServer Then(int status, string body, string contentType = "application/json", string extraHeaders = "") =>
        Then(new WireAnswer(status, contentType, Encoding.UTF8.GetBytes(body)) { Headers = extraHeaders });

    /// <summary>Answers the next requests, one each.</summary>
    public ScriptedServer Then(params IReadOnlyList<WireAnswer> answers)
    {
        foreach (WireAnswer answer in answers)
        {
            Act((stream, token) => stream.WriteAsync(answer.ToBytes(), token).AsTask());
        }

        return this;
    }

    /// <summary>Writes this text and closes, whether or not it is a whole answer.</summary>
    public ScriptedServer Raw(string text) => Act((stream, token) => stream.WriteAsync(Encoding.UTF8.GetBytes(text), token).AsTask());

    /// <summary>Closes without a word after the request was read.</summary>
    public ScriptedServer ThenClose() => Act(static (_, _) => Task.CompletedTask);

    /// <summary>Resets the connection after the request was read.</summary>
    public ScriptedServer ThenReset() => Act(static (stream, _) =>
    {
        stream.Socket.LingerState = new LingerOption(enable: true, seconds: 0);
        return Task.CompletedTask;
    });

    /// <summary>Keeps silent until the test ends.</summary>
    public ScriptedServer ThenSilence() => Act(static (_, token) => Task.Delay(Timeout.Infinite, token));

    /// <summary>Writes the beginning of an answer and then nothing until the test ends.</summary>
    public ScriptedServer ThenStall(WireAnswer answer) => Act(async (stream, token) =>
    {
        await stream.WriteAsync(answer.ToBytes().AsMemory(0, answer.ToBytes().Length - Math.Max(1, answer.Body.Length / 2)), token);
        await Task.Delay(Timeout.Infinite, token);
    });

    /// <summary>Writes a body without end, until the other side has enough.</summary>
    public ScriptedServer ThenEndless(int status, string contentType) => Act(async (stream, token) =>
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status} X\r\nContent-Type: {contentType}\r\nConnection: close\r\n\r\n"), token);
        byte[] blanks = new byte[64 * 1024];
        blanks.AsSpan().Fill((byte)' ');
        try
        {
            while (true)
            {
                await stream.WriteAsync(blanks, token);
            }
        }
        catch (IOException)
        {
            // The other side has hung up, as it should.
        }
    });

    /// <summary>Answers the next request only after <see cref="ReleaseOne"/>.</summary>
    public ScriptedServer ThenHeld(WireAnswer answer)
    {
        _script.Enqueue(new Step(HoldAsync, IsHeld: true));
        return this;

        async Task HoldAsync(NetworkStream stream, CancellationToken token)
        {
            await _gate.WaitAsync(token);
            Interlocked.Decrement(ref _open);
            await stream.WriteAsync(answer.ToBytes(), token);
        }
    }

    /// <summary>Forgets what is left of the script.</summary>
    public void Forget() => _script.Clear();

    /// <summary>Lets one held answer go.</summary>
    public void ReleaseOne() => _gate.Release();

    /// <summary>Waits until the next request of the script was read whole.</summary>
    public async Task RequestArrivedAsync(CancellationToken cancellationToken = default) =>
        await Patience.WaitAsync(_arrivals.WaitAsync(cancellationToken), awaited: "a request arrives", cancellationToken: cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await Task.WhenAll([_accepting, .. _connections]).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
        _arrivals.Dispose();
        _gate.Dispose();
    }

    private ScriptedServer Act(Func<NetworkStream, CancellationToken, Task> act)
    {
        _script.Enqueue(new Step(act, IsHeld: false));
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
            if (Standing(request) is { } standing)
            {
                await stream.WriteAsync(standing.ToBytes(), _stop.Token);
                return;
            }

            bool scripted = _script.TryDequeue(out Step? step);
            if (step is { IsHeld: true })
            {
                CountOpen();
            }

            _arrivals.Release();
            await (scripted ? step!.Act(stream, _stop.Token) : stream.WriteAsync(WireAnswer.Empty(500).ToBytes(), _stop.Token).AsTask());
        }
    }

    private void CountOpen()
    {
        int open = Interlocked.Increment(ref _open);
        int most = Volatile.Read(ref _mostAtOnce);
        while (open > most)
        {
            int seen = Interlocked.CompareExchange(ref _mostAtOnce, open, most);
            most = seen == most ? open : seen;
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

    private sealed record Step(Func<NetworkStream, CancellationToken, Task> Act, bool IsHeld);
}
