using System.Globalization;
using System.Text.Json;
using IziSales.Cola;
using IziSales.Ubl;
using IziSales.Woo.Bandeja;
using IziSales.Woo.Json;

namespace IziSales.Woo;

/// <summary>What goes back to the shops: number, state and PDF of each document, in a durable queue.</summary>
public sealed class WooReplies
{
    /// <summary>The queue's name.</summary>
    public const string Queue = "woo.respuestas";

    private readonly IColaStore _queue;

    /// <summary>Keeps replies in a queue.</summary>
    public WooReplies(IColaStore queue)
    {
        ArgumentNullException.ThrowIfNull(queue);
        _queue = queue;
    }

    /// <summary>The clock. By default the system's.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Called after something was queued.</summary>
    internal Action? Queued { get; set; }

    /// <summary>Tells the shop how SUNAT stands to a document by now; the application calls it when that changes. Keys of other sales are passed over.</summary>
    /// <param name="idempotencyKey">The key that the document was issued under.</param>
    /// <param name="document">The document as it stands.</param>
    /// <param name="cancellationToken">Stops before it is queued.</param>
    public Task ReportAsync(string idempotencyKey, WooDocument document, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        return WooOrderKey.TryParse(idempotencyKey, out WooOrderKey? key) && key.Value == key.OfBoleta
            ? EnqueueAsync(key.Value, document, new ReplyItem(key.Shop, key.OrderId, State(document), Note: null), cancellationToken)
            : Task.CompletedTask;
    }

    /// <summary>Tells the shop of an order's boleta.</summary>
    internal Task ReportBoletaAsync(WooOrderShop shop, WooOrder order, WooDocument boleta, CancellationToken cancellationToken)
    {
        List<WooMetaData> meta = [new(WooReplyKeys.Boleta, boleta.Numero), .. State(boleta)];
        return EnqueueAsync(shop, order, WooOrderKey.Boleta(shop.Name, order.Id), boleta, meta, $"Boleta de venta electrónica {boleta.Numero} por {Monto(order, boleta)}.", cancellationToken);
    }

    /// <summary>Tells the shop what took an order's boleta back, or part of it.</summary>
    internal Task ReportAsync(WooOrderShop shop, WooStep step, WooDocument document, CancellationToken cancellationToken)
    {
        string note = step is WooCredit
            ? $"Nota de crédito electrónica {document.Numero} por {Monto(step.Order, document)}."
            : $"La venta quedó sin efecto con el comprobante {document.Numero}.";
        return EnqueueAsync(shop, step.Order, step.IdempotencyKey, document, [new(step.MetaKey, document.Numero)], note, cancellationToken);
    }

    private static List<WooMetaData> State(WooDocument document)
    {
        List<WooMetaData> meta = [new(WooReplyKeys.Estado, document.Estado)];
        if (document.Pdf is { } pdf)
        {
            meta.Add(new(WooReplyKeys.Pdf, pdf.AbsoluteUri));
        }

        return meta;
    }

    private static string Monto(WooOrder order, WooDocument document) =>
        string.Create(CultureInfo.InvariantCulture, $"{(order.Currency == Moneda.Pen.Codigo ? "S/" : order.Currency)} {document.ImporteTotal:0.00}");

    private Task EnqueueAsync(WooOrderShop shop, WooOrder order, string key, WooDocument document, IReadOnlyList<WooMetaData> meta, string note, CancellationToken cancellationToken)
    {
        string whole = document.Pdf is { } pdf ? $"{note} Puede verla en {pdf.AbsoluteUri}" : note;
        return EnqueueAsync(key, document, new ReplyItem(shop.Name, order.Id, meta, shop.Options.Notes == WooNotes.None ? null : whole), cancellationToken);
    }

    private async Task EnqueueAsync(string idempotencyKey, WooDocument document, ReplyItem item, CancellationToken cancellationToken)
    {
        byte[] content = JsonSerializer.SerializeToUtf8Bytes(item, RecordJson.Default.ReplyItem);
        var task = new NuevaTarea(Queue, $"{idempotencyKey}:{document.Numero}:{document.Estado}", content, Clock.GetUtcNow())
        {
            Grupo = string.Create(CultureInfo.InvariantCulture, $"{item.Shop}:{item.OrderId}"),
        };
        await _queue.EnqueueAsync(task, cancellationToken).ConfigureAwait(false);
        Queued?.Invoke();
    }
}
