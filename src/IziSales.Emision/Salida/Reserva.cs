using Microsoft.Extensions.Logging;

namespace IziSales.Emision.Salida;

/// <summary>Keeps something in a worker's hand while an answer is open: renews the lease at half of its time, and stops the work when it has slipped away.</summary>
/// <remarks>Two workers must never send the same document at once; whoever has lost his lease sends nothing more and keeps nothing.</remarks>
internal sealed class Reserva : IAsyncDisposable
{
    private readonly TimeProvider _clock;
    private readonly TimeSpan _lease;
    private readonly Func<DateTimeOffset, Task<bool>> _renew;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _work;
    private readonly CancellationTokenSource _done = new();
    private readonly Task _keeping;
    private volatile bool _isLost;

    private Reserva(TimeProvider clock, TimeSpan lease, Func<DateTimeOffset, Task<bool>> renew, ILogger logger, CancellationToken stopping)
    {
        _clock = clock;
        _lease = lease;
        _renew = renew;
        _logger = logger;
        _work = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        _keeping = KeepAsync();
    }

    /// <summary>Cancelled when the lease is lost, and when the host stops.</summary>
    public CancellationToken Token => _work.Token;

    /// <summary>Whether somebody else may have it in hand by now.</summary>
    public bool IsLost => _isLost;

    /// <summary>Begins to hold what was claimed just now.</summary>
    public static Reserva Hold(TimeProvider clock, TimeSpan lease, Func<DateTimeOffset, Task<bool>> renew, ILogger logger, CancellationToken stopping) =>
        new(clock, lease, renew, logger, stopping);

    public async ValueTask DisposeAsync()
    {
        await _done.CancelAsync().ConfigureAwait(false);
        await _keeping.ConfigureAwait(false);
        _done.Dispose();
        _work.Dispose();
    }

    private async Task KeepAsync()
    {
        DateTimeOffset until = _clock.GetUtcNow() + _lease;
        while (await WaitAsync().ConfigureAwait(false))
        {
            DateTimeOffset longer = _clock.GetUtcNow() + _lease;
            Renewal renewal = await TryRenewAsync(longer).ConfigureAwait(false);
            until = renewal == Renewal.Held ? longer : until;
            if (renewal == Renewal.Lost || (renewal == Renewal.Unknown && _clock.GetUtcNow() >= until))
            {
                _isLost = true;
                await _work.CancelAsync().ConfigureAwait(false);
                return;
            }
        }
    }

    private async Task<Renewal> TryRenewAsync(DateTimeOffset longer)
    {
        try
        {
            return await _renew(longer).ConfigureAwait(false) ? Renewal.Held : Renewal.Lost;
        }
        catch (Exception fault) when (Logged(fault))
        {
            // The store may be back before the lease ends; until then it is still ours.
            return Renewal.Unknown;
        }
    }

    private bool Logged(Exception fault)
    {
        _logger.LogWarning(fault, "No se pudo renovar una reserva; se intenta otra vez antes de que venza.");
        return true;
    }

    private async Task<bool> WaitAsync()
    {
        try
        {
            await Task.Delay(_lease / 2, _clock, _done.Token).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private enum Renewal
    {
        Held,
        Lost,
        Unknown,
    }
}
