namespace IziSales.Storage.Sql;

/// <summary>Where this process sells for one shop: one sale at a time, as the shop's totals want it anyway, with what the last one left behind.</summary>
internal sealed class Mostrador : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    private volatile Forecast? _forecast;

    /// <summary>What the next sale finds, as far as is known here.</summary>
    public Forecast? Forecast
    {
        get => _forecast;
        set => _forecast = value;
    }

    /// <summary>Waits for its turn; false after so long, and then the database will say who is in the way.</summary>
    public Task<bool> EnterAsync(TimeSpan patience, CancellationToken cancellationToken) => _turn.WaitAsync(patience, cancellationToken);

    public void Leave() => _turn.Release();

    public void Dispose() => _turn.Dispose();
}
