using System.Text;
using IziSales.Cola;

namespace SamplePos.Notificaciones;

/// <summary>The queue of messages to the webhook.</summary>
public sealed class ColaNotificaciones
{
    /// <summary>Its name.</summary>
    public const string Nombre = "notificaciones";

    private static readonly ColaOptions Options = new() { FirstRetry = TimeSpan.FromSeconds(5), LongestRetry = TimeSpan.FromHours(1) };

    private readonly NotificacionStore _store;
    private readonly IColaStore _cola;
    private readonly ColaProcessor _processor;
    private readonly TimeProvider _clock;

    /// <summary>Queues what this store holds for the webhook, and lets it be sent.</summary>
    public ColaNotificaciones(NotificacionStore store, IColaStore cola, EnvioNotificacion envio, TimeProvider clock, ILogger<ColaNotificaciones> logger)
    {
        _store = store;
        _cola = cola;
        _clock = clock;
        _processor = new ColaProcessor(cola, Nombre, envio, Options) { Clock = clock, Logger = logger };
    }

    /// <summary>Queues whatever is kept for the webhook and is not in the queue; gives how much there was.</summary>
    /// <remarks>Dying between the queue and the mark does no harm: the queue knows the key.</remarks>
    public async Task<int> EncolarAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<Notificacion> waiting = await _store.ListPorEncolarAsync(cancellationToken);
        foreach (Notificacion one in waiting)
        {
            await _cola.EnqueueAsync(new NuevaTarea(Nombre, one.Clave, Encoding.UTF8.GetBytes(one.Clave), _clock.GetUtcNow()), cancellationToken);
            await _store.MarkQueuedAsync(one.Clave, cancellationToken);
        }

        if (waiting.Count > 0)
        {
            _processor.Wake();
        }

        return waiting.Count;
    }

    /// <summary>Tries once more what was given up. False when it was not.</summary>
    public async Task<bool> ReintentarAsync(string clave, CancellationToken cancellationToken)
    {
        if (!await _cola.ReviveAsync(Nombre, clave, _clock.GetUtcNow(), cancellationToken))
        {
            return false;
        }

        await _store.SetEntregaAsync(clave, Entrega.EnCola, respuesta: null, cancellationToken);
        _processor.Wake();
        return true;
    }

    /// <summary>Sends what is due now; gives how much there was.</summary>
    public Task<int> RunOnceAsync(CancellationToken cancellationToken) => _processor.RunOnceAsync(cancellationToken);

    /// <summary>Sends until it is told to stop.</summary>
    public Task RunAsync(CancellationToken cancellationToken) => _processor.RunAsync(cancellationToken);
}
