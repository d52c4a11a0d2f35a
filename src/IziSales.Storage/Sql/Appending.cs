using IziSales.Emision;
using IziSales.Ubl;

namespace IziSales.Storage.Sql;

/// <summary>
/// Takes a number and keeps its document. Where the last sale tells what this one will find, it is built on that and kept if nothing has moved since; otherwise in two
/// journeys to the database, one to lock and look, one to keep and commit.
/// </summary>
internal sealed class Appending(AppendRequest request, Func<AppendContext, NuevoComprobante?> build, Mostrador mostrador)
{
    /// <summary>What a new document fills.</summary>
    public const string Columns =
        "id, emisor, tipo, serie, correlativo, clave, huella, emision, dia, moneda, importe, soles, adquirente_tipo, adquirente_numero, adquirente_nombre, "
        + "afectado, reemplaza, reconocimiento, inicio, estado, firmado, digest, tope, con_cdr, intentos, proximo_intento, xml";

    /// <summary>With what; <see cref="Bind"/> gives it.</summary>
    public const string Values =
        "@id, @emisor, @tipo, @serie, @correlativo, @clave, @huella, @emision, @dia, @moneda, @importe, @soles, @adquirente_tipo, @adquirente_numero, @adquirente_nombre, "
        + "@afectado, @reemplaza, @reconocimiento, @estado, @estado, @firmado, @digest, @tope, 0, 0, @proximo_intento, @xml";

    private const string Insert = $"INSERT INTO izi_comprobante ({Columns}) VALUES ({Values});";

    private ComprobanteEmitido? _mine;
    private Situacion? _seen;
    private Forecast? _foretold;

    /// <summary>The whole of it: sales of one shop wait for each other here, where it costs the database nothing.</summary>
    public async Task<AppendResult> RunAsync(Database database, CancellationToken cancellationToken)
    {
        if (database.HasSingleWriter)
        {
            return await database.WriteAsync(RunAsync, cancellationToken, result => Learn(result, database.Patience.Now)).ConfigureAwait(false);
        }

        bool entered = await mostrador.EnterAsync(database.Patience.Limit, cancellationToken).ConfigureAwait(false);
        try
        {
            return await database.WriteAsync(RunAsync, cancellationToken, result => Learn(result, database.Patience.Now)).ConfigureAwait(false);
        }
        finally
        {
            if (entered)
            {
                mostrador.Leave();
            }
        }
    }

    /// <summary>What <see cref="Columns"/> hold.</summary>
    public static void Bind(Parameters parameters, long rowId, AppendRequest request, ComprobanteEmitido comprobante, byte[] xml)
    {
        parameters.Add("@id", rowId);
        Fila.Bind(parameters, comprobante.Id);
        parameters.Add("@clave", request.IdempotencyKey);
        parameters.Add("@huella", request.Fingerprint.ToArray());
        parameters.Add("@emision", Celda.Instante(comprobante.FechaEmision));
        parameters.Add("@dia", Celda.Dia(Lima.DateOf(comprobante.FechaEmision)));
        parameters.Add("@moneda", comprobante.Moneda.Codigo);
        parameters.Add("@importe", Celda.Centimos(comprobante.ImporteTotal));
        parameters.Add("@soles", Celda.Centimos(comprobante.ImporteEnSoles));
        parameters.Add("@adquirente_tipo", comprobante.Adquirente.Documento.Tipo.Codigo);
        parameters.Add("@adquirente_numero", comprobante.Adquirente.Documento.Numero);
        parameters.Add("@adquirente_nombre", comprobante.Adquirente.Nombre);
        parameters.Add("@afectado", comprobante.Afectado?.NombreArchivo);
        parameters.Add("@reemplaza", comprobante.Reemplaza?.NombreArchivo);
        parameters.Add("@reconocimiento", comprobante.Acknowledgement);
        parameters.Add("@estado", comprobante.Estado.ToString());
        parameters.Add("@firmado", comprobante.Firmado ? 1 : 0);
        parameters.Add("@digest", comprobante.DigestValue);
        parameters.Add("@tope", ResumenDiario.MaxLineas);
        parameters.Add("@proximo_intento", Celda.Instante(comprobante.ProximoIntento));
        parameters.Add("@xml", xml);
    }

    private async Task<AppendResult> RunAsync(WriteScope scope, CancellationToken cancellationToken)
    {
        if (mostrador.Forecast is { } forecast && MayForetell(scope, forecast))
        {
            _foretold = forecast;
            if (await TryForetoldAsync(scope, forecast, cancellationToken).ConfigureAwait(false) is { } kept)
            {
                return kept;
            }
        }

        return await LookAndKeepAsync(scope, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// A single journey leaves doubt when the connection is gone, which after a pause may be: so on a server only in a rush. Notes and replacements lock other documents first.
    /// </summary>
    private bool MayForetell(WriteScope scope, Forecast forecast) => forecast.IsProven && _foretold is null && !scope.IsInDoubt
        && request is { Reemplaza: null, Afectado: null } && (scope.IsAlone || scope.Patience.IsRecent(forecast.Moment));

    private async Task<AppendResult?> TryForetoldAsync(WriteScope scope, Forecast forecast, CancellationToken cancellationToken)
    {
        if (scope.IsAlone)
        {
            await scope.BeginAsync(cancellationToken).ConfigureAwait(false);
        }

        DateTimeOffset fecha = Lima.At(request.FechaEmision());
        if (forecast.Next(request, fecha) is not { } numero || BuildOn(new AppendContext(numero, fecha, forecast.Acumulado)) is not { Avisos.Count: 0 } nuevo)
        {
            return null;
        }

        ComprobanteEmitido mine = _mine = nuevo.ToEmitido(request);
        return await Foretold.KeepAsync(scope, forecast, request, mine, Compresion.Pack(nuevo.Xml.Span), cancellationToken).ConfigureAwait(false) ? AppendResult.Appended(mine) : null;
    }

    /// <summary>What a forecast leads to is believed only if it is kept: a builder that refuses or throws is asked again under the lock, after the key.</summary>
    private NuevoComprobante? BuildOn(AppendContext context)
    {
        try
        {
            return build(context);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>Only from what was certainly kept: a forecast is what was true at its turn, or it would be believed wrongly when another's sale comes to the same turn.</summary>
    private void Learn(AppendResult result, long moment)
    {
        if (result.Status != AppendStatus.Appended || _mine is not { Reemplaza: null } mine)
        {
            return;
        }

        mostrador.Forecast = _seen is { } seen ? Forecast.After(mostrador.Forecast, seen, mine, moment) : _foretold?.After(mine, moment);
    }

    private async Task<AppendResult> LookAndKeepAsync(WriteScope scope, CancellationToken cancellationToken)
    {
        _mine = scope.IsInDoubt ? _mine : null;
        Situacion seen = await LookAsync(scope, Lima.At(request.FechaEmision()), cancellationToken).ConfigureAwait(false);
        if (seen.Ultimo is null)
        {
            // Whoever makes a series holds its shop: two that made it without would wait for each other.
            await Emisores.HoldAsync(scope, request.Emisor, cancellationToken).ConfigureAwait(false);
            seen = await LookAsync(scope, Lima.At(request.FechaEmision()), cancellationToken).ConfigureAwait(false);
        }

        if (seen.IsKnown)
        {
            scope.Abandon();
            return await RecogniseAsync(scope, cancellationToken).ConfigureAwait(false);
        }

        // The instant is the one under the lock; only at the turn of a month were the totals read for another.
        DateTimeOffset fecha = Lima.At(request.FechaEmision());
        if (!seen.IsOfMonth(fecha))
        {
            seen = await LookAsync(scope, fecha, cancellationToken).ConfigureAwait(false);
        }

        var numero = new NumeroComprobante(request.Serie, (seen.Ultimo ?? 0) + 1);
        AppendContext context = seen.ToContext(numero, fecha, seen.Reemplazado?.Comprobante) with { Reemplazado = seen.Reemplazado?.Comprobante };
        if (build(context) is not { } nuevo)
        {
            scope.Abandon();
            return AppendResult.Abandoned;
        }

        _mine = nuevo.ToEmitido(request);
        _seen = seen;
        if (seen.Reemplazado is { } reemplazado)
        {
            Replace(scope, reemplazado, _mine);
        }

        Keep(scope, seen, nuevo, _mine);
        return AppendResult.Appended(_mine);
    }

    private static void Replace(WriteScope scope, Fila reemplazado, ComprobanteEmitido por)
    {
        ComprobanteEmitido replaced = reemplazado.Comprobante with { Estado = Cambios.Next(reemplazado.Comprobante, CausaEvento.Reemplazo), ReemplazadoPor = por.Id };
        Cambios.KeepOne(
            scope,
            reemplazado,
            reemplazado with { Comprobante = replaced },
            new EventoComprobante { Orden = 0, Momento = por.FechaEmision, Causa = CausaEvento.Reemplazo, Estado = replaced.Estado, Mensaje = por.Numero.Value });
    }

    /// <summary>Locks the shop, the documents that are named and the shop's counters, in this order everywhere, and looks at what is true from then on.</summary>
    /// <remarks>The shop's row never changes, so PostgreSQL lets waiters in by their order; those of a row that changes overtake each other.</remarks>
    private async Task<Situacion> LookAsync(WriteScope scope, DateTimeOffset fecha, CancellationToken cancellationToken)
    {
        var seen = new Situacion(Lima.DateOf(fecha));
        List<Step> steps = [.. Emisores.Lock(scope, request.Emisor)];
        if (request.Reemplaza is { } reemplaza)
        {
            steps.Add(new Step(scope.Textos.LockById, parameters => Fila.Bind(parameters, reemplaza), reader => seen.Reemplazado = Fila.Read(reader)));
        }

        steps.AddRange(seen.ReadAfectado(scope, request.Afectado));
        steps.AddRange(Contadores.Lock(scope, request.Emisor));
        steps.Add(seen.ReadFor(request));
        await scope.ReadAsync(steps, cancellationToken).ConfigureAwait(false);
        return seen;
    }

    /// <summary>The document of this key; after a lost commit it may be the very one of this call, which then is no repetition.</summary>
    private async Task<AppendResult> RecogniseAsync(WriteScope scope, CancellationToken cancellationToken)
    {
        Fila known = (await scope.RowsAsync(Fila.SelectByKey, parameters => Fila.BindKey(parameters, request.Emisor, request.IdempotencyKey), Fila.Read, cancellationToken).ConfigureAwait(false))[0];
        if (!request.Fingerprint.Span.SequenceEqual(known.Huella))
        {
            return AppendResult.KeyTaken(known.Comprobante);
        }

        bool isMine = scope.IsInDoubt && _mine is { } mine && known.Comprobante.Id == mine.Id && Celda.Instante(known.Comprobante.FechaEmision) == Celda.Instante(mine.FechaEmision);
        return isMine ? AppendResult.Appended(known.Comprobante) : AppendResult.Repeated(known.Comprobante);
    }

    private void Keep(WriteScope scope, Situacion seen, NuevoComprobante nuevo, ComprobanteEmitido comprobante)
    {
        long rowId = FilaId.Of(seen.Emisor, Lima.DateOf(comprobante.FechaEmision), seen.Turno);
        byte[] xml = Compresion.Pack(nuevo.Xml.Span);
        scope.Write(Insert, parameters => Bind(parameters, rowId, request, comprobante, xml));
        Contadores.AddSale(scope, comprobante.Id, Lima.DateOf(comprobante.FechaEmision), AporteVentas.Of(comprobante));
        Avisos.Keep(scope, request.Emisor, nuevo.Avisos, comprobante.FechaEmision);
    }
}
