namespace IziSales.Pse.Http;

/// <summary>Holds a short-lived token and fetches the next one in time, once for all who wait.</summary>
/// <param name="fetch">Fetches a token; throws <see cref="PseException"/> when it cannot be had.</param>
/// <param name="time">The clock.</param>
internal sealed class TokenCache(Func<CancellationToken, Task<AccessToken>> fetch, TimeProvider time) : IDisposable
{
    // A token is not used up to its last second, for the call must still arrive; and one this young is not refused for its age.
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _fetching = new(1, 1);
    private volatile Held? _held;

    public async ValueTask<string> GetAsync(CancellationToken cancellationToken)
    {
        if (Fresh() is { } ready)
        {
            return ready;
        }

        await _fetching.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (Fresh() is { } meanwhile)
            {
                return meanwhile;
            }

            AccessToken token = await fetch(cancellationToken).ConfigureAwait(false);
            DateTimeOffset now = time.GetUtcNow();
            TimeSpan margin = Margin < token.Lifetime / 10 ? Margin : token.Lifetime / 10;
            _held = new Held(token.Value, now, now + token.Lifetime - margin);
            return token.Value;
        }
        finally
        {
            _fetching.Release();
        }
    }

    /// <summary>Drops a token that was refused; false if it is so young that the refusal must have another reason, such as spent credits.</summary>
    public bool TryForget(string token)
    {
        if (_held is not { } held || held.Value != token)
        {
            return true;
        }

        if (time.GetUtcNow() - held.Since < Margin)
        {
            return false;
        }

        Interlocked.CompareExchange(ref _held, null, held);
        return true;
    }

    public void Dispose() => _fetching.Dispose();

    private string? Fresh() => _held is { } held && time.GetUtcNow() < held.Until ? held.Value : null;

    private sealed record Held(string Value, DateTimeOffset Since, DateTimeOffset Until);
}
