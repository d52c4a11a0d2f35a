using System.Collections.Concurrent;
using IziSales.Emision;
using Microsoft.Data.Sqlite;
using SamplePos.Hosting;
using SamplePos.Ventas;

namespace SamplePos.Features.Vender;

/// <summary>Turns a sale at the till into a boleta, once.</summary>
/// <remarks>
/// The sale's own facts are kept before the boleta is issued, and the boleta is issued under the same key: whatever dies in between,
/// <see cref="ReconcileAsync"/> finds both again by that key.
/// </remarks>
public sealed class SellService
{
    private readonly VentaStore _ventas;
    private readonly IComprobanteStore _comprobantes;
    private readonly BoletaIssuer _issuer;
    private readonly Shop _shop;
    private readonly TimeProvider _clock;
    private readonly ILogger<SellService> _logger;
    private readonly ConcurrentDictionary<string, byte> _busy = new(StringComparer.Ordinal);

    /// <summary>Sells for this shop.</summary>
    public SellService(VentaStore ventas, IComprobanteStore comprobantes, BoletaIssuer issuer, Shop shop, TimeProvider clock, ILogger<SellService> logger)
    {
        _ventas = ventas;
        _comprobantes = comprobantes;
        _issuer = issuer;
        _shop = shop;
        _clock = clock;
        _logger = logger;
    }

    /// <summary>Sells, or says why not. The same key gives the same boleta.</summary>
    public async Task<SaleOutcome> SellAsync(SaleDraft draft, SaleRequest request, string seller, CancellationToken cancellationToken)
    {
        while (!_busy.TryAdd(draft.Key, 0))
        {
            // A second click: the first one is being issued and answers for both.
            await Task.Delay(TimeSpan.FromMilliseconds(20), _clock, cancellationToken);
        }

        try
        {
            Venta? known = await _ventas.FindAsync(draft.Key, cancellationToken);
            if (await _comprobantes.FindByKeyAsync(_shop.Emisor.Ruc, draft.Key, cancellationToken) is { } issued)
            {
                return await RepeatAsync(issued, known, draft, cancellationToken);
            }

            Venta venta = new()
            {
                Clave = draft.Key,
                Creada = _clock.GetUtcNow(),
                Vendedor = seller,
                Metodo = draft.Metodo,
                Recibido = draft.Metodo == MetodoPago.Efectivo ? request.Received : null,
                ConfirmoLimite = request.Acknowledged,
                Huella = draft.Huella,
            };
            await _ventas.BeginAsync(venta, cancellationToken);
            return await IssueAsync(draft, venta, cancellationToken);
        }
        finally
        {
            _busy.TryRemove(draft.Key, out _);
        }
    }

    /// <summary>Links what a crash left apart. Runs before the first sale of the day.</summary>
    public async Task<int> ReconcileAsync(CancellationToken cancellationToken)
    {
        int linked = 0;
        foreach (string key in await _ventas.PendingKeysAsync(cancellationToken))
        {
            if (await _comprobantes.FindByKeyAsync(_shop.Emisor.Ruc, key, cancellationToken) is { } issued)
            {
                await _ventas.LinkAsync(key, issued.Numero.Value, cancellationToken);
                linked++;
            }
            else
            {
                await _ventas.DiscardAsync(key, cancellationToken);
            }
        }

        return linked;
    }

    private async Task<SaleOutcome> IssueAsync(SaleDraft draft, Venta venta, CancellationToken cancellationToken)
    {
        IssueOptions options = new() { Acknowledgement = venta.ConfirmoLimite ? $"Entiendo y quiero registrar esta venta. – {venta.Vendedor}" : null };
        IssueResult result = await _issuer.IssueAsync(draft.Sale!, draft.Key, options, cancellationToken);
        if (result.IsIssued)
        {
            // Both are kept under the same key; writing the number beside it waits for the outbox, which writes right now, and the buyer should not.
            _ = Task.Run(() => LinkAsync(draft.Key, result.Comprobante.Numero.Value), CancellationToken.None);
            return new() { Comprobante = result.Comprobante, Venta = venta };
        }

        await _ventas.DiscardAsync(draft.Key, cancellationToken);
        return result.Status switch
        {
            IssueStatus.NeedsAcknowledgement => new() { Confirm = Verdict.Sentence(result.PolicyVerdict) },
            IssueStatus.Blocked => new() { Problems = [.. result.PolicyVerdict.Issues.Select(Problem.From)] },
            _ => new() { Problems = Verdict.Refusals(result.ValidationReport) },
        };
    }

    private async Task LinkAsync(string key, string numero)
    {
        try
        {
            await _ventas.LinkAsync(key, numero, CancellationToken.None);
        }
        catch (SqliteException error)
        {
            _logger.LogWarning(error, "La venta {Numero} se enlazará con su clave al volver a abrir.", numero);
        }
    }

    private async Task<SaleOutcome> RepeatAsync(ComprobanteEmitido issued, Venta? known, SaleDraft draft, CancellationToken cancellationToken)
    {
        if (known is { Numero: null })
        {
            await _ventas.LinkAsync(draft.Key, issued.Numero.Value, cancellationToken);
        }

        return new() { Comprobante = issued, Venta = known, IsConflict = known is not null && known.Huella != draft.Huella };
    }
}
