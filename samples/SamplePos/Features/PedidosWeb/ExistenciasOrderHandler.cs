using IziSales.Woo;
using SamplePos.PedidosWeb;

namespace SamplePos.Features.PedidosWeb;

/// <summary>Lets the shop's own stock follow the documents of web orders.</summary>
/// <remarks>Whatever comes again moves nothing more: each movement has a key of its own, and comes after the document that it belongs to.</remarks>
public sealed class ExistenciasOrderHandler : IWooOrderHandler
{
    private readonly IWooOrderHandler _inner;
    private readonly SalidasPedido _salidas;

    /// <summary>Moves the stock after this one has made the documents.</summary>
    public ExistenciasOrderHandler(IWooOrderHandler inner, SalidasPedido salidas)
    {
        _inner = inner;
        _salidas = salidas;
    }

    /// <inheritdoc/>
    public async Task<WooDocument?> FindAsync(string idempotencyKey, CancellationToken cancellationToken = default)
    {
        WooDocument? document = await _inner.FindAsync(idempotencyKey, cancellationToken);
        if (document is not null)
        {
            await _salidas.TakeAsync(idempotencyKey, cancellationToken); // something died before
        }

        return document;
    }

    /// <inheritdoc/>
    public async Task<WooOutcome> IssueAsync(WooIssue issue, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(issue.IdempotencyKey, cancellationToken) is null)
        {
            await _salidas.BeginAsync(issue.IdempotencyKey, cancellationToken);
        }

        WooOutcome outcome = await _inner.IssueAsync(issue, cancellationToken);
        if (outcome.Document is not null)
        {
            await _salidas.TakeAsync(issue.IdempotencyKey, cancellationToken);
        }

        return outcome;
    }

    /// <inheritdoc/>
    public async Task<WooOutcome> CreditAsync(WooCredit credit, WooDocument boleta, CancellationToken cancellationToken = default) =>
        await ReturnedAsync(credit, credit.Refund, await _inner.CreditAsync(credit, boleta, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public async Task<WooOutcome> RevertAsync(WooReversal reversal, WooDocument boleta, CancellationToken cancellationToken = default) =>
        await ReturnedAsync(reversal, reversal.Refund, await _inner.RevertAsync(reversal, boleta, cancellationToken), cancellationToken);

    private async Task<WooOutcome> ReturnedAsync(WooStep step, WooRefund? refund, WooOutcome outcome, CancellationToken cancellationToken)
    {
        if (outcome.Document is not null)
        {
            await _salidas.ReturnAsync(step, refund, cancellationToken);
        }

        return outcome;
    }
}
