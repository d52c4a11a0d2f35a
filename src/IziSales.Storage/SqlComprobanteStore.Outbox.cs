using IziSales.Emision;
using IziSales.Storage.Sql;
using IziSales.Ubl;

namespace IziSales.Storage;

/// <content>The outbox: claims, answers, what a person does, what is left.</content>
public sealed partial class SqlComprobanteStore
{
    private const string AnyDocumentDue = $"SELECT 1 FROM izi_comprobante c WHERE {Textos.Due} LIMIT 1;";
    private const string AnyLoteDue = $"SELECT 1 FROM izi_lote c WHERE {Textos.Due} LIMIT 1;";
    private const string AnyAvisoDue = $"SELECT 1 FROM izi_aviso c WHERE {Textos.Due} LIMIT 1;";

    /// <inheritdoc/>
    public Task<IReadOnlyList<OutboxClaim>> ClaimAsync(ClaimRequest request, CancellationToken cancellationToken = default) =>
        ClaimAsync(AnyDocumentDue, request, Outbox.ClaimAsync, cancellationToken);

    /// <inheritdoc/>
    public Task<ComprobanteEmitido?> SettleAsync(OutboxClaim claim, Settlement settlement, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(settlement);
        return _database.WriteAsync((scope, token) => Outbox.SettleAsync(scope, claim, settlement, token), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<bool> RenewAsync(OutboxClaim claim, DateTimeOffset until, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return _database.WriteAsync((scope, token) => Outbox.RenewAsync(scope, claim, until, token), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ComprobanteEmitido?> ApplyAsync(ComprobanteId id, AccionComprobante accion, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(accion);
        return _database.WriteAsync((scope, token) => Outbox.ApplyAsync(scope, id, accion, token), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<OutboxStatus> GetOutboxStatusAsync(CancellationToken cancellationToken = default) => _database.ReadAsync(
        async (session, token) => (await session.RowsAsync(
            Outbox.SelectStatus,
            static _ => { },
            static reader => new OutboxStatus(reader.GetInt32(0), reader.Instante(1), reader.GetInt32(2), reader.Instante(3)),
            token).ConfigureAwait(false))[0],
        cancellationToken);

    /// <inheritdoc/>
    public Task AddAvisosAsync(Ruc emisor, IReadOnlyList<Aviso> avisos, DateTimeOffset momento, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(emisor);
        ArgumentNullException.ThrowIfNull(avisos);
        return _database.WriteAsync(
            (scope, _) =>
            {
                Avisos.Keep(scope, emisor, avisos, momento);
                return Task.FromResult(true);
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<AvisoClaim>> ClaimAvisosAsync(ClaimRequest request, CancellationToken cancellationToken = default) =>
        ClaimAsync(AnyAvisoDue, request, Avisos.ClaimAsync, cancellationToken);

    /// <inheritdoc/>
    public Task<bool> SettleAvisoAsync(AvisoClaim claim, DateTimeOffset? proximoIntento, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return _database.WriteAsync((scope, token) => Avisos.SettleAsync(scope, claim, proximoIntento, token), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Aviso>> ListAvisosAsync(Ruc emisor, int limit, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(emisor);
        return ListAsync(
            Avisos.SelectNewest,
            parameters =>
            {
                parameters.Add("@emisor", emisor.Value);
                parameters.Add("@limite", limit);
            },
            static reader => FilaAviso.Read(reader).Aviso,
            cancellationToken);
    }

    // An idle worker only looks: taking the write lock for nothing would make the tills wait.
    private async Task<IReadOnlyList<T>> ClaimAsync<T>(
        string anyDue,
        ClaimRequest request,
        Func<WriteScope, ClaimRequest, CancellationToken, Task<IReadOnlyList<T>>> claim,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        bool any = await _database.ReadAsync(
            async (session, token) => await session.ScalarAsync(anyDue, parameters => parameters.Add("@ahora", Celda.Instante(request.Now)), token).ConfigureAwait(false) is not null,
            cancellationToken).ConfigureAwait(false);
        return any ? await _database.WriteAsync((scope, token) => claim(scope, request, token), cancellationToken).ConfigureAwait(false) : [];
    }
}
