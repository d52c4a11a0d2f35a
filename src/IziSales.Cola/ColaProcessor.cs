using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace IziSales.Cola;

/// <summary>Takes the work of one queue in hand, piece by piece, and says what became of it.</summary>
/// <remarks>
/// Leases are renewed while a handler works. What a handler did is told to the store again and again until it takes it or the lease ends: a store that is locked for a
/// moment must not turn done work into abandoned work.
/// </remarks>
public sealed class ColaProcessor
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan BetweenPurges = TimeSpan.FromHours(1);

    private readonly IColaStore _store;
    private readonly string _cola;
    private readonly ITareaHandler _handler;
    private readonly ColaOptions _options;
    private readonly List<Task> _inHand = [];
    private TaskCompletionSource _wake = NewWake();
    private DateTimeOffset _purged = DateTimeOffset.MinValue;

    /// <summary>A worker on one queue.</summary>
    /// <exception cref="ArgumentException">The queue is blank, or the options make no sense.</exception>
    public ColaProcessor(IColaStore store, string cola, ITareaHandler handler, ColaOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentException.ThrowIfNullOrWhiteSpace(cola);
        ArgumentNullException.ThrowIfNull(handler);
        _store = store;
        _cola = cola;
        _handler = handler;
        _options = options ?? new ColaOptions();
        _options.EnsureUsable();
    }

    /// <summary>The clock. By default the system's.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Spreads the waits. By default the shared generator.</summary>
    public Random Random { get; init; } = Random.Shared;

    /// <summary>Where failures are logged. By default nowhere.</summary>
    public ILogger Logger { get; init; } = NullLogger.Instance;

    /// <summary>Says that something was queued in this process; many calls before the worker wakes count as one.</summary>
    public void Wake() => Interlocked.Exchange(ref _wake, NewWake()).TrySetResult();

    /// <summary>Takes what is due, works on it side by side, and gives how much there was.</summary>
    public async Task<int> RunOnceAsync(CancellationToken cancellationToken = default)
    {
        IReadOnlyList<TareaClaim> claims = await ClaimAsync(_options.Concurrency, cancellationToken).ConfigureAwait(false);
        await Task.WhenAll(claims.Select(claim => WorkAsync(claim, cancellationToken))).ConfigureAwait(false);
        return claims.Count;
    }

    /// <summary>Works until it is told to stop, then waits for what is in hand.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        for (int idle = 0; !cancellationToken.IsCancellationRequested;)
        {
            Task woken = Volatile.Read(ref _wake).Task; // taken before looking, so that no call is missed
            TimeSpan pause;
            try
            {
                idle = await FillAsync(cancellationToken).ConfigureAwait(false) > 0 ? 0 : idle + 1;
                pause = await PauseAsync(idle, cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception exception)
            {
                // A store that is locked or full for a while may not end the work for good.
                Logger.LogError(exception, "La cola {Cola} se detuvo por un error; se reintenta en {Pausa}.", _cola, _options.PollInterval);
                pause = _options.PollInterval;
            }

            if (pause > TimeSpan.Zero)
            {
                await SleepAsync(pause, woken, cancellationToken).ConfigureAwait(false);
            }
        }

        await Task.WhenAll(_inHand).ConfigureAwait(false);
    }

    private static TaskCompletionSource NewWake() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task<int> FillAsync(CancellationToken cancellationToken)
    {
        _inHand.RemoveAll(static work => work.IsCompleted);
        int free = _options.Concurrency - _inHand.Count;
        if (free == 0)
        {
            return 0;
        }

        IReadOnlyList<TareaClaim> claims = await ClaimAsync(free, cancellationToken).ConfigureAwait(false);
        _inHand.AddRange(claims.Select(claim => WorkAsync(claim, cancellationToken)));
        return claims.Count;
    }

    private async Task<IReadOnlyList<TareaClaim>> ClaimAsync(int limit, CancellationToken cancellationToken)
    {
        DateTimeOffset now = Clock.GetUtcNow();
        if (now - _purged >= BetweenPurges)
        {
            _purged = now;
            await _store.PurgeAsync(_cola, now - _options.Retention, cancellationToken).ConfigureAwait(false);
        }

        return await _store.ClaimAsync(new TareaClaimRequest(_cola, now, _options.Lease, limit) { Grupo = _options.Grupo }, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Until something falls due. What is due and was not for us, or not free, is looked for again ever less often.</summary>
    private async Task<TimeSpan> PauseAsync(int idle, CancellationToken cancellationToken)
    {
        if (_inHand.Count(static work => !work.IsCompleted) >= _options.Concurrency)
        {
            return _options.PollInterval;
        }

        if (idle == 0)
        {
            return TimeSpan.Zero;
        }

        ColaStatus status = await _store.GetStatusAsync(_cola, _options.Grupo, cancellationToken).ConfigureAwait(false);
        TimeSpan shortest = ShortestPause * (1 << Math.Min(idle - 1, 6));
        TimeSpan until = status.ProximoIntento is { } due ? due - Clock.GetUtcNow() : _options.PollInterval;
        return TimeSpan.FromTicks(Math.Min(Math.Max(until.Ticks, shortest.Ticks), _options.PollInterval.Ticks));
    }

    private async Task SleepAsync(TimeSpan pause, Task woken, CancellationToken stopping)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        await Task.WhenAny([Task.Delay(pause, Clock, over.Token), woken, .. _inHand.Where(static work => !work.IsCompleted)]).ConfigureAwait(false);
        await over.CancelAsync().ConfigureAwait(false);
    }

    private async Task WorkAsync(TareaClaim claim, CancellationToken stopping)
    {
        await Task.Yield();
        using var work = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        Task<DateTimeOffset> renewing = RenewAsync(claim, work);
        TareaSettlement settlement = await HandleAsync(claim, stopping, work.Token).ConfigureAwait(false);
        await work.CancelAsync().ConfigureAwait(false);
        await SettleAsync(claim, settlement, await renewing.ConfigureAwait(false)).ConfigureAwait(false);
    }

    private async Task<TareaSettlement> HandleAsync(TareaClaim claim, CancellationToken stopping, CancellationToken cancellationToken)
    {
        try
        {
            TareaOutcome outcome = await _handler.HandleAsync(claim, cancellationToken).ConfigureAwait(false);
            return Settlement(claim, outcome);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            DateTimeOffset now = Clock.GetUtcNow();
            return TareaSettlement.OtraVez(now, now, "El programa se cerró antes de terminar.");
        }
        catch (Exception exception)
        {
            Logger.LogWarning(exception, "La tarea {Clave} de la cola {Cola} falló (intento {Intento}).", claim.Tarea.Clave, _cola, claim.Tarea.Intentos);
            return Settlement(claim, TareaOutcome.OtraVez(exception.Message));
        }
    }

    private TareaSettlement Settlement(TareaClaim claim, TareaOutcome outcome)
    {
        DateTimeOffset now = Clock.GetUtcNow();
        if (outcome.Estado == EstadoTarea.Hecha)
        {
            return TareaSettlement.Hecha(now, outcome.Mensaje);
        }

        bool isUsedUp = !outcome.IsPaciente && claim.Tarea.Intentos >= _options.MaxIntentos;
        if (outcome.Estado == EstadoTarea.Muerta || isUsedUp)
        {
            Logger.LogError("La tarea {Clave} de la cola {Cola} se abandona en el intento {Intento}: {Mensaje}", claim.Tarea.Clave, _cola, claim.Tarea.Intentos, outcome.Mensaje);
            return TareaSettlement.Muerta(now, outcome.Mensaje!);
        }

#pragma warning disable CA5394 // Spreading waits needs no secrecy.
        TimeSpan wait = outcome.Espera ?? _options.WaitAfter(claim.Tarea.Intentos, Random.NextDouble());
#pragma warning restore CA5394
        return TareaSettlement.OtraVez(now, now + wait, outcome.Mensaje);
    }

    /// <summary>Renews the lease while the handler works, and stops him when it was lost; gives the moment at which the lease ends.</summary>
    private async Task<DateTimeOffset> RenewAsync(TareaClaim claim, CancellationTokenSource work)
    {
        DateTimeOffset until = Clock.GetUtcNow() + _options.Lease;
        while (true)
        {
            try
            {
                await Task.Delay(_options.Lease / 3, Clock, work.Token).ConfigureAwait(false);
                DateTimeOffset further = Clock.GetUtcNow() + _options.Lease;
                if (!await _store.RenewAsync(claim, further, work.Token).ConfigureAwait(false))
                {
                    await work.CancelAsync().ConfigureAwait(false);
                    return until;
                }

                until = further;
            }
            catch (OperationCanceledException) when (work.IsCancellationRequested)
            {
                return until;
            }
            catch (Exception exception)
            {
                Logger.LogWarning(exception, "No se pudo renovar la tarea {Clave} de la cola {Cola}.", claim.Tarea.Clave, _cola);
            }
        }
    }

    private async Task SettleAsync(TareaClaim claim, TareaSettlement settlement, DateTimeOffset until)
    {
        for (TimeSpan wait = ShortestPause; ; wait *= 2)
        {
            try
            {
                if (!await _store.SettleAsync(claim, settlement, CancellationToken.None).ConfigureAwait(false))
                {
                    Logger.LogWarning("La tarea {Clave} de la cola {Cola} pasó a otro antes de terminar.", claim.Tarea.Clave, _cola);
                }

                return;
            }
            catch (Exception exception)
            {
                Logger.LogError(exception, "No se pudo guardar qué pasó con la tarea {Clave} de la cola {Cola}.", claim.Tarea.Clave, _cola);
                if (Clock.GetUtcNow() + wait >= until)
                {
                    return;
                }
            }

            await Task.Delay(wait, Clock, CancellationToken.None).ConfigureAwait(false);
        }
    }
}
