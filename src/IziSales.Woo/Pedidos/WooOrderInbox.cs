using System.Globalization;
using System.Text.Json;
using IziSales.Cola;
using IziSales.Woo.Bandeja;
using IziSales.Woo.Json;

namespace IziSales.Woo;

/// <summary>The orders to look at, in a durable queue: taking one in is quick, and what was taken in is looked at whatever happens.</summary>
/// <remarks>Orders are looked at one hint after another, each as the shop has it then; so neither the order of webhooks nor their number matters.</remarks>
public sealed class WooOrderInbox
{
    /// <summary>The queue's name.</summary>
    public const string Queue = "woo.pedidos";

    private readonly IColaStore _queue;

    /// <summary>Keeps hints in a queue.</summary>
    public WooOrderInbox(IColaStore queue)
    {
        ArgumentNullException.ThrowIfNull(queue);
        _queue = queue;
    }

    /// <summary>The clock. By default the system's.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Called after something was taken in.</summary>
    internal Action? Taken { get; set; }

    /// <summary>Takes a webhook's delivery in. False when there is nothing to take in, or it came before.</summary>
    public async Task<bool> AcceptAsync(string shop, WooDelivery delivery, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        WooOrderKey.EnsureShop(shop);
        return delivery.IsOrder && await TakeAsync(shop, delivery.OrderId.Value, delivery.Mark, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes in what polling found. An order that is found twice is looked at twice: it may have changed again within the second that its stamp tells.</summary>
    internal async Task<bool> AcceptAsync(string shop, long orderId, DateTimeOffset modified, CancellationToken cancellationToken)
    {
        string mark = modified.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        return await TakeAsync(shop, orderId, mark, cancellationToken).ConfigureAwait(false)
            || await TakeAsync(shop, orderId, mark + ":2", cancellationToken).ConfigureAwait(false);
    }

    private async Task<bool> TakeAsync(string shop, long orderId, string mark, CancellationToken cancellationToken)
    {
        string group = string.Create(CultureInfo.InvariantCulture, $"{shop}:{orderId}");
        byte[] content = JsonSerializer.SerializeToUtf8Bytes(new InboxItem(shop, orderId), RecordJson.Default.InboxItem);
        var task = new NuevaTarea(Queue, $"{group}:{mark}", content, Clock.GetUtcNow()) { Grupo = group };
        bool isNew = await _queue.EnqueueAsync(task, cancellationToken).ConfigureAwait(false);
        Taken?.Invoke();
        return isNew;
    }
}
