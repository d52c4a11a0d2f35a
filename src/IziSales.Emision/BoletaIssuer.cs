using System.Diagnostics;
using IziSales.Emision.Emitir;
using IziSales.Ubl;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace IziSales.Emision;

/// <summary>The till's side of the pipeline: gives a sale its number and its document, durably and once, without touching the network.</summary>
/// <remarks>Keep one for the life of the process; safe for concurrent use.</remarks>
public sealed class BoletaIssuer
{
    private const int LongestKey = 200;

    private readonly IComprobanteStore _store;
    private readonly EmisionOptions _options;

    /// <summary>Issues into a store with a shop's settings.</summary>
    public BoletaIssuer(IComprobanteStore store, EmisionOptions options)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(options);
        _store = store;
        _options = options;
    }

    /// <summary>The clock. By default the system's.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Who judges before a number is taken; the strictest decides. By default nobody.</summary>
    public IReadOnlyList<IEmisionPolicy> Policies { get; init; } = [];

    /// <summary>The shop's certificate. By default none: the channel signs.</summary>
    public CpeSigner? Signer { get; init; }

    /// <summary>Whether the channel signs documents that come unsigned. By default yes; if not, issuing without <see cref="Signer"/> is refused.</summary>
    public bool ChannelSigns { get; init; } = true;

    /// <summary>Wakes the worker after each document. By default nobody is woken and the worker finds it by looking.</summary>
    public OutboxSignal? Signal { get; init; }

    /// <summary>Who hears of each document. By default nobody.</summary>
    public IReadOnlyList<IEmisionObserver> Observers { get; init; } = [];

    /// <summary>Where faults of observers are logged. By default nowhere.</summary>
    public ILogger Logger { get; init; } = NullLogger.Instance;

    /// <summary>
    /// Issues the boleta of a sale: number, limits, document, signature and archive in one transaction. When the call returns
    /// <see cref="IssueStatus.Issued"/>, the number belongs to this sale for ever; sending is the worker's matter.
    /// </summary>
    /// <param name="sale">What was sold.</param>
    /// <param name="idempotencyKey">The caller's name for the sale, such as the till's UUID: the same key gives the same boleta, whatever happened in between.</param>
    /// <param name="options">What this sale wants otherwise. By default the shop's settings.</param>
    /// <param name="cancellationToken">Stops before the document is kept, never half way.</param>
    /// <exception cref="EmisionException">IZI-EMI-001 the key belongs to another sale; IZI-EMI-002 no issuer is configured; IZI-EMI-003 nobody would sign.</exception>
    /// <exception cref="CertificateException">The certificate is not valid now. No number was taken.</exception>
    public async Task<IssueResult> IssueAsync(Sale sale, string idempotencyKey, IssueOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sale);
        ArgumentException.ThrowIfNullOrWhiteSpace(idempotencyKey);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(idempotencyKey.Length, LongestKey, nameof(idempotencyKey));
        options ??= new IssueOptions();
        Emisor emisor = options.Emisor ?? _options.Emisor ?? throw new EmisionException("IZI-EMI-002", "No hay emisor configurado. Indique el RUC y la razón social de la tienda (EmisionOptions.Emisor).");
        using Activity? activity = EmisionTelemetry.Source.StartActivity("emision.issue");

        var attempt = new Attempt(this, sale, emisor, options);
        AppendResult appended = await _store.AppendAsync(
            new AppendRequest
            {
                Emisor = emisor.Ruc,
                Tipo = TipoComprobante.Boleta,
                Serie = options.Serie ?? _options.Serie,
                IdempotencyKey = idempotencyKey,
                Fingerprint = SaleFingerprint.Of(sale),
                FechaEmision = () => options.FechaEmision ?? Clock.GetUtcNow(),
            },
            attempt.Build,
            cancellationToken).ConfigureAwait(false);

        IssueResult result = attempt.Conclude(appended, idempotencyKey);
        EmisionTelemetry.Issued.Add(1, new KeyValuePair<string, object?>("status", result.Status.ToString()));
        activity?.SetTag("comprobante", result.Comprobante?.Id.NombreArchivo);
        if (result is { Status: IssueStatus.Issued, Comprobante: { } comprobante })
        {
            Signal?.Wake();
            // The document is kept: from here on a cancelled caller changes nothing.
            await Emitir.Observers.TellAsync(Observers, Logger, observer => observer.OnIssuedAsync(comprobante, CancellationToken.None)).ConfigureAwait(false);
        }

        return result;
    }

    /// <summary>One sale under the lock of its series, and the reasons if it gets no number.</summary>
    private sealed class Attempt(BoletaIssuer issuer, Sale sale, Emisor emisor, IssueOptions options)
    {
        private IssueStatus _status = IssueStatus.Issued;
        private ValidationReport _report = ValidationReport.Clean;
        private PolicyVerdict _verdict = PolicyVerdict.Allowed;

        public NuevoComprobante? Build(AppendContext context)
        {
            var boleta = Boleta.From(sale, emisor, context.Numero, context.FechaEmision);
            _report = boleta.Validate();
            _verdict = _report.IsAceptable ? Verdicts.Judge(issuer.Policies, boleta, context.Acumulado) : PolicyVerdict.Allowed;
            bool acknowledged = !string.IsNullOrWhiteSpace(options.Acknowledgement);
            _status = (_report.IsAceptable, _verdict.Decision) switch
            {
                (false, _) => IssueStatus.Invalid,
                (_, PolicyDecision.Block) => IssueStatus.Blocked,
                (_, PolicyDecision.RequireAcknowledgement) when !acknowledged => IssueStatus.NeedsAcknowledgement,
                _ => IssueStatus.Issued,
            };
            return _status == IssueStatus.Issued ? Seal(boleta) : null;
        }

        public IssueResult Conclude(AppendResult appended, string key) => appended switch
        {
            { Status: AppendStatus.KeyTaken } => throw new EmisionException(
                "IZI-EMI-001",
                $"La clave «{key}» ya pertenece a otra venta ({appended.Comprobante?.Numero.Value}). Use una clave nueva para cada venta; no se tomó ningún número."),
            { Status: AppendStatus.Repeated } => new IssueResult { Status = IssueStatus.Repeated, Comprobante = appended.Comprobante },
            { Status: AppendStatus.Appended } => new IssueResult { Status = IssueStatus.Issued, Comprobante = appended.Comprobante, ValidationReport = _report, PolicyVerdict = _verdict },
            _ => new IssueResult { Status = _status, ValidationReport = _report, PolicyVerdict = _verdict },
        };

        private NuevoComprobante Seal(Boleta boleta)
        {
            string? acknowledgement = _verdict.Decision == PolicyDecision.RequireAcknowledgement ? options.Acknowledgement!.Trim() : null;
            if (issuer.Signer is { } signer)
            {
                signer.EnsureVigente(issuer.Clock.GetUtcNow());
                SignedCpe cpe = signer.Sign(boleta);
                return new NuevoComprobante(boleta, cpe.Xml) { DigestValue = cpe.DigestValue, Acknowledgement = acknowledgement };
            }

            return issuer.ChannelSigns
                ? new NuevoComprobante(boleta, CpeWriter.Write(boleta)) { Acknowledgement = acknowledgement }
                : throw new EmisionException("IZI-EMI-003", "No hay certificado digital y el canal configurado no firma. Instale un certificado o use un PSE que firme; no se tomó ningún número.");
        }
    }
}
