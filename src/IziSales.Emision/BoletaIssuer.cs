using System.Diagnostics;
using IziSales.Emision.Emitir;
using IziSales.Pse;
using IziSales.Ubl;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace IziSales.Emision;

/// <summary>The till's side of the pipeline: gives a sale, or a note on one, its number and its document, durably and once, without touching the network.</summary>
/// <remarks>Keep one for the life of the process; safe for concurrent use.</remarks>
public sealed partial class BoletaIssuer
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

    /// <summary>Who says what a document makes the shop's limits cross; kept with it and delivered afterwards. By default nobody.</summary>
    public IReadOnlyList<ILimitWatch> Watches { get; init; } = [];

    /// <summary>The shop's certificate: a <see cref="CpeSigner"/>, or the slot in which it is replaced. By default none: the channel signs.</summary>
    public SignerSlot? Signer { get; init; }

    /// <summary>Where documents will go: if it does not sign, issuing without <see cref="Signer"/> is refused. By default not known, and whoever sends them signs.</summary>
    public IPseClient? Channel { get; init; }

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
    public Task<IssueResult> IssueAsync(Sale sale, string idempotencyKey, IssueOptions? options = null, CancellationToken cancellationToken = default) =>
        AppendAsync(Encargo.Of(sale), idempotencyKey, options, cancellationToken);

    /// <summary>Issues a nota de crédito, as <see cref="IssueAsync"/> issues a boleta.</summary>
    /// <remarks>
    /// Judged in the same transaction: a document that is kept here must be registered and not about to be annulled (2119, 2120, 2121), not younger than the
    /// note (2885), and all its notes together never take back more than it was (IZI-EMI-012). One that was issued elsewhere is left to SUNAT.
    /// </remarks>
    /// <param name="ajuste">What is taken back, of which document and why; <see cref="AjusteCredito.From"/> takes back all of it.</param>
    /// <param name="idempotencyKey">The caller's name for the note; boletas and notes share one space of keys.</param>
    /// <param name="options">What this note wants otherwise. By default the shop's settings.</param>
    /// <param name="cancellationToken">Stops before the note is kept, never half way.</param>
    /// <exception cref="EmisionException">As for <see cref="IssueAsync"/>.</exception>
    /// <exception cref="CertificateException">The certificate is not valid now. No number was taken.</exception>
    public Task<IssueResult> IssueNotaCreditoAsync(AjusteCredito ajuste, string idempotencyKey, IssueOptions? options = null, CancellationToken cancellationToken = default) =>
        AppendAsync(Encargo.Of(ajuste), idempotencyKey, options, cancellationToken);

    /// <summary>Issues a nota de débito, as <see cref="IssueAsync"/> issues a boleta.</summary>
    /// <remarks>Judged in the same transaction: a document that is kept here must be registered and not about to be annulled (2209, 2207, 2208), and not younger than the note (2885).</remarks>
    /// <param name="ajuste">What is charged further, to which document and why.</param>
    /// <param name="idempotencyKey">The caller's name for the note; boletas and notes share one space of keys.</param>
    /// <param name="options">What this note wants otherwise. By default the shop's settings.</param>
    /// <param name="cancellationToken">Stops before the note is kept, never half way.</param>
    /// <exception cref="EmisionException">As for <see cref="IssueAsync"/>.</exception>
    /// <exception cref="CertificateException">The certificate is not valid now. No number was taken.</exception>
    public Task<IssueResult> IssueNotaDebitoAsync(AjusteDebito ajuste, string idempotencyKey, IssueOptions? options = null, CancellationToken cancellationToken = default) =>
        AppendAsync(Encargo.Of(ajuste), idempotencyKey, options, cancellationToken);

    private async Task<IssueResult> AppendAsync(Encargo encargo, string idempotencyKey, IssueOptions? options, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(idempotencyKey);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(idempotencyKey.Length, LongestKey, nameof(idempotencyKey));
        options ??= new IssueOptions();
        Emisor emisor = EmisorFor(options, encargo.Reemplaza);
        using Activity? activity = EmisionTelemetry.Source.StartActivity("emision.issue");

        // One certificate judges and signs, though another should take its place meanwhile.
        using RentedSigner? rented = Signer?.Rent();
        var attempt = new Attempt(this, rented?.Signer, _options.Envio, encargo, emisor, options);
        AppendResult appended = await _store.AppendAsync(
            new AppendRequest
            {
                Emisor = emisor.Ruc,
                Tipo = encargo.Tipo,
                Serie = options.Serie ?? encargo.SerieOf(_options),
                IdempotencyKey = idempotencyKey,
                Fingerprint = encargo.Fingerprint,
                Reemplaza = encargo.Reemplaza,
                Afectado = encargo.AfectadoOf(emisor.Ruc),
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

    private Emisor EmisorFor(IssueOptions options, ComprobanteId? earlier)
    {
        if (options.TipoCambio is { } tipoCambio)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(tipoCambio, nameof(options));
        }

        Emisor emisor = options.Emisor ?? _options.Emisor ?? throw new EmisionException("IZI-EMI-002", "No hay emisor configurado. Indique el RUC y la razón social de la tienda (EmisionOptions.Emisor).");
        return earlier is null || earlier.Ruc == emisor.Ruc ? emisor : throw new ArgumentException($"{earlier} is not a document of {emisor.Ruc}.", nameof(earlier));
    }
}
