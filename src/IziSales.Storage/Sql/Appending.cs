using IziSales.Emision;
using IziSales.Ubl;

namespace IziSales.Storage.Sql;

/// <summary>Takes a number and keeps its document: two journeys to the database, one to lock and look, one to keep and commit.</summary>
internal sealed class Appending(AppendRequest request, Func<AppendContext, NuevoComprobante?> build)
{
    private const string Insert =
        """
        INSERT INTO izi_comprobante (emisor, tipo, serie, correlativo, clave, huella, emision, dia, moneda, importe, soles, adquirente_tipo, adquirente_numero,
            adquirente_nombre, afectado, reemplaza, reconocimiento, inicio, estado, firmado, digest, tope, con_cdr, intentos, proximo_intento, xml)
        VALUES (@emisor, @tipo, @serie, @correlativo, @clave, @huella, @emision, @dia, @moneda, @importe, @soles, @adquirente_tipo, @adquirente_numero,
            @adquirente_nombre, @afectado, @reemplaza, @reconocimiento, @estado, @estado, @firmado, @digest, @tope, 0, 0, @proximo_intento, @xml);
        """;

    private ComprobanteEmitido? _mine;

    /// <summary>One attempt, inside its transaction.</summary>
    public async Task<AppendResult> RunAsync(WriteScope scope, CancellationToken cancellationToken)
    {
        Situacion seen = await LookAsync(scope, Lima.At(request.FechaEmision()), cancellationToken).ConfigureAwait(false);
        if (seen.Ultimo is null)
        {
            // Whoever makes a series holds its shop: two that made it without would wait for each other.
            Emisores.Ensure(scope, request.Emisor);
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
        if (seen.Reemplazado is { } reemplazado)
        {
            Replace(scope, reemplazado, _mine);
        }

        Keep(scope, nuevo, _mine);
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

    private static void Bind(Parameters parameters, AppendRequest request, ComprobanteEmitido comprobante, byte[] xml)
    {
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

    /// <summary>Locks the shop and the documents that are named, in this order everywhere, and looks at what is true from then on.</summary>
    /// <remarks>The shop's row never changes, so PostgreSQL lets waiters in by their order; those of a row that changes overtake each other.</remarks>
    private async Task<Situacion> LookAsync(WriteScope scope, DateTimeOffset fecha, CancellationToken cancellationToken)
    {
        var seen = new Situacion(Lima.DateOf(fecha));
        List<Step> steps = [.. Emisores.Lock(scope, request.Emisor), seen.ReadFor(request)];
        if (request.Reemplaza is { } reemplaza)
        {
            steps.Add(new Step(scope.Textos.LockById, parameters => Fila.Bind(parameters, reemplaza), reader => seen.Reemplazado = Fila.Read(reader)));
        }

        steps.AddRange(seen.ReadAfectado(scope, request.Afectado));
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

    private void Keep(WriteScope scope, NuevoComprobante nuevo, ComprobanteEmitido comprobante)
    {
        byte[] xml = Compresion.Pack(nuevo.Xml.Span);
        scope.Write(Insert, parameters => Bind(parameters, request, comprobante, xml));
        Contadores.AddSale(scope, comprobante.Id, Lima.DateOf(comprobante.FechaEmision), AporteVentas.Of(comprobante));
        Avisos.Keep(scope, request.Emisor, nuevo.Avisos, comprobante.FechaEmision);
    }
}
