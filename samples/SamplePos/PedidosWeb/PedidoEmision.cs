using IziSales.Woo;
using SamplePos.Control;
using SamplePos.Hosting;

namespace SamplePos.PedidosWeb;

/// <summary>Issues a web order because a person wants it, and writes down who did.</summary>
public sealed class PedidoEmision
{
    private readonly WooOrderProcessor _orders;
    private readonly Auditoria _auditoria;
    private readonly ILogger<PedidoEmision> _logger;

    /// <summary>Issues through the same processor that looks at every order.</summary>
    public PedidoEmision(WooOrderProcessor orders, Auditoria auditoria, ILogger<PedidoEmision> logger)
    {
        _orders = orders;
        _auditoria = auditoria;
        _logger = logger;
    }

    /// <summary>Looks at the order as it is now, and issues what can be issued. Null when it went well enough to be told by the order itself; otherwise why not.</summary>
    /// <param name="shop">The web shop.</param>
    /// <param name="orderId">The order.</param>
    /// <param name="acknowledgement">What the person says about a limit; null when nobody was asked.</param>
    /// <param name="asiento">Who does it, signed with <see cref="Registro"/> of the order.</param>
    /// <param name="cancellationToken">Stops between steps.</param>
    public async Task<string?> IssueAsync(string shop, long orderId, string? acknowledgement, Asiento asiento, CancellationToken cancellationToken)
    {
        try
        {
            WooOrderRecord record = await _orders.IssueAsync(shop, orderId, acknowledgement, cancellationToken);
            await _auditoria.RecordAsync(asiento with { Registro = asiento.Registro with { Despues = Outcome(record) } }, CancellationToken.None);
            return null;
        }
        catch (WooException failure)
        {
            return $"{failure.Message} El pedido queda como estaba.";
        }
        catch (ArgumentException)
        {
            return "La tienda web ya no está conectada: revise Ajustes, «Tienda web».";
        }
        catch (Exception error) when (ShopTrouble.Explain(error) is { } sentence)
        {
            _logger.LogError(error, "El pedido {Pedido} no se emitió: {Motivo}", orderId, sentence);
            return sentence;
        }
    }

    private static string Outcome(WooOrderRecord record) =>
        record.Boleta is { } boleta ? boleta.Numero : string.Join(", ", record.Reasons.Select(static reason => reason.Code).Prepend(record.State.ToString()));
}
