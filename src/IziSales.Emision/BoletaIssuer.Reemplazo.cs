using IziSales.Emision.Emitir;
using IziSales.Ubl;

namespace IziSales.Emision;

/// <content>What a person does about a document that SUNAT did not take: another number after a rejection, the same one after an exception.</content>
public sealed partial class BoletaIssuer
{
    /// <summary>
    /// Issues the sale of a rejected boleta again, under a new number. Both are linked in the same transaction, and the sale counts once. A rejected document is
    /// replaced once: the same key gives the same boleta, another key is refused (IZI-EMI-013).
    /// </summary>
    /// <param name="rechazado">The rejected boleta; its number is spent.</param>
    /// <param name="sale">The sale, mended.</param>
    /// <param name="idempotencyKey">The caller's name for this second issue, not that of the first.</param>
    /// <param name="options">What this sale wants otherwise. By default the shop's settings.</param>
    /// <param name="cancellationToken">Stops before the document is kept, never half way.</param>
    /// <exception cref="EmisionException">As for <see cref="IssueAsync"/>.</exception>
    /// <exception cref="CertificateException">The certificate is not valid now. No number was taken.</exception>
    public Task<IssueResult> ReissueAsync(ComprobanteId rechazado, Sale sale, string idempotencyKey, IssueOptions? options = null, CancellationToken cancellationToken = default) =>
        AppendAsync(Encargo.Of(sale).InPlaceOf(rechazado), idempotencyKey, options, cancellationToken);

    /// <summary>Issues a rejected nota de crédito again, as <see cref="ReissueAsync(ComprobanteId, Sale, string, IssueOptions, CancellationToken)"/> does with a boleta.</summary>
    /// <param name="rechazado">The rejected note.</param>
    /// <param name="ajuste">What is taken back, mended; it may name another document.</param>
    /// <param name="idempotencyKey">The caller's name for this second issue, not that of the first.</param>
    /// <param name="options">What this note wants otherwise. By default the shop's settings.</param>
    /// <param name="cancellationToken">Stops before the note is kept, never half way.</param>
    /// <exception cref="EmisionException">As for <see cref="IssueAsync"/>.</exception>
    /// <exception cref="CertificateException">The certificate is not valid now. No number was taken.</exception>
    public Task<IssueResult> ReissueAsync(ComprobanteId rechazado, AjusteCredito ajuste, string idempotencyKey, IssueOptions? options = null, CancellationToken cancellationToken = default) =>
        AppendAsync(Encargo.Of(ajuste).InPlaceOf(rechazado), idempotencyKey, options, cancellationToken);

    /// <summary>Issues a rejected nota de débito again, as <see cref="ReissueAsync(ComprobanteId, Sale, string, IssueOptions, CancellationToken)"/> does with a boleta.</summary>
    /// <param name="rechazado">The rejected note.</param>
    /// <param name="ajuste">What is charged further, mended; it may name another document.</param>
    /// <param name="idempotencyKey">The caller's name for this second issue, not that of the first.</param>
    /// <param name="options">What this note wants otherwise. By default the shop's settings.</param>
    /// <param name="cancellationToken">Stops before the note is kept, never half way.</param>
    /// <exception cref="EmisionException">As for <see cref="IssueAsync"/>.</exception>
    /// <exception cref="CertificateException">The certificate is not valid now. No number was taken.</exception>
    public Task<IssueResult> ReissueAsync(ComprobanteId rechazado, AjusteDebito ajuste, string idempotencyKey, IssueOptions? options = null, CancellationToken cancellationToken = default) =>
        AppendAsync(Encargo.Of(ajuste).InPlaceOf(rechazado), idempotencyKey, options, cancellationToken);

    /// <summary>
    /// Mends a boleta that SUNAT never registered (0100 to 1999) under its number, its key and its instant of issue, and queues it again. Limits and rules are
    /// judged anew. In any other state it is refused (IZI-EMI-014), so a call that is repeated changes nothing.
    /// </summary>
    /// <param name="id">The boleta.</param>
    /// <param name="sale">The sale, mended.</param>
    /// <param name="options">The issuer, the exchange rate and the acknowledgement; series and instant stay what they were.</param>
    /// <param name="cancellationToken">Stops before the document is kept, never half way.</param>
    /// <exception cref="EmisionException">IZI-EMI-002 no issuer is configured; IZI-EMI-003 nobody would sign.</exception>
    /// <exception cref="CertificateException">The certificate is not valid now. Nothing was changed.</exception>
    public Task<IssueResult> CorrectAsync(ComprobanteId id, Sale sale, IssueOptions? options = null, CancellationToken cancellationToken = default) =>
        CorrectAsync(id, Encargo.Of(sale), options ?? new IssueOptions(), cancellationToken);

    /// <summary>Mends a nota de crédito that SUNAT never registered, as <see cref="CorrectAsync(ComprobanteId, Sale, IssueOptions, CancellationToken)"/> does with a boleta.</summary>
    /// <param name="id">The note.</param>
    /// <param name="ajuste">What is taken back, mended; of the same document.</param>
    /// <param name="options">The issuer, the exchange rate and the acknowledgement; series and instant stay what they were.</param>
    /// <param name="cancellationToken">Stops before the note is kept, never half way.</param>
    /// <exception cref="EmisionException">IZI-EMI-002 no issuer is configured; IZI-EMI-003 nobody would sign.</exception>
    /// <exception cref="CertificateException">The certificate is not valid now. Nothing was changed.</exception>
    public Task<IssueResult> CorrectAsync(ComprobanteId id, AjusteCredito ajuste, IssueOptions? options = null, CancellationToken cancellationToken = default) =>
        CorrectAsync(id, Encargo.Of(ajuste), options ?? new IssueOptions(), cancellationToken);

    /// <summary>Mends a nota de débito that SUNAT never registered, as <see cref="CorrectAsync(ComprobanteId, Sale, IssueOptions, CancellationToken)"/> does with a boleta.</summary>
    /// <param name="id">The note.</param>
    /// <param name="ajuste">What is charged further, mended; to the same document.</param>
    /// <param name="options">The issuer, the exchange rate and the acknowledgement; series and instant stay what they were.</param>
    /// <param name="cancellationToken">Stops before the note is kept, never half way.</param>
    /// <exception cref="EmisionException">IZI-EMI-002 no issuer is configured; IZI-EMI-003 nobody would sign.</exception>
    /// <exception cref="CertificateException">The certificate is not valid now. Nothing was changed.</exception>
    public Task<IssueResult> CorrectAsync(ComprobanteId id, AjusteDebito ajuste, IssueOptions? options = null, CancellationToken cancellationToken = default) =>
        CorrectAsync(id, Encargo.Of(ajuste), options ?? new IssueOptions(), cancellationToken);

    private async Task<IssueResult> CorrectAsync(ComprobanteId id, Encargo encargo, IssueOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(id);
        Emisor emisor = EmisorFor(options, id);
        if (ReglasReemplazo.Correccion(id, await _store.FindAsync(id, cancellationToken).ConfigureAwait(false), encargo) is { } refusal)
        {
            return Refused(refusal);
        }

        using RentedSigner? rented = Signer?.Rent();
        var attempt = new Attempt(this, rented?.Signer, ViaEnvio.Individual, encargo, emisor, options);
        var request = new CorrectRequest { Id = id, Fingerprint = encargo.Fingerprint, Momento = Clock.GetUtcNow() };
        ComprobanteEmitido? mended = await _store.CorrectAsync(request, attempt.Build, cancellationToken).ConfigureAwait(false);
        if (mended is null && attempt.IsMade)
        {
            // Somebody was quicker: what it is now says why.
            ComprobanteEmitido? now = await _store.FindAsync(id, cancellationToken).ConfigureAwait(false);
            return Refused(ReglasReemplazo.Correccion(id, now, encargo) ?? ReglasReemplazo.Cambio(id));
        }

        if (mended is not null)
        {
            Signal?.Wake();
        }

        return attempt.Conclude(mended);
    }

    private static IssueResult Refused(ValidationIssue issue) => new() { Status = IssueStatus.Invalid, ValidationReport = new ValidationReport([issue]) };
}
