using IziSales.Emision;
using IziSales.Ubl;
using IziSales.Woo;

namespace SamplePos.Features.PedidosWeb;

/// <summary>Makes boletas and notas de crédito of what was decided about web orders.</summary>
/// <remarks>The key is asked first, always: an order that was changed after its boleta was issued still has that boleta, and no other.</remarks>
public sealed class EmisionOrderHandler : IWooOrderHandler
{
    private const string NoRegistrada = "2119";

    private readonly IComprobanteStore _store;
    private readonly BoletaIssuer _issuer;
    private readonly BoletaVoider _voider;
    private readonly Func<Ruc> _emisor;

    /// <summary>Issues for whoever sells at the moment.</summary>
    public EmisionOrderHandler(IComprobanteStore store, BoletaIssuer issuer, BoletaVoider voider, Func<Ruc> emisor)
    {
        _store = store;
        _issuer = issuer;
        _voider = voider;
        _emisor = emisor;
    }

    /// <summary>Where a customer finds a document as PDF. By default nowhere.</summary>
    public Func<ComprobanteEmitido, Uri?> PdfOf { get; init; } = static _ => null;

    /// <inheritdoc/>
    public async Task<WooDocument?> FindAsync(string idempotencyKey, CancellationToken cancellationToken = default) =>
        await FindKeptAsync(idempotencyKey, cancellationToken) is { } kept ? Document(kept) : null;

    /// <inheritdoc/>
    public async Task<WooOutcome> IssueAsync(WooIssue issue, CancellationToken cancellationToken = default)
    {
        if (await FindKeptAsync(issue.IdempotencyKey, cancellationToken) is { } kept)
        {
            return WooOutcome.Done(Document(kept));
        }

        IssueOptions options = new() { Acknowledgement = issue.Acknowledgement };
        return await SpeakAsync(async () => Outcome(await _issuer.IssueAsync(issue.Sale, issue.IdempotencyKey, options, cancellationToken)));
    }

    /// <inheritdoc/>
    public async Task<WooOutcome> CreditAsync(WooCredit credit, WooDocument boleta, CancellationToken cancellationToken = default)
    {
        if (await FindKeptAsync(credit.IdempotencyKey, cancellationToken) is { } kept)
        {
            return WooOutcome.Done(Document(kept));
        }

        ComprobanteEmitido afectada = await BoletaOfAsync(credit, cancellationToken);
        return await SpeakAsync(async () =>
        {
            IssueResult result = await _issuer.IssueNotaCreditoAsync(credit.ToAjuste(afectada.Numero), credit.IdempotencyKey, cancellationToken: cancellationToken);
            return IsTooEarly(result, afectada) ? TooEarly(afectada) : Outcome(result);
        });
    }

    /// <inheritdoc/>
    public async Task<WooOutcome> RevertAsync(WooReversal reversal, WooDocument boleta, CancellationToken cancellationToken = default)
    {
        if (await FindKeptAsync(reversal.IdempotencyKey, cancellationToken) is { } kept)
        {
            return WooOutcome.Done(Document(kept));
        }

        ComprobanteEmitido afectada = await BoletaOfAsync(reversal, cancellationToken);
        if (afectada.Estado == EstadoComprobante.Rechazado)
        {
            return WooOutcome.Done(Document(afectada)); // what SUNAT rejected never was a sale
        }

        VoidResult result = await _voider.VoidAsync(afectada.Id, reversal.Sustento, cancellationToken);
        return result.Status switch
        {
            VoidStatus.Requested or VoidStatus.Repeated => WooOutcome.Done(Document(result.Comprobante ?? afectada)),
            VoidStatus.NeedsNotaCredito => await CreditAllAsync(reversal, afectada, cancellationToken),
            _ when IsOnItsWay(afectada) => TooEarly(afectada),
            _ => WooOutcome.SetAside(WooReason.From(result.Issue is { } issue ? new ValidationReport([issue]) : ValidationReport.Clean)),
        };
    }

    /// <summary>How SUNAT stands to a document, in a word for a shopkeeper.</summary>
    public static string Word(EstadoComprobante estado) => estado switch
    {
        EstadoComprobante.Aceptado => "Aceptada por SUNAT",
        EstadoComprobante.Observado => "Aceptada por SUNAT con observaciones",
        EstadoComprobante.Rechazado or EstadoComprobante.Reemplazado => "Rechazada por SUNAT",
        EstadoComprobante.NoRegistrado or EstadoComprobante.EnConflicto => "Con problemas en SUNAT",
        EstadoComprobante.AnulacionPendiente => "Anulación pedida",
        EstadoComprobante.Anulado => "Anulada",
        _ => "Emitida, por enviar a SUNAT",
    };

    /// <summary>A document as the web shop is told of it.</summary>
    public WooDocument Document(ComprobanteEmitido comprobante) =>
        new(comprobante.Numero.Value, Word(comprobante.Estado), comprobante.ImporteTotal) { Pdf = PdfOf(comprobante) };

    private async Task<WooOutcome> CreditAllAsync(WooReversal reversal, ComprobanteEmitido boleta, CancellationToken cancellationToken)
    {
        if (await _store.GetXmlAsync(boleta.Id, cancellationToken) is not { } xml || CpeReader.Read(xml).Comprobante is not { } original)
        {
            return WooOutcome.SetAside(new WooReason("IZI-EMI-026", $"El XML guardado de {boleta.Numero.Value} no se puede leer.", "Emita la nota de crédito a mano."));
        }

        var ajuste = AjusteCredito.From(original, reversal.Motivo, reversal.Sustento);
        return await SpeakAsync(async () => Outcome(await _issuer.IssueNotaCreditoAsync(ajuste, reversal.IdempotencyKey, cancellationToken: cancellationToken)));
    }

    /// <summary>The document of a key; of one that was rejected and issued again, the one that counts.</summary>
    private async Task<ComprobanteEmitido?> FindKeptAsync(string key, CancellationToken cancellationToken)
    {
        ComprobanteEmitido? kept = await _store.FindByKeyAsync(_emisor(), key, cancellationToken);
        while (kept?.ReemplazadoPor is { } later)
        {
            kept = await _store.FindAsync(later, cancellationToken);
        }

        return kept;
    }

    private async Task<ComprobanteEmitido> BoletaOfAsync(WooStep step, CancellationToken cancellationToken) =>
        WooOrderKey.TryParse(step.IdempotencyKey, out WooOrderKey? key) && await FindKeptAsync(key.OfBoleta, cancellationToken) is { } boleta
            ? boleta
            : throw new EmisionException("IZI-EMI-020", $"La boleta del pedido {step.Order.Number} no está en este archivo.");

    /// <summary>What the shop itself must mend, such as a certificate that has ended, is said in its own words; the order comes again by itself.</summary>
    private static async Task<WooOutcome> SpeakAsync(Func<Task<WooOutcome>> issue)
    {
        const string remedio = "Resuélvalo. Si la emisión es automática, se reintenta solo; si la pidió una persona, use «Reintentar».";
        try
        {
            return await issue();
        }
        catch (EmisionException exception)
        {
            return WooOutcome.Later(new WooReason(exception.Code, exception.Message, remedio));
        }
        catch (CertificateException exception)
        {
            return WooOutcome.Later(new WooReason(exception.Code, exception.Message, remedio));
        }
    }

    private static bool IsOnItsWay(ComprobanteEmitido boleta) => CicloComprobante.IsPendiente(boleta.Estado) && boleta.Estado != EstadoComprobante.AnulacionPendiente;

    private static bool IsTooEarly(IssueResult result, ComprobanteEmitido boleta) =>
        IsOnItsWay(boleta) && result.ValidationReport.Issues.Any(static issue => issue.Code.Value == NoRegistrada);

    private static WooOutcome TooEarly(ComprobanteEmitido boleta) =>
        WooOutcome.Later(new WooReason(NoRegistrada, $"SUNAT todavía no respondió por la boleta {boleta.Numero.Value}.", "No hace falta hacer nada: se reintenta sola."));

    private WooOutcome Outcome(IssueResult result) =>
        result.IsIssued ? WooOutcome.Done(Document(result.Comprobante))
        : result.Status is IssueStatus.NeedsAcknowledgement or IssueStatus.Blocked ? WooOutcome.SetAside(WooReason.From(new ValidationReport(result.PolicyVerdict.Issues)))
        : WooOutcome.SetAside(result.ValidationReport);
}
