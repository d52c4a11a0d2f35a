using System.Globalization;
using IziSales.Cola;
using IziSales.Woo.Existencias;
using Microsoft.Extensions.Logging;

namespace IziSales.Woo;

/// <summary>Keeps what the till sold until the web shop has taken it from its stock, however long that shop is away.</summary>
/// <remarks>
/// Movements go out one at a time, those of one SKU in their order. A shop that does not answer, or does not accept the keys for a while, is waited for; what only a
/// person can settle is given up by name in the queue (<see cref="IColaStore"/>).
/// </remarks>
public sealed class WooStockOutbox : ITareaHandler
{
    private const string Interrupted = "El programa se cerró mientras se descontaba; se revisará si la tienda lo hizo.";

    /// <summary>Within it a shop's server has finished, or given up, what it had begun when nobody answered.</summary>
    private static readonly TimeSpan UntilSettled = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan UntilKeysAreMended = TimeSpan.FromMinutes(10);

    private readonly WooStock _stock;
    private readonly IColaStore _store;
    private readonly TimeProvider _time;

    /// <summary>The outbox of a client's shop in a store of queues.</summary>
    public WooStockOutbox(WooClient client, IColaStore store, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(store);
        _stock = new WooStock(client);
        _store = store;
        _time = time ?? TimeProvider.System;
        Cola = $"woo-existencias:{client.Shop}";
    }

    /// <summary>The queue's name in the store.</summary>
    public string Cola { get; }

    /// <summary>Keeps movements; one whose key is there already is not kept twice.</summary>
    public async Task EnqueueAsync(IReadOnlyList<WooStockMovement> movements, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(movements);
        foreach (WooStockMovement movement in movements)
        {
            NuevaTarea tarea = new(Cola, movement.Key, MovementJson.Write(movement), _time.GetUtcNow()) { Grupo = movement.Sku.ToUpperInvariant() };
            await _store.EnqueueAsync(tarea, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The worker on this queue: run it while the application runs.</summary>
    public ColaProcessor CreateProcessor(ILogger logger) => new(_store, Cola, this) { Clock = _time, Logger = logger };

    /// <inheritdoc/>
    public async Task<TareaOutcome> HandleAsync(TareaClaim claim, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(claim);
        if (claim.IsAbandonada)
        {
            return TareaOutcome.Esperar(Interrupted, UntilSettled);
        }

        try
        {
            WooStockResult result = await _stock.ApplyAsync(MovementJson.Read(claim.Tarea.Contenido), cancellationToken).ConfigureAwait(false);
            return result.NeedsAttention ? TareaOutcome.Muerta(result.Message) : TareaOutcome.Hecha(result.Message);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return TareaOutcome.Esperar(Interrupted, UntilSettled);
        }
        catch (WooException failure) when (failure.IsUncertain)
        {
            return TareaOutcome.Esperar(failure.Message, Longer(failure.RetryAfter, UntilSettled));
        }
        catch (WooException failure) when (failure.IsTransient)
        {
            return TareaOutcome.Esperar(failure.Message, failure.RetryAfter);
        }
        catch (WooException failure) when (failure.Fault is WooFault.Unauthorized or WooFault.Forbidden or WooFault.Redirected)
        {
            return TareaOutcome.Esperar(failure.Message, UntilKeysAreMended);
        }
        catch (WooException failure)
        {
            return TareaOutcome.Muerta(failure.Message);
        }
        catch (WooFormatException failure)
        {
            return TareaOutcome.OtraVez(string.Create(CultureInfo.InvariantCulture, $"La tienda respondió algo que no es un producto ({failure.Message})."), UntilSettled);
        }
    }

    private static TimeSpan Longer(TimeSpan? asked, TimeSpan least) => asked > least ? asked.Value : least;
}
