using System.Threading.Channels;

namespace IziSales.Emision;

/// <summary>Wakes the worker of this process when there is something to send; many calls before it wakes count as one.</summary>
public sealed class OutboxSignal
{
    private readonly Channel<bool> _channel = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    /// <summary>Says that something is waiting.</summary>
    public void Wake() => _channel.Writer.TryWrite(true);

    internal async Task WaitAsync(TimeSpan timeout, TimeProvider clock, CancellationToken cancellationToken)
    {
        using CancellationTokenSource settled = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task woken = _channel.Reader.WaitToReadAsync(settled.Token).AsTask();
        Task elapsed = Task.Delay(timeout, clock, settled.Token);
        await Task.WhenAny(woken, elapsed).ConfigureAwait(false);
        await settled.CancelAsync().ConfigureAwait(false);
        _channel.Reader.TryRead(out _);
        cancellationToken.ThrowIfCancellationRequested();
    }
}
