using System.Data.Common;

namespace IziSales.Storage.Sql;

/// <summary>How long a call waits for others, and how it does.</summary>
internal sealed class Patience(TimeSpan limit, TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private static readonly TimeSpan Recent = TimeSpan.FromSeconds(1);

    private readonly int _seconds = Math.Max(1, (int)Math.Ceiling(limit.TotalSeconds));

    public TimeSpan Limit => limit;

    public long Now => clock.GetTimestamp();

    /// <summary>Whether a call that began to wait then should give up.</summary>
    public bool IsOver(long since) => clock.GetElapsedTime(since) >= limit;

    /// <summary>Whether something happened just now, so that the connection it came over is sure to stand.</summary>
    public bool IsRecent(long moment) => clock.GetElapsedTime(moment) < Recent;

    /// <summary>A short while, for a server that is coming back.</summary>
    public Task PauseAsync(CancellationToken cancellationToken) => Task.Delay(Pause, clock, cancellationToken);

    /// <summary>Tries a statement until nobody is in the way. Each attempt lasts a second inside the driver; between two of them a caller may give up.</summary>
    public async Task InsistAsync(Session session, string sql, CancellationToken cancellationToken)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                await session.BrieflyAsync(sql, cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (DbException exception) when (attempt < _seconds && Fallas.Of(exception) == StorageFault.Ocupado)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
    }
}
