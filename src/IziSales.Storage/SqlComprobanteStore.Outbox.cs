using System.Data.Common;
using IziSales.Emision;
using IziSales.Storage.Sql;
using IziSales.Ubl;

namespace IziSales.Storage;

/// <content>The outbox: claims, answers, what is left.</content>
public sealed partial class SqlComprobanteStore
{
    /// <summary>What a worker may take.</summary>
    internal const string Due = "c.proximo_intento <= @ahora AND (c.reserva IS NULL OR c.reserva_hasta <= @ahora)";

    private const string UpdateClaimed =
        "UPDATE izi_comprobante SET estado = @estado, intentos = intentos + 1, reserva = @reserva, reserva_hasta = @hasta WHERE id = @id;";

    private const string UpdateSettled =
        """
        UPDATE izi_comprobante SET estado = @estado, codigo = @codigo, mensaje = @mensaje, ticket = @ticket, firmado = @firmado, digest = @digest,
            con_cdr = @con_cdr, proximo_intento = @proximo_intento, reserva = NULL, reserva_hasta = NULL
        WHERE id = @id;
        """;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<OutboxClaim>> ClaimAsync(ClaimRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);

        // An idle worker only looks: taking the write lock for nothing would make the tills wait.
        bool any = await _database.ReadAsync(
            async (connection, token) => await Query.ScalarAsync(connection, $"SELECT 1 FROM izi_comprobante c WHERE {Due} LIMIT 1;", command => BindNow(command, request), token).ConfigureAwait(false) is not null,
            cancellationToken).ConfigureAwait(false);
        return any ? await _database.WriteAsync((scope, token) => ClaimAsync(scope, request, token), cancellationToken).ConfigureAwait(false) : [];
    }

    /// <inheritdoc/>
    public Task<ComprobanteEmitido?> SettleAsync(OutboxClaim claim, Settlement settlement, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(settlement);
        return _database.WriteAsync((scope, token) => SettleAsync(scope, claim, settlement, token), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ComprobanteEmitido?> ApplyAsync(ComprobanteId id, AccionComprobante accion, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(accion);
        return _database.WriteAsync((scope, token) => ApplyAsync(scope, id, accion, token), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<OutboxStatus> GetOutboxStatusAsync(CancellationToken cancellationToken = default)
    {
        const string Sql =
            """
            SELECT count(*), min(emision), min(max(proximo_intento, coalesce(reserva_hasta, proximo_intento))),
                (SELECT count(*) FROM izi_comprobante WHERE estado IN ('Rechazado', 'NoRegistrado', 'EnConflicto'))
            FROM izi_comprobante WHERE proximo_intento IS NOT NULL;
            """;
        return _database.ReadAsync(
            async (connection, token) =>
            {
                List<OutboxStatus> rows = await Query.RowsAsync(
                    connection,
                    Sql,
                    static _ => { },
                    static reader => new OutboxStatus(
                        reader.GetInt32(0),
                        reader.IsDBNull(1) ? null : Celda.Instante(reader.GetInt64(1)),
                        reader.GetInt32(3),
                        reader.IsDBNull(2) ? null : Celda.Instante(reader.GetInt64(2))),
                    token).ConfigureAwait(false);
                return rows[0];
            },
            cancellationToken);
    }

    private static async Task<IReadOnlyList<OutboxClaim>> ClaimAsync(WriteScope scope, ClaimRequest request, CancellationToken cancellationToken)
    {
        const string Sql =
            $"SELECT {Fila.Columns}, a.contenido FROM izi_comprobante c JOIN izi_archivo a ON a.comprobante = c.id AND a.clase = '{Archivo.Xml}' WHERE {Due} ORDER BY c.proximo_intento, c.id LIMIT @limite;";
        List<(Fila Fila, byte[] Xml)> due = await Query.RowsAsync(
            scope.Connection,
            Sql,
            command =>
            {
                BindNow(command, request);
                command.Add("@limite", request.Limit);
            },
            static reader => (Fila.Read(reader), Compresion.Unpack(reader.Bytes(Fila.ColumnCount))),
            cancellationToken).ConfigureAwait(false);
        List<OutboxClaim> claims = [];
        foreach ((Fila fila, byte[] xml) in due)
        {
            claims.Add(await TakeAsync(scope, fila, xml, request, cancellationToken).ConfigureAwait(false));
        }

        return claims;
    }

    private static async Task<OutboxClaim> TakeAsync(WriteScope scope, Fila fila, byte[] xml, ClaimRequest request, CancellationToken cancellationToken)
    {
        CausaEvento? causa = fila.Comprobante.Estado switch
        {
            EstadoComprobante.Emitido => CausaEvento.Toma,
            EstadoComprobante.Enviando => CausaEvento.TomaVencida,
            _ => null,
        };
        EstadoComprobante estado = fila.Comprobante.Estado;
        if (causa is { } reason)
        {
            estado = Eventos.Next(fila.Comprobante, reason);
            await Eventos.KeepAsync(scope, fila.RowId, new EventoComprobante { Orden = 0, Momento = request.Now, Causa = reason, Estado = estado }, cancellationToken).ConfigureAwait(false);
        }

        Guid lease = Guid.NewGuid();
        await scope.ExecuteAsync(
            UpdateClaimed,
            command =>
            {
                command.Add("@id", fila.RowId);
                command.Add("@estado", estado.ToString());
                command.Add("@reserva", lease.ToString("N"));
                command.Add("@hasta", Celda.Instante(request.Now + request.Lease));
            },
            cancellationToken).ConfigureAwait(false);
        return new OutboxClaim { Comprobante = fila.Comprobante with { Estado = estado, Intentos = fila.Comprobante.Intentos + 1 }, Xml = xml, Lease = lease };
    }

    private static async Task<ComprobanteEmitido?> SettleAsync(WriteScope scope, OutboxClaim claim, Settlement settlement, CancellationToken cancellationToken)
    {
        object? holder = await scope.ScalarAsync(
            "SELECT reserva FROM izi_comprobante WHERE emisor = @emisor AND tipo = @tipo AND serie = @serie AND correlativo = @correlativo;",
            command => Bind(command, claim.Comprobante.Id),
            cancellationToken).ConfigureAwait(false);
        if (holder is not string lease || lease != claim.Lease.ToString("N") || await FindRowAsync(scope.Connection, claim.Comprobante.Id, cancellationToken).ConfigureAwait(false) is not { } fila)
        {
            scope.Abandon();
            return null;
        }

        EstadoComprobante estado = Eventos.Next(fila.Comprobante, settlement.Causa);
        ComprobanteEmitido settled = fila.Comprobante.After(settlement, estado);
        await scope.ExecuteAsync(UpdateSettled, command => BindSettled(command, fila.RowId, settled), cancellationToken).ConfigureAwait(false);
        var evento = new EventoComprobante { Orden = 0, Momento = settlement.Momento, Causa = settlement.Causa, Estado = estado, Codigo = settlement.Codigo, Mensaje = settlement.Mensaje };
        await Eventos.KeepAsync(scope, fila.RowId, evento, cancellationToken).ConfigureAwait(false);
        if (settlement.CdrZip is { } cdr)
        {
            await Archivo.KeepAsync(scope, fila.RowId, Archivo.Cdr, cdr, cancellationToken).ConfigureAwait(false);
        }

        if (settlement.XmlFirmado is { } xml && !fila.Comprobante.Firmado)
        {
            await Archivo.KeepAsync(scope, fila.RowId, Archivo.Xml, xml, cancellationToken).ConfigureAwait(false);
        }

        return settled;
    }

    private static async Task<ComprobanteEmitido?> ApplyAsync(WriteScope scope, ComprobanteId id, AccionComprobante accion, CancellationToken cancellationToken)
    {
        if (await FindRowAsync(scope.Connection, id, cancellationToken).ConfigureAwait(false) is not { } fila
            || CicloComprobante.Next(fila.Comprobante.Estado, accion.Causa) is not { } estado)
        {
            scope.Abandon();
            return null;
        }

        ComprobanteEmitido done = fila.Comprobante.After(accion, estado);
        await scope.ExecuteAsync(UpdateSettled, command => BindSettled(command, fila.RowId, done), cancellationToken).ConfigureAwait(false);
        var evento = new EventoComprobante { Orden = 0, Momento = accion.Momento, Causa = accion.Causa, Estado = estado, Mensaje = accion.Mensaje };
        await Eventos.KeepAsync(scope, fila.RowId, evento, cancellationToken).ConfigureAwait(false);
        return done;
    }

    private static void BindNow(DbCommand command, ClaimRequest request) => command.Add("@ahora", Celda.Instante(request.Now));

    private static void BindSettled(DbCommand command, long rowId, ComprobanteEmitido comprobante)
    {
        command.Add("@id", rowId);
        command.Add("@estado", comprobante.Estado.ToString());
        command.Add("@codigo", comprobante.Codigo);
        command.Add("@mensaje", comprobante.Mensaje);
        command.Add("@ticket", comprobante.Ticket);
        command.Add("@firmado", comprobante.Firmado ? 1 : 0);
        command.Add("@digest", comprobante.DigestValue);
        command.Add("@con_cdr", comprobante.HasCdr ? 1 : 0);
        command.Add("@proximo_intento", comprobante.ProximoIntento is { } next ? Celda.Instante(next) : null);
    }
}
