using System.Threading.Channels;
using SamplePos.Control;

namespace SamplePos.PedidosWeb;

/// <summary>Issues many orders one after another while the person does something else. Whatever the program's end leaves over still waits to be issued.</summary>
public sealed class PedidosWorker : BackgroundService
{
    private readonly Channel<(string Shop, long OrderId, Asiento Asiento)> _wanted = Channel.CreateUnbounded<(string, long, Asiento)>();
    private readonly HashSet<(string Shop, long OrderId)> _open = [];
    private readonly Lock _lock = new();
    private readonly PedidoEmision _emision;
    private readonly ILogger<PedidosWorker> _logger;

    /// <summary>Issues through this.</summary>
    public PedidosWorker(PedidoEmision emision, ILogger<PedidosWorker> logger)
    {
        _emision = emision;
        _logger = logger;
    }

    /// <summary>How many are still to be issued.</summary>
    public int Pendientes
    {
        get
        {
            lock (_lock)
            {
                return _open.Count;
            }
        }
    }

    /// <summary>Asks that an order be issued; asked twice it is issued once.</summary>
    public void Ask(string shop, long orderId, Asiento asiento)
    {
        lock (_lock)
        {
            if (_open.Add((shop, orderId)))
            {
                _wanted.Writer.TryWrite((shop, orderId, asiento));
            }
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach ((string shop, long orderId, Asiento asiento) in _wanted.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                if (await _emision.IssueAsync(shop, orderId, acknowledgement: null, asiento, stoppingToken) is { } trouble)
                {
                    _logger.LogWarning("El pedido {Pedido} de {Tienda} no se emitió: {Motivo}", orderId, shop, trouble);
                }
            }
            catch (Exception error) when (error is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                _logger.LogError(error, "El pedido {Pedido} de {Tienda} no se emitió; sigue por emitir.", orderId, shop);
            }
            finally
            {
                lock (_lock)
                {
                    _open.Remove((shop, orderId));
                }
            }
        }
    }
}
