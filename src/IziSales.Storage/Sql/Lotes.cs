using IziSales.Emision;

namespace IziSales.Storage.Sql;

/// <summary>Summaries in and out of workers' hands.</summary>
internal static class Lotes
{
    private const string Insert =
        """
        INSERT INTO izi_lote (id, emisor, identificador, numero, referencia, generacion, operacion, lineas, momento, estado, firmado, con_cdr, intentos, proximo_intento)
        VALUES (@id, @emisor, @identificador, @numero, @referencia, @generacion, @operacion, @lineas, @momento, @estado, @firmado, 0, 0, @proximo_intento);
        """;

    private const string UpdateClaimed =
        "UPDATE izi_lote SET estado = @estado, intentos = intentos + 1, reserva = @reserva, reserva_hasta = @hasta WHERE id = @id;";

    private const string UpdateSettled =
        """
        UPDATE izi_lote SET estado = @estado, codigo = @codigo, mensaje = @mensaje, ticket = @ticket, firmado = @firmado, con_cdr = @con_cdr,
            proximo_intento = @proximo_intento, reserva = NULL, reserva_hasta = NULL
        WHERE id = @id;
        """;

    public static void KeepNew(WriteScope scope, long rowId, int numero, LoteEmitido lote, ReadOnlyMemory<byte> xml)
    {
        scope.Write(
            Insert,
            parameters =>
            {
                parameters.Add("@id", rowId);
                FilaLote.Bind(parameters, lote.Emisor, lote.Identificador);
                parameters.Add("@numero", numero);
                parameters.Add("@referencia", Celda.Dia(lote.Fechas.Referencia));
                parameters.Add("@generacion", Celda.Dia(lote.Fechas.Generacion));
                parameters.Add("@operacion", lote.Operacion.Codigo);
                parameters.Add("@lineas", lote.Lineas);
                parameters.Add("@momento", Celda.Instante(lote.Momento));
                parameters.Add("@estado", lote.Estado.ToString());
                parameters.Add("@firmado", lote.Firmado ? 1 : 0);
                parameters.Add("@proximo_intento", Celda.Instante(lote.ProximoIntento));
            });
        Archivo.KeepOfLote(scope, rowId, Archivo.Xml, xml);
    }

    /// <summary>A summary that an earlier attempt may have kept.</summary>
    public static async Task<LoteEmitido?> FindAsync(WriteScope scope, LoteEmitido mine, CancellationToken cancellationToken)
    {
        FilaLote? found = await LockAsync(scope, mine, cancellationToken).ConfigureAwait(false);
        return found is not null && Celda.Instante(found.Lote.Momento) == Celda.Instante(mine.Momento) ? found.Lote : null;
    }

    public static async Task<IReadOnlyList<LoteClaim>> ClaimAsync(WriteScope scope, ClaimRequest request, CancellationToken cancellationToken)
    {
        List<(FilaLote Fila, byte[] Xml)> due = await scope.RowsAsync(
            scope.Textos.ClaimLotes,
            parameters => Outbox.Bind(parameters, request),
            FilaLote.ReadWithXml,
            cancellationToken).ConfigureAwait(false);
        return due.ConvertAll(one => Take(scope, one.Fila, one.Xml, request));
    }

    public static async Task<LoteEmitido?> SettleAsync(WriteScope scope, LoteClaim claim, LoteSettlement settlement, CancellationToken cancellationToken)
    {
        Settlement found = settlement.Lote;
        FilaLote? fila = await LockAsync(scope, claim.Lote, cancellationToken).ConfigureAwait(false);
        if (fila is null || fila.Reserva != Celda.Reserva(claim.Lease))
        {
            scope.Abandon();
            bool isMine = scope.IsInDoubt && fila is { Reserva: null } && fila.Lote.Estado == Next(claim.Lote, found.Causa) && fila.Lote.Codigo == found.Codigo && fila.Lote.Ticket == found.Ticket;
            return isMine ? fila!.Lote : null;
        }

        LoteEmitido settled = fila.Lote.After(found, Next(fila.Lote, found.Causa));
        if (settlement.Documentos is { } causa)
        {
            await MoveAsync(scope, fila.Lote, settlement, causa, cancellationToken).ConfigureAwait(false);
        }

        scope.Write(UpdateSettled, parameters => BindSettled(parameters, fila.RowId, settled));
        if (found.CdrZip is { } cdr)
        {
            Archivo.KeepOfLote(scope, fila.RowId, Archivo.Cdr, cdr);
        }

        if (found.XmlFirmado is { } xml && !fila.Lote.Firmado)
        {
            Archivo.KeepOfLote(scope, fila.RowId, Archivo.Xml, xml);
        }

        return settled;
    }

    private static EstadoComprobante Next(LoteEmitido lote, CausaEvento causa) => CicloComprobante.Next(lote.Estado, causa)
        ?? throw new InvalidOperationException($"{lote.Identificador}: {causa} cannot happen in state {lote.Estado}.");

    private static async Task<FilaLote?> LockAsync(WriteScope scope, LoteEmitido lote, CancellationToken cancellationToken) => (await scope.RowsAsync(
        scope.Textos.LockLote,
        parameters => FilaLote.Bind(parameters, lote.Emisor, lote.Identificador),
        FilaLote.Read,
        cancellationToken).ConfigureAwait(false)).FirstOrDefault();

    /// <summary>Moves every document of a summary; they are all of one day, so the meter follows in one step.</summary>
    private static async Task MoveAsync(WriteScope scope, LoteEmitido lote, LoteSettlement settlement, CausaEvento causa, CancellationToken cancellationToken)
    {
        List<Fila> documentos = await scope.RowsAsync(
            scope.Textos.LockOfLote,
            parameters =>
            {
                parameters.Add("@emisor", lote.Emisor.Value);
                parameters.Add("@lote", lote.Identificador);
            },
            Fila.Read,
            cancellationToken).ConfigureAwait(false);
        decimal aporte = documentos.Sum(fila =>
        {
            Settlement found = settlement.Lote;
            EstadoComprobante estado = Cambios.Next(fila.Comprobante, causa);
            Fila after = fila with { Tope = settlement.Tope ?? fila.Tope, Comprobante = fila.Comprobante.After(found, causa, estado) };
            var evento = new EventoComprobante { Orden = 0, Momento = found.Momento, Causa = causa, Estado = estado, Codigo = found.Codigo, Mensaje = found.Mensaje };
            return Cambios.Keep(scope, fila, after, evento);
        });
        Contadores.AddVentas(scope, lote.Emisor, lote.Fechas.Referencia, aporte);
    }

    private static LoteClaim Take(WriteScope scope, FilaLote fila, byte[] xml, ClaimRequest request)
    {
        EstadoComprobante estado = Outbox.Taken(fila.Lote.Estado) is { } causa ? Next(fila.Lote, causa) : fila.Lote.Estado;
        var claim = new LoteClaim { Lote = fila.Lote with { Estado = estado, Intentos = fila.Lote.Intentos + 1 }, Xml = xml, Lease = Guid.NewGuid() };
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

    private static void BindSettled(Parameters parameters, long rowId, LoteEmitido lote)
    {
        parameters.Add("@estado", lote.Estado.ToString());
        parameters.Add("@codigo", lote.Codigo);
        parameters.Add("@mensaje", lote.Mensaje);
        parameters.Add("@ticket", lote.Ticket);
        parameters.Add("@firmado", lote.Firmado ? 1 : 0);
        parameters.Add("@con_cdr", lote.HasCdr ? 1 : 0);
        parameters.Add("@proximo_intento", Celda.Instante(lote.ProximoIntento));
        parameters.Add("@id", rowId);
    }
}
