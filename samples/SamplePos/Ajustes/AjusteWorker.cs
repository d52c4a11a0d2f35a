using System.Data.Common;

namespace SamplePos.Ajustes;

/// <summary>Hears of settings that another till of the same database has saved.</summary>
public sealed class AjusteWorker : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(10);

    private readonly AjusteStore _ajustes;
    private readonly TimeProvider _clock;
    private readonly ILogger<AjusteWorker> _logger;

    /// <summary>Keeps this up to date.</summary>
    public AjusteWorker(AjusteStore ajustes, TimeProvider clock, ILogger<AjusteWorker> logger)
    {
        _ajustes = ajustes;
        _clock = clock;
        _logger = logger;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(Between, _clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await _ajustes.RefreshAsync(stoppingToken);
            }
            catch (DbException error)
            {
                _logger.LogWarning(error, "No se pudo ver si otra caja cambió los ajustes; se vuelve a mirar.");
            }
        }
    }
}
