using System.Collections.Concurrent;
using System.Data.Common;
using IziSales.Emision;
using IziSales.Storage;
using SamplePos.Control;
using SamplePos.Existencias;
using SamplePos.Fiado;
using SamplePos.Hosting;
using SamplePos.Presentation;
using SamplePos.TiendaWeb;
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
    private readonly FiadoStore _fiado;
    private readonly IComprobanteStore _comprobantes;
    private readonly BoletaIssuer _issuer;
    private readonly TiendaStock _stock;
    private readonly ExistenciasStore _existencias;
    private readonly Auditoria _auditoria;
    private readonly Ensayo _ensayo;
    private readonly Shop _shop;
    private readonly TimeProvider _clock;
    private readonly ILogger<SellService> _logger;
    private readonly ConcurrentDictionary<string, byte> _busy = new(StringComparer.Ordinal);

    /// <summary>Sells for this shop.</summary>
    public SellService(VentaStore ventas, FiadoStore fiado, IComprobanteStore comprobantes, BoletaIssuer issuer, TiendaStock stock, ExistenciasStore existencias, Auditoria auditoria, Ensayo ensayo, Shop shop, TimeProvider clock, ILogger<SellService> logger)
    {
        _ventas = ventas;
        _fiado = fiado;
        _comprobantes = comprobantes;
        _issuer = issuer;
        _stock = stock;
        _existencias = existencias;
        _auditoria = auditoria;
        _ensayo = ensayo;
        _shop = shop;
        _clock = clock;
        _logger = logger;
    }

    /// <summary>Sells, or says why not. The same key gives the same boleta.</summary>
    public async Task<SaleOutcome> SellAsync(SaleDraft draft, SaleContext context, CancellationToken cancellationToken)
    {
        if (_ensayo.Activo)
        {
            return new() { Problems = [Problem.From(EnsayoPolicy.Refusal)] }; // the policy would refuse too, but only after the sale was written down, and a known key would be linked
        }

        while (!_busy.TryAdd(draft.Key, 0))
        {
            // A second click: the first one is being issued and answers for both.
            await Task.Delay(TimeSpan.FromMilliseconds(20), _clock, cancellationToken);
        }

        try
        {
            if (await _comprobantes.FindByKeyAsync(_shop.Emisor.Ruc, draft.Key, cancellationToken) is { } issued)
            {
                return await RepeatAsync(issued, draft, cancellationToken);
            }

            if (context is { HasDrawer: true, Sesion: null })
            {
                return new() { NeedsCaja = true };
            }

            Venta venta = new()
            {
                Clave = draft.Key,
                Creada = _clock.GetUtcNow(),
                Vendedor = context.Vendedor,
                Sesion = context.Sesion,
                Pagos = draft.Pagos,
                ConfirmoLimite = context.ConfirmoLimite,
                Huella = draft.Huella,
                Salidas = draft.Salidas,
                VendeSinExistencias = context.VendeSinExistencias,
            };
            InicioVenta begun = await _ventas.BeginAsync(venta, cancellationToken);
            return begun is InicioVenta.Empezada or InicioVenta.YaEmitida ? await IssueAsync(draft, venta, cancellationToken) : await ExplainAsync(begun, draft, cancellationToken);
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
                Venta venta = (await _ventas.FindAsync(key, cancellationToken))!;
                await _stock.SoldAsync(issued.Id, cancellationToken);
                await _auditoria.RecordAsync(Told(issued, venta, []), cancellationToken);
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
            Asiento asiento = _auditoria.Sign(Told(result.Comprobante, venta, draft.Exceptions));
            _ = Task.Run(() => LinkAsync(draft.Key, result.Comprobante, asiento), CancellationToken.None);
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

    /// <summary>What the audit log says of a sale: how it was paid, and what was granted.</summary>
    private static Registro Told(ComprobanteEmitido issued, Venta venta, IReadOnlyList<string> exceptions)
    {
        IEnumerable<string> paid = venta.Pagos.Select(static pago => $"{pago.Metodo.Nombre} {Texto.Monto(pago.Importe)}");
        return new(Acciones.Venta, "boleta", issued.Numero.Value) { Despues = string.Join("; ", [$"S/ {Texto.Monto(issued.ImporteTotal)}", .. paid, .. exceptions]) };
    }

    // Stock and log first: a sale that is not linked yet is looked at again when the program opens.
    private async Task LinkAsync(string key, ComprobanteEmitido comprobante, Asiento asiento)
    {
        try
        {
            await _stock.SoldAsync(comprobante.Id, CancellationToken.None);
            await _auditoria.RecordAsync(asiento, CancellationToken.None);
            await _ventas.LinkAsync(key, comprobante.Numero.Value, CancellationToken.None);
        }
        catch (Exception error) when (error is DbException or StorageException)
        {
            _logger.LogWarning(error, "La venta {Numero} se enlazará con su clave al volver a abrir.", comprobante.Numero.Value);
        }
    }

    private async Task<SaleOutcome> RepeatAsync(ComprobanteEmitido issued, SaleDraft draft, CancellationToken cancellationToken)
    {
        Venta? known = await _ventas.FindAsync(draft.Key, cancellationToken);
        if (known is { Numero: null })
        {
            await _stock.SoldAsync(issued.Id, cancellationToken);
            await _ventas.LinkAsync(draft.Key, issued.Numero.Value, cancellationToken);
        }

        return new() { Comprobante = issued, Venta = known, IsRepeat = true, IsConflict = known is not null && known.Huella != draft.Huella };
    }

    private async Task<SaleOutcome> ExplainAsync(InicioVenta refusal, SaleDraft draft, CancellationToken cancellationToken)
    {
        if (refusal == InicioVenta.CajaCerrada)
        {
            return new() { NeedsCaja = true };
        }

        if (refusal == InicioVenta.SinExistencias)
        {
            return new() { Problems = [.. (await _existencias.FindShortAsync(draft.Salidas, cancellationToken)).Select(Verdict.Short)] };
        }

        long id = draft.Pagos.FirstOrDefault(static pago => pago.Metodo == MetodoPago.Fiado)?.Cuenta ?? 0;
        CuentaFiado? cuenta = await _fiado.FindAsync(id, cancellationToken);
        return new()
        {
            Problems = cuenta is { Activa: true }
                ? [new("Account", $"A {cuenta.Nombre} se le puede fiar hasta S/ {Texto.Monto(cuenta.Disponible)} más: debe S/ {Texto.Monto(cuenta.Debe)} de S/ {Texto.Monto(cuenta.Limite)}.", "Cobre una parte de otro modo, o pida un abono.")]
                : [new("Account", "A esa cuenta no se le fía.", "Elija otra, o cobre de otro modo.")],
        };
    }
}
