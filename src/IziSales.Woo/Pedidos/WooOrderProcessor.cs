using System.Text.Json;
using IziSales.Cola;
using IziSales.Ubl;
using IziSales.Woo.Bandeja;
using IziSales.Woo.Json;
using IziSales.Woo.Mapping;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace IziSales.Woo;

/// <summary>Looks at an order as the shop has it now, decides what must happen, has the application do it, and tells the shop.</summary>
/// <remarks>
/// Everything may be repeated: what was issued is known by its key, what was told stands on the order. So an order that is looked at a thousand times has one boleta.
/// </remarks>
public sealed class WooOrderProcessor : ITareaHandler
{
    private readonly IWooOrderShops _shops;
    private readonly IWooOrderStore _store;
    private readonly IWooOrderHandler _handler;
    private readonly WooReplies _replies;

    /// <summary>Looks after the orders of some shops.</summary>
    public WooOrderProcessor(IWooOrderShops shops, IWooOrderStore store, IWooOrderHandler handler, WooReplies replies)
    {
        ArgumentNullException.ThrowIfNull(shops);
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(handler);
        ArgumentNullException.ThrowIfNull(replies);
        _shops = shops;
        _store = store;
        _handler = handler;
        _replies = replies;
    }

    /// <summary>The clock. By default the system's.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Where obstacles are logged. By default nowhere.</summary>
    public ILogger Logger { get; init; } = NullLogger.Instance;

    /// <summary>Looks at an order now, and does what its shop's settings allow unasked.</summary>
    /// <exception cref="WooException">The shop did not answer.</exception>
    /// <exception cref="ArgumentException">There is no such shop.</exception>
    public async Task<WooOrderRecord> LookAsync(string shop, long orderId, CancellationToken cancellationToken = default) =>
        (await LookAsync(Shop(shop), orderId, wish: null, cancellationToken).ConfigureAwait(false)).Record;

    /// <summary>Looks at an order now because a person wants its boleta: neither the settings nor its age hold it back.</summary>
    /// <param name="shop">The shop's short name.</param>
    /// <param name="orderId">The order's id.</param>
    /// <param name="acknowledgement">What the person says who knows that a limit is passed. By default nothing.</param>
    /// <param name="cancellationToken">Stops between steps.</param>
    /// <exception cref="WooException">The shop did not answer.</exception>
    /// <exception cref="ArgumentException">There is no such shop.</exception>
    public async Task<WooOrderRecord> IssueAsync(string shop, long orderId, string? acknowledgement = null, CancellationToken cancellationToken = default) =>
        (await LookAsync(Shop(shop), orderId, new Wish(acknowledgement), cancellationToken).ConfigureAwait(false)).Record;

    /// <inheritdoc/>
    public async Task<TareaOutcome> HandleAsync(TareaClaim claim, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(claim);
        InboxItem item = JsonSerializer.Deserialize(claim.Tarea.Contenido.Span, RecordJson.Default.InboxItem)!;
        if (_shops.Find(item.Shop) is not { } shop)
        {
            return TareaOutcome.Muerta($"La tienda «{item.Shop}» ya no está configurada.");
        }

        try
        {
            (WooOrderRecord record, TimeSpan? wait) = await LookAsync(shop, item.OrderId, wish: null, cancellationToken).ConfigureAwait(false);
            return record.State == WooOrderState.Reintentando
                ? TareaOutcome.Esperar(record.Reasons.Select(static reason => reason.Message).FirstOrDefault() ?? "Se reintenta.", wait)
                : TareaOutcome.Hecha(record.State.ToString());
        }
        catch (WooException exception)
        {
            Logger.LogWarning("No se pudo leer el pedido {Pedido} de {Tienda}: {Mensaje}", item.OrderId, item.Shop, exception.Message);
            await RetryingAsync(shop, item.OrderId, new(Motivos.TiendaNoResponde.Value, exception.Message, "Se reintenta solo."), cancellationToken).ConfigureAwait(false);
            return TareaOutcome.Esperar(exception.Message, exception.RetryAfter);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception)
        {
            // A database that is locked or full for a while may not cost an order its boleta.
            const string mensaje = "El pedido no se pudo atender por un error del programa.";
            Logger.LogError(exception, "El pedido {Pedido} de {Tienda} no se pudo atender; se reintenta.", item.OrderId, item.Shop);
            await RetryingAsync(shop, item.OrderId, new(Motivos.ErrorPropio.Value, mensaje, "Se reintenta solo; el registro del programa dice qué pasó."), cancellationToken).ConfigureAwait(false);
            return TareaOutcome.Esperar(mensaje);
        }
    }

    private WooOrderShop Shop(string name) =>
        _shops.Find(name) ?? throw new ArgumentException($"La tienda «{name}» no está configurada.", nameof(name));

    private async Task<(WooOrderRecord Record, TimeSpan? Wait)> LookAsync(WooOrderShop shop, long orderId, Wish? wish, CancellationToken cancellationToken)
    {
        WooOrderRecord record = await _store.FindAsync(shop.Name, orderId, cancellationToken).ConfigureAwait(false) ?? New(shop, orderId);
        WooDocument? forgotten = record.Boleta is null ? await _handler.FindAsync(WooOrderKey.Boleta(shop.Name, orderId), cancellationToken).ConfigureAwait(false) : null;
        record = forgotten is null ? record : record.With(WooOrderKey.Boleta(shop.Name, orderId), forgotten);
        WooOrder? order;
        IReadOnlyList<WooRefund> refunds = [];
        try
        {
            order = await shop.Orders.FindAsync(orderId, cancellationToken).ConfigureAwait(false);
            if (order is not null && WooOrderPlanner.NeedsRefunds(order, record, shop.Options.Mapping))
            {
                refunds = await shop.Orders.RefundsAsync(orderId, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (WooFormatException exception)
        {
            WooReason reason = new(Motivos.PedidoIlegible.Value, $"El pedido no se pudo leer: {exception.Message}.", "Revise el pedido en la tienda y emita la boleta a mano.");
            return (await KeepAsync(record, WooOrderState.Apartado, [reason], cancellationToken).ConfigureAwait(false), null);
        }

        if (order is null)
        {
            return (await GoneAsync(record, cancellationToken).ConfigureAwait(false), null);
        }

        if (forgotten is not null)
        {
            // It was issued, and then something died: whether the shop was told is not known, and telling it twice does no harm.
            await _replies.ReportBoletaAsync(shop, order, forgotten, cancellationToken).ConfigureAwait(false);
        }

        record = record.About(order);
        WooOrderPlan plan = WooOrderPlanner.Plan(order, refunds, record, shop.Options.Mapping);
        return plan.Steps is [WooIssue, ..] && wish is null && await HeldBackAsync(shop, order, cancellationToken).ConfigureAwait(false) is { } why
            ? (await KeepAsync(record, WooOrderState.PorEmitir, [why, .. WooReason.From(plan.Report)], cancellationToken).ConfigureAwait(false), null)
            : await CarryOutAsync(shop, plan, record, wish, cancellationToken).ConfigureAwait(false);
    }

    private async Task<(WooOrderRecord Record, TimeSpan? Wait)> CarryOutAsync(WooOrderShop shop, WooOrderPlan plan, WooOrderRecord record, Wish? wish, CancellationToken cancellationToken)
    {
        foreach (WooStep step in plan.Steps)
        {
            WooOutcome outcome = await DoAsync(step, record.Boleta, wish, cancellationToken).ConfigureAwait(false);
            if (outcome.Document is not { } document)
            {
                WooOrderState state = outcome.IsLater ? WooOrderState.Reintentando : WooOrderState.Apartado;
                return (await KeepAsync(record, state, [.. outcome.Reasons, .. WooReason.From(plan.Report)], cancellationToken).ConfigureAwait(false), outcome.Wait);
            }

            // Told before it is remembered: forgetting costs a repetition, which the key stops; remembering too early would cost the reply.
            await TellAsync(shop, step, document, cancellationToken).ConfigureAwait(false);
            record = await KeepAsync(record.With(step.IdempotencyKey, document), record.State, record.Reasons, cancellationToken).ConfigureAwait(false);
        }

        return (await KeepAsync(record, plan.State, WooReason.From(plan.Report), cancellationToken).ConfigureAwait(false), null);
    }

    private Task TellAsync(WooOrderShop shop, WooStep step, WooDocument document, CancellationToken cancellationToken) => step is WooIssue
        ? _replies.ReportBoletaAsync(shop, step.Order, document, cancellationToken)
        : _replies.ReportAsync(shop, step, document, cancellationToken);

    private Task<WooOutcome> DoAsync(WooStep step, WooDocument? boleta, Wish? wish, CancellationToken cancellationToken) => step switch
    {
        WooIssue issue => _handler.IssueAsync(new WooIssue(issue.Order, issue.IdempotencyKey, issue.Sale) { Acknowledgement = wish?.Acknowledgement }, cancellationToken),
        WooReversal reversal => _handler.RevertAsync(reversal, boleta!, cancellationToken),
        WooCredit credit => _handler.CreditAsync(credit, boleta!, cancellationToken),
        _ => throw new InvalidOperationException($"{step.GetType().Name} is no step of an order."),
    };

    /// <summary>Why an order that could be issued is not issued unasked; null when it is.</summary>
    private async Task<WooReason?> HeldBackAsync(WooOrderShop shop, WooOrder order, CancellationToken cancellationToken)
    {
        if (shop.Options.Issuing == WooIssuing.OnRequest)
        {
            return new WooReason(Motivos.EsperaPersona.Value, "El pedido está listo para emitir.", "Emita su boleta cuando quiera.");
        }

        WooOrderCursor cursor = await WooOrderPoller.OpenAsync(_store, shop, Clock, cancellationToken).ConfigureAwait(false);
        return order.Created >= cursor.Since
            ? null
            : new WooReason(Motivos.AntesDeConectar.Value, "El pedido es anterior a la conexión con la tienda y puede tener ya su boleta.", "Si no la tiene, emítala.");
    }

    private async Task<WooOrderRecord> GoneAsync(WooOrderRecord record, CancellationToken cancellationToken)
    {
        string undone = WooOrderKey.Anulacion(record.Shop, record.OrderId);
        bool stands = record.Boleta is not null && record.Find(undone) is null;
        IReadOnlyList<WooReason> reasons = stands ? WooReason.From(new ValidationReport([Plan.Borrado(record.Boleta!)])) : [];
        WooOrderState state = stands ? WooOrderState.Apartado : record.Boleta is null ? WooOrderState.EnEspera : WooOrderState.Emitido;
        return await KeepAsync(record with { Status = "deleted" }, state, reasons, cancellationToken).ConfigureAwait(false);
    }

    private static WooOrderRecord New(WooOrderShop shop, long orderId) => new() { Shop = shop.Name, OrderId = orderId };

    private async Task<WooOrderRecord> KeepAsync(WooOrderRecord record, WooOrderState state, IReadOnlyList<WooReason> reasons, CancellationToken cancellationToken)
    {
        WooOrderRecord kept = record with { State = state, Reasons = reasons, Updated = Clock.GetUtcNow() };
        await _store.SaveAsync(kept, cancellationToken).ConfigureAwait(false);
        return kept;
    }

    /// <summary>Shows that an order is being tried again; one that has its boleta stays as it was.</summary>
    private async Task RetryingAsync(WooOrderShop shop, long orderId, WooReason reason, CancellationToken cancellationToken)
    {
        WooOrderRecord record = await _store.FindAsync(shop.Name, orderId, cancellationToken).ConfigureAwait(false) ?? New(shop, orderId);
        if (record.State != WooOrderState.Emitido)
        {
            await KeepAsync(record, WooOrderState.Reintentando, [reason], cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>That a person wants the boleta, and what he says about limits.</summary>
    private sealed record Wish(string? Acknowledgement);
}
