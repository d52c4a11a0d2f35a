namespace SamplePos.Compras;

/// <summary>Counts the purchases that a crash or a busy database left between the notebook and the meter.</summary>
public sealed class CompraWorker : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(1);

    private readonly CompraService _compras;
    private readonly TimeProvider _clock;
    private readonly ILogger<CompraWorker> _logger;

    /// <summary>Counts with this.</summary>
    public CompraWorker(CompraService compras, TimeProvider clock, ILogger<CompraWorker> logger)
    {
        _compras = compras;
        _clock = clock;
        _logger = logger;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(Between, _clock);
        do
        {
            try
            {
                await _compras.CountAsync(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                _logger.LogWarning(error, "No se pudo ver qué compras faltan sumar; se vuelve a mirar.");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
