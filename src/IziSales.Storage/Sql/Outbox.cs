using IziSales.Emision;
using IziSales.Ubl;

namespace IziSales.Storage.Sql;

/// <summary>Documents in and out of workers' hands, and what a person does to them.</summary>
internal static class Outbox
{
    /// <summary>How much is on its way, and when there is something to do next.</summary>
    public const string SelectStatus =
        $"""
        WITH pendiente AS (
            SELECT emision FROM izi_comprobante WHERE proximo_intento IS NOT NULL
            UNION ALL SELECT emision FROM izi_comprobante WHERE proximo_intento IS NULL AND {Schema.EnResumenes}),
        turno AS (
            SELECT {Textos.DueAt} AS momento FROM izi_comprobante WHERE proximo_intento IS NOT NULL
            UNION ALL SELECT {Textos.DueAt} FROM izi_lote WHERE proximo_intento IS NOT NULL
            UNION ALL SELECT {Textos.DueAt} FROM izi_aviso WHERE proximo_intento IS NOT NULL)
        SELECT (SELECT count(*) FROM pendiente), (SELECT min(emision) FROM pendiente),
            (SELECT count(*) FROM izi_comprobante WHERE {Schema.PorRevisar}), (SELECT min(momento) FROM turno);
        """;

    private const string UpdateClaimed =
        "UPDATE izi_comprobante SET estado = @estado, intentos = intentos + 1, reserva = @reserva, reserva_hasta = @hasta WHERE id = @id;";

    private const string UpdateRenewed = "UPDATE izi_comprobante SET reserva_hasta = @hasta WHERE id = @id;";

    public static void Bind(Parameters parameters, ClaimRequest request)
    {
        parameters.Add("@ahora", Celda.Instante(request.Now));
        parameters.Add("@limite", request.Limit);
    }

    /// <summary>What taking something in hand does to it: only what is about to be sent, or was being sent by a worker that died, changes.</summary>
    public static CausaEvento? Taken(EstadoComprobante estado) => estado switch
    {
        EstadoComprobante.Emitido => CausaEvento.Toma,
        EstadoComprobante.Enviando => CausaEvento.TomaVencida,
        _ => null,
    };

    public static async Task<IReadOnlyList<OutboxClaim>> ClaimAsync(WriteScope scope, ClaimRequest request, CancellationToken cancellationToken)
    {
        List<(Fila Fila, byte[] Xml)> due = await scope.RowsAsync(scope.Textos.ClaimDue, parameters => Bind(parameters, request), Fila.ReadWithXml, cancellationToken).ConfigureAwait(false);
        return due.ConvertAll(one => Take(scope, one.Fila, one.Xml, request));
    }

    public static async Task<ComprobanteEmitido?> SettleAsync(WriteScope scope, OutboxClaim claim, Settlement settlement, CancellationToken cancellationToken)
    {
        Fila? fila = await Cambios.LockAsync(scope, claim.Comprobante.Id, cancellationToken).ConfigureAwait(false);
        if (fila is null || fila.Reserva != Celda.Reserva(claim.Lease))
        {
            scope.Abandon();
            return await Cambios.RecogniseAsync(scope, fila, settlement.Causa, settlement.Momento, cancellationToken).ConfigureAwait(false);
        }

        EstadoComprobante estado = Cambios.Next(fila.Comprobante, settlement.Causa);
        ComprobanteEmitido settled = fila.Comprobante.After(settlement, estado);
        var evento = new EventoComprobante { Orden = 0, Momento = settlement.Momento, Causa = settlement.Causa, Estado = estado, Codigo = settlement.Codigo, Mensaje = settlement.Mensaje };
        Cambios.KeepOne(scope, fila, fila with { Comprobante = settled }, evento, fila.Comprobante.Firmado ? null : settlement.XmlFirmado);
        if (settlement.CdrZip is { } cdr)
        {
            Archivo.KeepCdr(scope, fila.RowId, cdr);
        }

        return settled;
    }

    public static async Task<bool> RenewAsync(WriteScope scope, OutboxClaim claim, DateTimeOffset until, CancellationToken cancellationToken)
    {
        if (await Cambios.LockAsync(scope, claim.Comprobante.Id, cancellationToken).ConfigureAwait(false) is not { } fila || fila.Reserva != Celda.Reserva(claim.Lease))
        {
            scope.Abandon();
            return false;
        }

        scope.Write(
            UpdateRenewed,
            parameters =>
            {
                parameters.Add("@hasta", Celda.Instante(until));
                parameters.Add("@id", fila.RowId);
            });
        return true;
    }

    public static async Task<ComprobanteEmitido?> ApplyAsync(WriteScope scope, ComprobanteId id, AccionComprobante accion, CancellationToken cancellationToken)
    {
        Fila? fila = null;
        List<ComprobanteEmitido> notas = [];
        await scope.ReadAsync(
            [
                new Step(scope.Textos.LockById, parameters => Fila.Bind(parameters, id), reader => fila = Fila.Read(reader)),
                new Step(Fila.SelectNotas, parameters => Fila.BindNotas(parameters, id), reader => notas.Add(Fila.Read(reader).Comprobante)),
            ],
            cancellationToken).ConfigureAwait(false);
        bool underANota = accion.Causa == CausaEvento.AnulacionPedida && notas.Exists(static nota => CicloComprobante.IsVigente(nota.Estado));
        if (fila is null || underANota || CicloComprobante.Next(fila.Comprobante.Estado, accion.Causa) is not { } estado)
        {
            scope.Abandon();
            return await Cambios.RecogniseAsync(scope, fila, accion.Causa, accion.Momento, cancellationToken).ConfigureAwait(false);
        }

        ComprobanteEmitido done = fila.Comprobante.After(accion, estado);
        Cambios.KeepOne(
            scope,
            fila,
            fila with { Comprobante = done },
            new EventoComprobante { Orden = 0, Momento = accion.Momento, Causa = accion.Causa, Estado = estado, Mensaje = accion.Mensaje });
        return done;
    }

    private static OutboxClaim Take(WriteScope scope, Fila fila, byte[] xml, ClaimRequest request)
    {
        EstadoComprobante estado = fila.Comprobante.Estado;
        if (Taken(estado) is { } causa)
        {
            estado = Cambios.Next(fila.Comprobante, causa);
            Eventos.Keep(scope, fila.RowId, new EventoComprobante { Orden = 0, Momento = request.Now, Causa = causa, Estado = estado });
        }

        var claim = new OutboxClaim { Comprobante = fila.Comprobante with { Estado = estado, Intentos = fila.Comprobante.Intentos + 1 }, Xml = xml, Lease = Guid.NewGuid() };
        scope.Write(
            UpdateClaimed,
            parameters =>
            {
                parameters.Add("@estado", estado.ToString());
                parameters.Add("@reserva", Celda.Reserva(claim.Lease));
                parameters.Add("@hasta", Celda.Instante(request.Now + request.Lease));
                parameters.Add("@id", fila.RowId);
            });
        return claim;
    }
}
