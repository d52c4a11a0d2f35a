using System.Text.Json;
using IziSales.Cola;
using IziSales.Woo.Bandeja;
using IziSales.Woo.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace IziSales.Woo;

/// <summary>Leaves on an order what became of it: meta data in place of what was there, and a note that is made once.</summary>
/// <remarks>A shop that does not answer is tried again however long it takes.</remarks>
public sealed class WooReplyProcessor : ITareaHandler
{
    private readonly IWooOrderShops _shops;

    /// <summary>Writes to shops.</summary>
    public WooReplyProcessor(IWooOrderShops shops)
    {
        ArgumentNullException.ThrowIfNull(shops);
        _shops = shops;
    }

    /// <summary>Where obstacles are logged. By default nowhere.</summary>
    public ILogger Logger { get; init; } = NullLogger.Instance;

    /// <inheritdoc/>
    public async Task<TareaOutcome> HandleAsync(TareaClaim claim, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ReplyItem item = JsonSerializer.Deserialize(claim.Tarea.Contenido.Span, RecordJson.Default.ReplyItem)!;
        if (_shops.Find(item.Shop) is not { } shop)
        {
            return TareaOutcome.Muerta($"La tienda «{item.Shop}» ya no está configurada.");
        }

        try
        {
            if (!await shop.Orders.WriteAsync(item.OrderId, item.Meta, cancellationToken).ConfigureAwait(false))
            {
                return TareaOutcome.Hecha("El pedido ya no está en la tienda.");
            }

            if (item.Note is { } note)
            {
                await shop.Orders.AddNoteAsync(item.OrderId, note, shop.Options.Notes, cancellationToken).ConfigureAwait(false);
            }

            return TareaOutcome.Hecha();
        }
        catch (WooException exception)
        {
            Logger.LogWarning("No se pudo escribir en el pedido {Pedido} de {Tienda}: {Mensaje}", item.OrderId, item.Shop, exception.Message);
            return TareaOutcome.Esperar(exception.Message, exception.RetryAfter);
        }
        catch (WooFormatException exception)
        {
            return TareaOutcome.Esperar($"La tienda respondió algo inesperado: {exception.Message}");
        }
    }
}
