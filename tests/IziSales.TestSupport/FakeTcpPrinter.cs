using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace IziSales.Testing;

/// <summary>A receipt printer on loopback that answers questions about its state, keeps what it is sent, and can be in any mood.</summary>
public sealed class FakeTcpPrinter : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _off = new();
    private readonly ConcurrentQueue<byte[]> _jobs = [];
    private readonly SemaphoreSlim _arrived = new(0);
    private readonly Task _serving;

    /// <summary>Switches it on.</summary>
    public FakeTcpPrinter()
    {
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _serving = ServeAsync();
    }

    /// <summary>How it behaves from the next byte on.</summary>
    public FakePrinterMood Mood { get; set; } = new();

    /// <summary>Its port.</summary>
    public int Port { get; }

    /// <summary>Its address as configuration writes it.</summary>
    public string Uri => $"tcp://127.0.0.1:{Port}";

    /// <summary>How often somebody has called.</summary>
    public int Calls { get; private set; }

    /// <summary>Whether it has stopped taking bytes.</summary>
    public bool IsStalled { get; private set; }

    /// <summary>What came out so far, in order: a job is what one connection sent besides questions.</summary>
    public IReadOnlyList<byte[]> Jobs => [.. _jobs];

    /// <summary>The next job, when it is whole.</summary>
    public async Task<byte[]> NextJobAsync()
    {
        await Patience.WaitAsync(_arrived.WaitAsync(), awaited: "a job arrives at the printer");
        return _jobs.ElementAt(_taken++);
    }

    private int _taken;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _off.CancelAsync();
        _listener.Stop();
        await _serving;
        _listener.Dispose();
        _off.Dispose();
        _arrived.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                Socket till = await _listener.AcceptSocketAsync(_off.Token);
                Calls++;
                using (till)
                {
                    await TalkAsync(till);
                }
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Switched off.
        }
    }

    private async Task TalkAsync(Socket till)
    {
        using MemoryStream job = new();
        FakePrinterEars ears = new(job);
        byte[] buffer = new byte[4096];
        try
        {
            while (true)
            {
                if (Mood.HangsUpAfter is { } most && job.Length >= most)
                {
                    till.LingerState = new LingerOption(enable: true, seconds: 0); // a reset, not a farewell
                    return;
                }

                if (Mood.StallsAfter is { } enough && job.Length >= enough)
                {
                    IsStalled = true;
                    await Task.Delay(Timeout.InfiniteTimeSpan, _off.Token);
                }

                int heard = await till.ReceiveAsync(buffer.AsMemory(0, Math.Min(buffer.Length, Mood.ReadsAtMost)), _off.Token);
                if (heard == 0)
                {
                    break;
                }

                byte[] answers = ears.Hear(buffer.AsSpan(0, heard), Mood);
                if (answers.Length > 0)
                {
                    await till.SendAsync(answers, _off.Token);
                }
            }
        }
        catch (SocketException)
        {
            // The till has hung up.
        }

        if (job.Length > 0)
        {
            _jobs.Enqueue(job.ToArray());
            _arrived.Release();
        }
    }
}
