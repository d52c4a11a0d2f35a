using IziSales.Emision;
using IziSales.Storage.Sql;
using IziSales.Ubl;

namespace IziSales.Storage;

/// <content>The outbox: claims, answers, what is left.</content>
public sealed partial class SqlComprobanteStore
{
    private const string AnyDue = $"SELECT 1 FROM izi_comprobante c WHERE {Textos.Due} LIMIT 1;";

    private const string SelectStatus =
        """
        SELECT count(*), min(emision), min(CASE WHEN reserva_hasta > proximo_intento THEN reserva_hasta ELSE proximo_intento END),
            (SELECT count(*) FROM izi_comprobante WHERE estado IN ('Rechazado', 'NoRegistrado', 'EnConflicto'))
        FROM izi_comprobante WHERE proximo_intento IS NOT NULL;
        """;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<OutboxClaim>> ClaimAsync(ClaimRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);

        // An idle worker only looks: taking the write lock for nothing would make the tills wait.
        bool any = await _database.ReadAsync(
            async (session, token) => await session.ScalarAsync(AnyDue, parameters => parameters.Add("@ahora", Celda.Instante(request.Now)), token).ConfigureAwait(false) is not null,
            cancellationToken).ConfigureAwait(false);
        return any ? await _database.WriteAsync((scope, token) => Outbox.ClaimAsync(scope, request, token), cancellationToken).ConfigureAwait(false) : [];
    }

    /// <inheritdoc/>
    public Task<ComprobanteEmitido?> SettleAsync(OutboxClaim claim, Settlement settlement, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(settlement);
        return _database.WriteAsync((scope, token) => Outbox.SettleAsync(scope, claim, settlement, token), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ComprobanteEmitido?> RequeueAsync(ComprobanteId id, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _database.WriteAsync((scope, token) => Outbox.RequeueAsync(scope, id, now, token), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<OutboxStatus> GetOutboxStatusAsync(CancellationToken cancellationToken = default) => _database.ReadAsync(
        async (session, token) => (await session.RowsAsync(
            SelectStatus,
            static _ => { },
            static reader => new OutboxStatus(reader.GetInt32(0), reader.Instante(1), reader.GetInt32(3), reader.Instante(2)),
            token).ConfigureAwait(false))[0],
        cancellationToken);
}
