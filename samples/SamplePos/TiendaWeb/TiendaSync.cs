using IziSales.Cola;
using IziSales.Ubl;
using IziSales.Woo;
using SamplePos.Notificaciones;

namespace SamplePos.TiendaWeb;

/// <summary>Brings the web shop's catalogue here: when somebody asks, and by itself every so many hours.</summary>
public sealed class TiendaSync
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan BetweenFull = TimeSpan.FromDays(7);

    private readonly TiendaActual _tienda;
    private readonly TiendaCatalogo _catalogo;
    private readonly IColaStore _cola;
    private readonly Notificador _notificador;
    private readonly TimeProvider _clock;
    private readonly ILogger<TiendaSync> _logger;
    private readonly string _turn = Guid.NewGuid().ToString("N");
    private readonly Lock _lock = new();
    private TaskCompletionSource _wanted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Alcance? _asked;
    private DateTimeOffset? _troubled;

    /// <summary>Reads into this catalogue.</summary>
    public TiendaSync(TiendaActual tienda, TiendaCatalogo catalogo, IColaStore cola, Notificador notificador, TimeProvider clock, ILogger<TiendaSync> logger)
    {
        _tienda = tienda;
        _catalogo = catalogo;
        _cola = cola;
        _notificador = notificador;
        _clock = clock;
        _logger = logger;
    }

    /// <summary>Completes when somebody asked.</summary>
    public Task Wanted => Volatile.Read(ref _wanted).Task;

    private Alcance? Asked
    {
        get
        {
            lock (_lock)
            {
                return _asked;
            }
        }
    }

    /// <summary>Asks that it be read now. False when there is no web shop.</summary>
    public bool Ask(Alcance alcance)
    {
        if (_tienda.Find() is null)
        {
            return false;
        }

        lock (_lock)
        {
            _asked = _asked == Alcance.Todo ? Alcance.Todo : alcance;
            _wanted.TrySetResult();
        }

        return true;
    }

    /// <summary>Asks for the reading whose hour has come: what changed, or once a week everything. Null when there is no web shop.</summary>
    public async Task<Alcance?> AskOnTimeAsync(CancellationToken cancellationToken)
    {
        EstadoTienda estado = await _catalogo.GetEstadoAsync(cancellationToken);
        Alcance alcance = ScopeOf(estado);
        return Ask(alcance) ? alcance : null;
    }

    /// <summary>How everything stands.</summary>
    public async Task<EstadoTienda> GetEstadoAsync(CancellationToken cancellationToken)
    {
        bool isAsked = Asked is not null; // looked at first: it is forgotten only when the database shows that the reading began
        EstadoTienda estado = await _catalogo.GetEstadoAsync(cancellationToken);
        if (_tienda.Find() is not { } open)
        {
            return estado;
        }

        ColaStatus queue = await _cola.GetStatusAsync(open.Outbox.Cola, cancellationToken: cancellationToken);
        return estado with { EnCurso = estado.EnCurso || isAsked, Movimientos = queue.Pendientes, MovimientosParados = queue.Muertas };
    }

    /// <summary>Reads if somebody asked or it is time.</summary>
    public async Task RunIfDueAsync(CancellationToken cancellationToken)
    {
        Alcance? asked = Asked;
        if (_tienda.Find() is not { } open || (asked ?? await DueAsync(open, cancellationToken)) is not { } alcance)
        {
            Forget(asked);
            return;
        }

        WooSyncCursor? cursor = await _catalogo.TakeTurnAsync(open.Ajuste.Direccion, alcance, _turn, Lease, cancellationToken);
        Forget(asked);
        if (cursor is null)
        {
            return; // another till is reading: that serves all
        }

        string? problem = null;
        try
        {
            problem = await ReadAsync(open, cursor, cancellationToken);
        }
        finally
        {
            _troubled = problem is null ? null : _clock.GetUtcNow();
            await _catalogo.EndTurnAsync(_turn, problem, CancellationToken.None);
        }
    }

    private async Task<string?> ReadAsync(TiendaAbierta open, WooSyncCursor cursor, CancellationToken cancellationToken)
    {
        int unreadable = 0;
        try
        {
            await foreach (WooProductPage page in open.Products.SyncAsync(cursor, cancellationToken))
            {
                foreach (WooUnreadable one in page.Unreadable)
                {
                    unreadable++;
                    _logger.LogWarning("El producto {Id} de la tienda web no se pudo leer: {Motivo}", one.Id, one.Message);
                }

                if (!await _catalogo.KeepAsync(page, _turn, Lease, cancellationToken))
                {
                    return null;
                }
            }
        }
        catch (WooException failure)
        {
            // Once a day: who sells need not hear of every attempt.
            await _notificador.AvisarAsync(
                $"tienda:{open.Ajuste.Nombre}:{Lima.DateOf(_clock.GetUtcNow()):yyyy-MM-dd}",
                Gravedad.Atencion,
                $"La tienda web no se pudo leer: {failure.Message} Se reintenta sola; lo que venda aquí se le descontará cuando responda.",
                "/tienda-web",
                cancellationToken);
            return failure.Message;
        }

        return unreadable == 0 ? null : $"{unreadable} productos de la tienda web no se pudieron leer; el registro dice cuáles y por qué.";
    }

    // The hours are the routine's; here only the first reading of a new shop, and another try after one that failed.
    private async Task<Alcance?> DueAsync(TiendaAbierta open, CancellationToken cancellationToken)
    {
        EstadoTienda estado = await _catalogo.GetEstadoAsync(cancellationToken);
        if (open.Ajuste.CadaHoras == 0 || (_troubled is { } at ? _clock.GetUtcNow() < at + AfterTrouble : estado.Terminada is not null))
        {
            return null;
        }

        return ScopeOf(estado);
    }

    private Alcance ScopeOf(EstadoTienda estado) => estado.Completa is null || _clock.GetUtcNow() >= estado.Completa + BetweenFull ? Alcance.Todo : Alcance.Cambios;

    // What was asked meanwhile stays asked.
    private void Forget(Alcance? served)
    {
        lock (_lock)
        {
            if (_asked is { } asked && (asked == served || served == Alcance.Todo))
            {
                _asked = null;
            }

            if (_asked is null && _wanted.Task.IsCompleted)
            {
                _wanted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }
    }
}
