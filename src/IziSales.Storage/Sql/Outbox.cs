using IziSales.Emision;
using IziSales.Ubl;

namespace IziSales.Storage.Sql;

/// <summary>Documents in and out of workers' hands.</summary>
internal static class Outbox
{
    private const string UpdateClaimed =
        "UPDATE izi_comprobante SET estado = @estado, intentos = intentos + 1, reserva = @reserva, reserva_hasta = @hasta WHERE id = @id;";

    private const string UpdateSettled =
        """
        UPDATE izi_comprobante SET estado = @estado, codigo = @codigo, mensaje = @mensaje, ticket = @ticket, firmado = @firmado, digest = @digest,
            con_cdr = @con_cdr, proximo_intento = @proximo_intento, reserva = NULL, reserva_hasta = NULL
        WHERE id = @id;
        """;

    public static async Task<IReadOnlyList<OutboxClaim>> ClaimAsync(WriteScope scope, ClaimRequest request, CancellationToken cancellationToken)
    {
        List<(Fila Fila, byte[] Xml)> due = await scope.RowsAsync(
            scope.Textos.ClaimDue,
            parameters =>
            {
                parameters.Add("@ahora", Celda.Instante(request.Now));
                parameters.Add("@limite", request.Limit);
            },
            static reader => (Fila.Read(reader), Compresion.Unpack(reader.Bytes(Fila.ColumnCount))),
            cancellationToken).ConfigureAwait(false);
        return due.ConvertAll(one => Take(scope, one.Fila, one.Xml, request));
    }

    public static async Task<ComprobanteEmitido?> SettleAsync(WriteScope scope, OutboxClaim claim, Settlement settlement, CancellationToken cancellationToken)
    {
        Fila? fila = await LockAsync(scope, claim.Comprobante.Id, cancellationToken).ConfigureAwait(false);
        if (fila is null || fila.Reserva != Lease(claim))
        {
            scope.Abandon();
            return scope.IsInDoubt && fila is not null && await IsLastAsync(scope, fila, settlement.Causa, settlement.Momento, cancellationToken).ConfigureAwait(false) ? fila.Comprobante : null;
        }

        EstadoComprobante estado = Eventos.Next(fila.Comprobante, settlement.Causa);
        ComprobanteEmitido settled = fila.Comprobante.After(settlement, estado);
        scope.Write(UpdateSettled, parameters => BindSettled(parameters, fila.RowId, settled));
        Eventos.Keep(scope, fila.RowId, new EventoComprobante { Orden = 0, Momento = settlement.Momento, Causa = settlement.Causa, Estado = estado, Codigo = settlement.Codigo, Mensaje = settlement.Mensaje });
        if (settlement.CdrZip is { } cdr)
        {
            Archivo.Keep(scope, fila.RowId, Archivo.Cdr, cdr);
        }

        if (settlement.XmlFirmado is { } xml && !fila.Comprobante.Firmado)
        {
            Archivo.Keep(scope, fila.RowId, Archivo.Xml, xml);
        }

        return settled;
    }

    public static async Task<ComprobanteEmitido?> RequeueAsync(WriteScope scope, ComprobanteId id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await LockAsync(scope, id, cancellationToken).ConfigureAwait(false) is not { } fila)
        {
            scope.Abandon();
            return null;
        }

        if (CicloComprobante.Next(fila.Comprobante.Estado, CausaEvento.Reenvio) is not { } estado)
        {
            scope.Abandon();
            return scope.IsInDoubt && await IsLastAsync(scope, fila, CausaEvento.Reenvio, now, cancellationToken).ConfigureAwait(false) ? fila.Comprobante : null;
        }

        ComprobanteEmitido requeued = fila.Comprobante with { Estado = estado, ProximoIntento = Celda.Instante(Celda.Instante(now)) };
        scope.Write(UpdateSettled, parameters => BindSettled(parameters, fila.RowId, requeued));
        Eventos.Keep(scope, fila.RowId, new EventoComprobante { Orden = 0, Momento = now, Causa = CausaEvento.Reenvio, Estado = estado });
        return requeued;
    }

    private static OutboxClaim Take(WriteScope scope, Fila fila, byte[] xml, ClaimRequest request)
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
            Eventos.Keep(scope, fila.RowId, new EventoComprobante { Orden = 0, Momento = request.Now, Causa = reason, Estado = estado });
        }

        var claim = new OutboxClaim { Comprobante = fila.Comprobante with { Estado = estado, Intentos = fila.Comprobante.Intentos + 1 }, Xml = xml, Lease = Guid.NewGuid() };
        scope.Write(
            UpdateClaimed,
            parameters =>
            {
                parameters.Add("@id", fila.RowId);
                parameters.Add("@estado", estado.ToString());
                parameters.Add("@reserva", Lease(claim));
                parameters.Add("@hasta", Celda.Instante(request.Now + request.Lease));
            });
        return claim;
    }

    private static string Lease(OutboxClaim claim) => claim.Lease.ToString("N");

    private static async Task<Fila?> LockAsync(WriteScope scope, ComprobanteId id, CancellationToken cancellationToken) =>
        (await scope.RowsAsync(scope.Textos.LockById, parameters => Fila.Bind(parameters, id), Fila.Read, cancellationToken).ConfigureAwait(false)).FirstOrDefault();

    /// <summary>Whether the last step of a document's life is this one: then an attempt whose answer was lost has been kept.</summary>
    private static async Task<bool> IsLastAsync(WriteScope scope, Fila fila, CausaEvento causa, DateTimeOffset momento, CancellationToken cancellationToken)
    {
        List<(string Causa, long Momento)> last = await scope.RowsAsync(
            "SELECT causa, momento FROM izi_evento WHERE comprobante = @id ORDER BY orden DESC LIMIT 1;",
            parameters => parameters.Add("@id", fila.RowId),
            static reader => (reader.GetString(0), reader.GetInt64(1)),
            cancellationToken).ConfigureAwait(false);
        return last.Contains((causa.ToString(), Celda.Instante(momento)));
    }

    private static void BindSettled(Parameters parameters, long rowId, ComprobanteEmitido comprobante)
    {
        parameters.Add("@estado", comprobante.Estado.ToString());
        parameters.Add("@codigo", comprobante.Codigo);
        parameters.Add("@mensaje", comprobante.Mensaje);
        parameters.Add("@ticket", comprobante.Ticket);
        parameters.Add("@firmado", comprobante.Firmado ? 1 : 0);
        parameters.Add("@digest", comprobante.DigestValue);
        parameters.Add("@con_cdr", comprobante.HasCdr ? 1 : 0);
        parameters.Add("@proximo_intento", comprobante.ProximoIntento is { } next ? Celda.Instante(next) : null);
        parameters.Add("@id", rowId);
    }
}
