using IziSales.Emision;
using IziSales.Ubl;

namespace IziSales.Storage.Sql;

/// <summary>Takes a number and keeps its document: two journeys to the database, one to lock and look, one to keep and commit.</summary>
internal sealed class Appending(Textos textos, AppendRequest request, Func<AppendContext, NuevoComprobante?> build)
{
    private const string NewSerie = "INSERT INTO izi_serie (emisor, tipo, serie, ultimo) VALUES (@emisor, @tipo, @serie, 0) ON CONFLICT (emisor, tipo, serie) DO NOTHING;";
    private const string NewEmisor = "INSERT INTO izi_emisor (emisor) VALUES (@emisor) ON CONFLICT (emisor) DO NOTHING;";
    private const string UpdateSerie = "UPDATE izi_serie SET ultimo = @correlativo WHERE emisor = @emisor AND tipo = @tipo AND serie = @serie;";

    private const string InsertComprobante =
        """
        INSERT INTO izi_comprobante (id, emisor, tipo, serie, correlativo, clave, huella, emision, dia, moneda, importe, adquirente_tipo, adquirente_numero,
            adquirente_nombre, estado, firmado, digest, reconocimiento, con_cdr, intentos, proximo_intento)
        VALUES (@id, @emisor, @tipo, @serie, @correlativo, @clave, @huella, @emision, @dia, @moneda, @importe, @adquirente_tipo, @adquirente_numero,
            @adquirente_nombre, @estado, @firmado, @digest, @reconocimiento, 0, 0, @proximo_intento);
        """;

    private ComprobanteEmitido? _mine;

    /// <summary>One attempt, inside its transaction.</summary>
    public async Task<AppendResult> RunAsync(WriteScope scope, CancellationToken cancellationToken)
    {
        Looked looked = await LookAsync(scope, request.FechaEmision(), cancellationToken).ConfigureAwait(false);
        if (looked.Ultimo is null)
        {
            scope.Write(NewSerie, BindSerie);
            scope.Write(NewEmisor, BindEmisor);
            looked = await LookAsync(scope, request.FechaEmision(), cancellationToken).ConfigureAwait(false);
        }

        if (looked.Known is { } known)
        {
            scope.Abandon();
            return Recognise(known, scope.IsInDoubt);
        }

        // The instant is the one under the lock; only at the turn of a year were the totals read for another.
        DateTimeOffset fecha = Lima.At(request.FechaEmision());
        if (Lima.DateOf(fecha).Year != looked.Year)
        {
            looked = await LookAsync(scope, fecha, cancellationToken).ConfigureAwait(false);
        }

        var numero = new NumeroComprobante(request.Serie, looked.Ultimo!.Value + 1);
        if (build(new AppendContext(numero, fecha, Meses.Sum(looked.Meses, Lima.DateOf(fecha)))) is not { } nuevo)
        {
            scope.Abandon();
            return AppendResult.Abandoned;
        }

        _mine = nuevo.ToEmitido(request);
        Keep(scope, looked.NextId, nuevo, _mine);
        return AppendResult.Appended(_mine);
    }

    private static void BindNuevo(Parameters parameters, long id, AppendRequest request, ComprobanteEmitido comprobante)
    {
        parameters.Add("@id", id);
        Fila.Bind(parameters, comprobante.Id);
        parameters.Add("@clave", request.IdempotencyKey);
        parameters.Add("@huella", request.Fingerprint.ToArray());
        parameters.Add("@emision", Celda.Instante(comprobante.FechaEmision));
        parameters.Add("@dia", Celda.Dia(Lima.DateOf(comprobante.FechaEmision)));
        parameters.Add("@moneda", comprobante.Moneda.Codigo);
        parameters.Add("@importe", Celda.Centimos(comprobante.ImporteTotal));
        parameters.Add("@adquirente_tipo", comprobante.Adquirente.Documento.Tipo.Codigo);
        parameters.Add("@adquirente_numero", comprobante.Adquirente.Documento.Numero);
        parameters.Add("@adquirente_nombre", comprobante.Adquirente.Nombre);
        parameters.Add("@estado", comprobante.Estado.ToString());
        parameters.Add("@firmado", comprobante.Firmado ? 1 : 0);
        parameters.Add("@digest", comprobante.DigestValue);
        parameters.Add("@reconocimiento", comprobante.Acknowledgement);
        parameters.Add("@proximo_intento", comprobante.ProximoIntento is { } next ? Celda.Instante(next) : null);
    }

    /// <summary>Locks the series and the shop, in this order everywhere, and looks at what is true from then on.</summary>
    private async Task<Looked> LookAsync(WriteScope scope, DateTimeOffset fecha, CancellationToken cancellationToken)
    {
        var looked = new Looked { Year = Lima.DateOf(Lima.At(fecha)).Year };
        await scope.ReadAsync(
            [
                new Step(textos.LockSerie, BindSerie, reader => looked.Ultimo = reader.GetInt32(0)),
                new Step(textos.LockEmisor, BindEmisor, static _ => { }),
                new Step(Textos.FindByKey, parameters => Fila.BindKey(parameters, request.Emisor, request.IdempotencyKey), reader => looked.Known = Fila.Read(reader)),
                new Step(Meses.Select, parameters => Meses.Bind(parameters, request.Emisor, looked.Year), reader => looked.Meses.Add(Meses.Read(reader))),
                new Step(textos.NextId, static _ => { }, reader => looked.NextId = reader.GetInt64(0)),
            ],
            cancellationToken).ConfigureAwait(false);
        return looked;
    }

    /// <summary>The document of this key; after a lost commit it may be the very one of this call, which then is no repetition.</summary>
    private AppendResult Recognise(Fila known, bool isInDoubt)
    {
        if (!request.Fingerprint.Span.SequenceEqual(known.Huella))
        {
            return AppendResult.KeyTaken(known.Comprobante);
        }

        bool isMine = isInDoubt && known.Comprobante.Id == _mine?.Id && known.Comprobante.FechaEmision == Celda.Instante(Celda.Instante(_mine.FechaEmision));
        return isMine ? AppendResult.Appended(known.Comprobante) : AppendResult.Repeated(known.Comprobante);
    }

    private void Keep(WriteScope scope, long rowId, NuevoComprobante nuevo, ComprobanteEmitido comprobante)
    {
        scope.Write(InsertComprobante, parameters => BindNuevo(parameters, rowId, request, comprobante));
        Archivo.Keep(scope, rowId, Archivo.Xml, nuevo.Xml);
        Eventos.Keep(scope, rowId, new EventoComprobante { Orden = 1, Momento = comprobante.FechaEmision, Causa = CausaEvento.Emision, Estado = EstadoComprobante.Emitido });
        scope.Write(
            UpdateSerie,
            parameters =>
            {
                parameters.Add("@correlativo", comprobante.Numero.Correlativo);
                BindSerie(parameters);
            });
        Meses.Add(scope, request.Emisor, Lima.DateOf(comprobante.FechaEmision), nuevo.VentaEnSoles, 0m);
    }

    private void BindEmisor(Parameters parameters) => parameters.Add("@emisor", request.Emisor.Value);

    private void BindSerie(Parameters parameters)
    {
        parameters.Add("@emisor", request.Emisor.Value);
        parameters.Add("@tipo", request.Tipo.Codigo);
        parameters.Add("@serie", request.Serie.Value);
    }

    /// <summary>What is true while the series and the shop are locked.</summary>
    private sealed class Looked
    {
        public required int Year { get; init; }

        public int? Ultimo { get; set; }

        public Fila? Known { get; set; }

        public List<Meses.Mes> Meses { get; } = [];

        public long NextId { get; set; }
    }
}
