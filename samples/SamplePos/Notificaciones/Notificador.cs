using System.Data.Common;
using IziSales.Storage;
using SamplePos.Ajustes;
using SamplePos.Features.Ajustes.Notificaciones;

namespace SamplePos.Notificaciones;

/// <summary>Tells the shop something once: on screen to each person, and to the webhook of the settings. Any part of the program may call it.</summary>
/// <remarks>
/// The key is what makes it this notice and no other, such as <c>respaldo:2026-11-20</c>; its first word says what it is about (<see cref="ClaseNotificacion"/>).
/// What was accepted is durable and told once, however often it is raised and whatever dies in between.
/// </remarks>
public sealed class Notificador
{
    private readonly NotificacionStore _store;
    private readonly ColaNotificaciones _cola;
    private readonly AjusteStore _ajustes;
    private readonly ILogger<Notificador> _logger;

    /// <summary>Keeps in this store and queues what the settings want told outside.</summary>
    public Notificador(NotificacionStore store, ColaNotificaciones cola, AjusteStore ajustes, ILogger<Notificador> logger)
    {
        _store = store;
        _cola = cola;
        _ajustes = ajustes;
        _logger = logger;
    }

    /// <summary>Tells the shop. False when it was told under this key before.</summary>
    /// <param name="clave">The notice's name.</param>
    /// <param name="gravedad">How much it matters.</param>
    /// <param name="texto">What happened and what to do, in Spanish.</param>
    /// <param name="enlace">Where in the program it is looked at, such as <c>/rus</c>. By default nowhere.</param>
    /// <param name="cancellationToken">Stops before it is kept, never half way.</param>
    public async Task<bool> AvisarAsync(string clave, Gravedad gravedad, string texto, string? enlace = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(clave);
        ArgumentException.ThrowIfNullOrWhiteSpace(texto);
        bool outside = _ajustes.Get(NotificacionesSeccion.Instance).Quiere(ClaseNotificacion.Of(clave));
        if (!await _store.AddAsync(clave, gravedad, texto, enlace, outside ? Entrega.PorEncolar : Entrega.Ninguna, cancellationToken))
        {
            return false;
        }

        _logger.LogWarning("{Clave}: {Texto}", clave, texto);
        if (outside)
        {
            await QueueAsync(cancellationToken);
        }

        return true;
    }

    // It is kept by now: whatever keeps it from the queue for a moment, the worker puts it there.
    private async Task QueueAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _cola.EncolarAsync(cancellationToken);
        }
        catch (Exception error) when (error is DbException or StorageException)
        {
            _logger.LogWarning(error, "El mensaje al webhook se encolará dentro de un momento.");
        }
    }
}
