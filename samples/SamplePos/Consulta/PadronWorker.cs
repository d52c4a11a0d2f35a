namespace SamplePos.Consulta;

/// <summary>Imports the padrón reducido when somebody asks, beside the selling.</summary>
public sealed class PadronWorker : BackgroundService
{
    private readonly PadronImportacion _importacion;

    /// <summary>Does this.</summary>
    public PadronWorker(PadronImportacion importacion) => _importacion = importacion;

    /// <inheritdoc/>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        _importacion.Tidy(); // before the door opens and another file may come
        return base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await _importacion.Wanted.WaitAsync(stoppingToken);
            await Task.Run(() => _importacion.RunAsync(stoppingToken), stoppingToken);
        }
    }
}
