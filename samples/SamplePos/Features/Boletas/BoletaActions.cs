using IziSales.Emision;
using IziSales.Ubl;
using SamplePos.Api;
using SamplePos.Hosting;
using SamplePos.Ventas;

namespace SamplePos.Features.Boletas;

/// <summary>What the admin does about a document that was issued: annul it, give it back, issue it again, send it again.</summary>
public sealed class BoletaActions
{
    private readonly IComprobanteStore _comprobantes;
    private readonly VentaStore _ventas;
    private readonly BoletaPapers _papers;
    private readonly BoletaIssuer _issuer;
    private readonly BoletaVoider _voider;
    private readonly OutboxSignal _signal;
    private readonly Ensayo _ensayo;
    private readonly TimeProvider _clock;

    /// <summary>Acts for this shop.</summary>
    public BoletaActions(IComprobanteStore comprobantes, VentaStore ventas, BoletaPapers papers, BoletaIssuer issuer, BoletaVoider voider, OutboxSignal signal, Ensayo ensayo, TimeProvider clock)
    {
        _comprobantes = comprobantes;
        _ventas = ventas;
        _papers = papers;
        _issuer = issuer;
        _voider = voider;
        _signal = signal;
        _ensayo = ensayo;
        _clock = clock;
    }

    /// <summary>Asks to annul a document.</summary>
    /// <exception cref="EmisionException">This is a rehearsal.</exception>
    public Task<VoidResult> VoidAsync(ComprobanteId id, string motivo, CancellationToken cancellationToken)
    {
        Forbid();
        return _voider.VoidAsync(id, motivo, cancellationToken);
    }

    /// <summary>Gives a boleta back with a nota de crédito, because it cannot be annulled.</summary>
    public async Task<IssueResult> CreditAsync(ComprobanteId id, string motivo, CancellationToken cancellationToken)
    {
        VoidResult result = await VoidAsync(id, motivo, cancellationToken);
        if (!result.OffersNotaCredito)
        {
            return new IssueResult { Status = IssueStatus.Invalid, ValidationReport = result.Issue is { } issue ? new ValidationReport([issue]) : ValidationReport.Clean };
        }

        // A second click finds the note of the first, or its amount taken; a note that was refused leaves room for another.
        int before = (await _comprobantes.ListAsync(new ComprobanteQuery { Emisor = id.Ruc, Afectado = id }, cancellationToken)).Count;
        return await _issuer.IssueNotaCreditoAsync(result.NotaCredito, $"devolucion-{id}-{before}", cancellationToken: cancellationToken);
    }

    /// <summary>Issues the sale of a rejected boleta again, with its payment, under another number.</summary>
    public async Task<IssueResult> ReissueAsync(ComprobanteEmitido rechazada, string seller, CancellationToken cancellationToken)
    {
        if (await _papers.ReadAsync(rechazada.Id, cancellationToken) is not { } original)
        {
            throw new EmisionException("IZI-EMI-026", $"El XML guardado de {rechazada.Numero.Value} no se puede leer: cobre la venta otra vez.");
        }

        string key = ClaveReemitida.After(rechazada.IdempotencyKey);
        IssueOptions options = new() { Acknowledgement = rechazada.Acknowledgement ?? $"La venta ya estaba hecha; se emite de nuevo. – {seller}" };
        IssueResult result = await _issuer.ReissueAsync(rechazada.Id, SameSale(original), key, options, cancellationToken);
        if (result.IsIssued && await _ventas.FindAsync(rechazada.IdempotencyKey, cancellationToken) is { } venta)
        {
            await _ventas.ReplaceAsync(venta, key, result.Comprobante.Numero.Value, CancellationToken.None);
        }

        return result;
    }

    /// <summary>Sends a document again after its cause was mended; false when its state does not ask for it any more.</summary>
    /// <exception cref="EmisionException">This is a rehearsal.</exception>
    public async Task<bool> ResendAsync(ComprobanteId id, CancellationToken cancellationToken)
    {
        Forbid();
        bool queued = await _comprobantes.ApplyAsync(id, AccionComprobante.Reenvio(_clock.GetUtcNow()), cancellationToken) is not null;
        _signal.Wake();
        return queued;
    }

    // What takes a number is refused by the policy; this is what changes a document that has one.
    private void Forbid()
    {
        if (_ensayo.Activo)
        {
            throw new EmisionException(Fallas.Ensayo, $"{Ensayo.NoEmite} {Ensayo.Remedio}");
        }
    }

    /// <summary>What the till sold. A discount on a line is in its price; one on the whole sale is what the lines come to above the total.</summary>
    private static Sale SameSale(Comprobante original)
    {
        decimal descuento = original.Lineas.Sum(static linea => linea.Importe) - original.Totales.ImporteTotal + original.Totales.Redondeo;
        return new()
        {
            Lines = [.. original.Lineas.Select(static linea => new SaleLine(linea.Descripcion, linea.Cantidad, UnitPrice.Shelf(linea.PrecioUnitario)) { Code = linea.Codigo, Unit = linea.Unidad, Afectacion = linea.Afectacion })],
            DescuentosGlobales = descuento > 0m ? [Descuento.DeMonto(descuento)] : [],
            Adquirente = original.Adquirente.IsIdentificado ? original.Adquirente : null,
            Redondeo = original.Totales.Redondeo == 0m ? RedondeoEfectivo.Ninguno : RedondeoEfectivo.Efectivo,
        };
    }
}
