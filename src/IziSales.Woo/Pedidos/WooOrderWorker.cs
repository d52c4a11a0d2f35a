using IziSales.Cola;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IziSales.Woo;

/// <summary>Looks after web orders as long as the host runs: asks the shops what has changed, works through the inbox, and tells the shops.</summary>
public sealed class WooOrderWorker : BackgroundService
{
    /// <summary>Shops may be added while the application runs; they are noticed after so long.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private static readonly ColaOptions Options = new() { Concurrency = 2, FirstRetry = TimeSpan.FromSeconds(10), LongestRetry = TimeSpan.FromMinutes(5) };

    private readonly IColaStore _queue;
    private readonly WooOrderInbox _inbox;
    private readonly WooOrderProcessor _orders;
    private readonly WooReplies _replies;
    private readonly WooReplyProcessor _replier;
    private readonly WooOrderPoller _poller;
    private readonly IWooOrderShops _shops;

    /// <summary>Drives the parts that work on one queue.</summary>
    public WooOrderWorker(IColaStore queue, IWooOrderShops shops, IWooOrderStore store, WooOrderInbox inbox, WooOrderProcessor orders, WooReplies replies)
    {
        ArgumentNullException.ThrowIfNull(queue);
        ArgumentNullException.ThrowIfNull(shops);
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(inbox);
        ArgumentNullException.ThrowIfNull(orders);
        ArgumentNullException.ThrowIfNull(replies);
        _queue = queue;
        _shops = shops;
        _inbox = inbox;
        _orders = orders;
        _replies = replies;
        _replier = new WooReplyProcessor(shops) { Logger = orders.Logger };
        _poller = new WooOrderPoller(inbox, store);
    }

    private TimeProvider Clock => _inbox.Clock;

    private ILogger Logger => _orders.Logger;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        ColaProcessor inbox = new(_queue, WooOrderInbox.Queue, _orders, Options) { Clock = Clock, Logger = Logger };
        ColaProcessor replies = new(_queue, WooReplies.Queue, _replier, Options) { Clock = Clock, Logger = Logger };
        _inbox.Taken = inbox.Wake;
        _replies.Queued = replies.Wake;
        try
        {
            await Task.WhenAll(inbox.RunAsync(stoppingToken), replies.RunAsync(stoppingToken), PollAsync(stoppingToken)).ConfigureAwait(false);
        }
        finally
        {
            _inbox.Taken = null;
            _replies.Queued = null;
        }
    }

    private async Task PollAsync(CancellationToken stopping)
    {
        Dictionary<string, DateTimeOffset> due = new(StringComparer.Ordinal);
        while (!stopping.IsCancellationRequested)
        {
            TimeSpan pause = LongestPause;
            foreach (WooOrderShop shop in _shops.All)
            {
                DateTimeOffset now = Clock.GetUtcNow();
                if (due.GetValueOrDefault(shop.Name) <= now)
                {
                    await PollAsync(shop, stopping).ConfigureAwait(false);
                    due[shop.Name] = now + shop.Options.PollInterval;
                }

                pause = TimeSpan.FromTicks(Math.Min(pause.Ticks, Math.Max((due[shop.Name] - now).Ticks, TimeSpan.TicksPerSecond)));
            }

            await Task.Delay(pause, Clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task PollAsync(WooOrderShop shop, CancellationToken stopping)
    {
        try
        {
            await _poller.PollAsync(shop, stopping).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The loop ends by itself.
        }
        catch (WooException exception)
        {
            Logger.LogWarning("La tienda {Tienda} no dijo qué pedidos cambiaron: {Mensaje} Se le pregunta de nuevo en {Pausa}.", shop.Name, exception.Message, shop.Options.PollInterval);
        }
        catch (Exception exception)
        {
            Logger.LogError(exception, "No se pudo preguntar a la tienda {Tienda} qué pedidos cambiaron; se reintenta en {Pausa}.", shop.Name, shop.Options.PollInterval);
        }
    }
}
