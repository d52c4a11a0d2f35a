using IziSales.Emision;
using IziSales.Ubl;

namespace SamplePos.Features.Avisos;

/// <summary>Writes what the shop must hear into its log, where whoever looks after the shop reads it.</summary>
public sealed class AvisoLog : IAvisoReceiver
{
    private readonly ILogger<AvisoLog> _logger;

    /// <summary>Writes to this log.</summary>
    public AvisoLog(ILogger<AvisoLog> logger) => _logger = logger;

    /// <inheritdoc/>
    public Task ReceiveAsync(Ruc emisor, Aviso aviso, DateTimeOffset momento, CancellationToken cancellationToken = default)
    {
        _logger.LogWarning("{Clave}: {Mensaje}", aviso.Clave, aviso.Mensaje);
        return Task.CompletedTask;
    }
}
