using System.Data.Common;
using IziSales.Emision;
using IziSales.Storage.Sql;
using IziSales.Ubl;

namespace IziSales.Storage;

/// <content>Numbers, totals, movements.</content>
public sealed partial class SqlComprobanteStore
{
    private const string InsertComprobante =
        """
        INSERT INTO izi_comprobante (emisor, tipo, serie, correlativo, clave, huella, emision, dia, moneda, importe, adquirente_tipo, adquirente_numero,
            adquirente_nombre, estado, firmado, digest, reconocimiento, con_cdr, intentos, proximo_intento)
        VALUES (@emisor, @tipo, @serie, @correlativo, @clave, @huella, @emision, @dia, @moneda, @importe, @adquirente_tipo, @adquirente_numero,
            @adquirente_nombre, @estado, @firmado, @digest, @reconocimiento, 0, 0, @proximo_intento);
        SELECT last_insert_rowid();
        """;

    private const string UpsertSerie =
        """
        INSERT INTO izi_serie (emisor, tipo, serie, ultimo) VALUES (@emisor, @tipo, @serie, @correlativo)
        ON CONFLICT (emisor, tipo, serie) DO UPDATE SET ultimo = excluded.ultimo;
        """;

    /// <inheritdoc/>
    public Task<AppendResult> AppendAsync(AppendRequest request, Func<AppendContext, NuevoComprobante?> build, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(build);
        return _database.WriteAsync((scope, token) => AppendAsync(scope, request, build, token), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<Acumulado> GetAcumuladoAsync(Ruc emisor, DateOnly fecha, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(emisor);
        return _database.ReadAsync((connection, token) => Meses.AcumuladoAsync(connection, emisor, fecha, token), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<bool> RecordAsync(Movimiento movimiento, Func<Acumulado, Acumulado, IReadOnlyList<Aviso>>? watch = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(movimiento);
        return _database.WriteAsync((scope, token) => RecordAsync(scope, movimiento, token), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<SerieReport>> CheckSeriesAsync(Ruc emisor, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(emisor);
        return _database.ReadAsync(
            async (connection, token) =>
            {
                List<(string Tipo, string Serie, int Ultimo)> series = await Query.RowsAsync(
                    connection,
                    "SELECT tipo, serie, ultimo FROM izi_serie WHERE emisor = @emisor ORDER BY tipo, serie;",
                    command => command.Add("@emisor", emisor.Value),
                    static reader => (reader.GetString(0), reader.GetString(1), reader.GetInt32(2)),
                    token).ConfigureAwait(false);
                List<SerieReport> reports = [];
                foreach ((string tipo, string serie, int ultimo) in series)
                {
                    List<int> correlativos = await CorrelativosAsync(connection, emisor, tipo, serie, token).ConfigureAwait(false);
                    reports.Add(SerieReport.From(Fila.Tipo(tipo), Serie.Parse(serie), ultimo, correlativos));
                }

                return (IReadOnlyList<SerieReport>)reports;
            },
            cancellationToken);
    }

    private static async Task<AppendResult> AppendAsync(WriteScope scope, AppendRequest request, Func<AppendContext, NuevoComprobante?> build, CancellationToken cancellationToken)
    {
        if (await FindKeyAsync(scope.Connection, request.Emisor, request.IdempotencyKey, cancellationToken).ConfigureAwait(false) is { } known)
        {
            scope.Abandon();
            return request.Fingerprint.Span.SequenceEqual(known.Huella) ? AppendResult.Repeated(known.Comprobante) : AppendResult.KeyTaken(known.Comprobante);
        }

        object? ultimo = await scope.ScalarAsync(
            "SELECT ultimo FROM izi_serie WHERE emisor = @emisor AND tipo = @tipo AND serie = @serie;",
            command => BindSerie(command, request),
            cancellationToken).ConfigureAwait(false);
        var numero = new NumeroComprobante(request.Serie, (int)Celda.Number(ultimo ?? 0L) + 1);
        DateTimeOffset fecha = Lima.At(request.FechaEmision());
        DateOnly dia = Lima.DateOf(fecha);
        Acumulado acumulado = await Meses.AcumuladoAsync(scope.Connection, request.Emisor, dia, cancellationToken).ConfigureAwait(false);
        if (build(new AppendContext(numero, fecha, acumulado)) is not { } nuevo)
        {
            scope.Abandon();
            return AppendResult.Abandoned;
        }

        // From here on the document is whole: a cancelled caller would only make it doubtful whether it was kept.
        ComprobanteEmitido comprobante = nuevo.ToEmitido(request);
        await KeepAsync(scope, request, nuevo, comprobante, CancellationToken.None).ConfigureAwait(false);
        return AppendResult.Appended(comprobante);
    }

    private static async Task KeepAsync(WriteScope scope, AppendRequest request, NuevoComprobante nuevo, ComprobanteEmitido comprobante, CancellationToken cancellationToken)
    {
        long rowId = Celda.Number(await scope.ScalarAsync(InsertComprobante, command => BindNuevo(command, request, comprobante), cancellationToken).ConfigureAwait(false));
        await Archivo.KeepAsync(scope, rowId, Archivo.Xml, nuevo.Xml, cancellationToken).ConfigureAwait(false);
        var evento = new EventoComprobante { Orden = 1, Momento = comprobante.FechaEmision, Causa = CausaEvento.Emision, Estado = EstadoComprobante.Emitido };
        await Eventos.KeepAsync(scope, rowId, evento, cancellationToken).ConfigureAwait(false);
        await scope.ExecuteAsync(
            UpsertSerie,
            command =>
            {
                BindSerie(command, request);
                command.Add("@correlativo", comprobante.Numero.Correlativo);
            },
            cancellationToken).ConfigureAwait(false);
        await Meses.AddAsync(scope, request.Emisor, Lima.DateOf(comprobante.FechaEmision), (nuevo.ImporteEnSoles, 0m), cancellationToken).ConfigureAwait(false);
    }

    private static async Task<bool> RecordAsync(WriteScope scope, Movimiento movimiento, CancellationToken cancellationToken)
    {
        object? known = await scope.ScalarAsync(
            "SELECT 1 FROM izi_movimiento WHERE emisor = @emisor AND clave = @clave;",
            command =>
            {
                command.Add("@emisor", movimiento.Emisor.Value);
                command.Add("@clave", movimiento.Key);
            },
            cancellationToken).ConfigureAwait(false);
        if (known is not null)
        {
            scope.Abandon();
            return false;
        }

        await scope.ExecuteAsync(
            "INSERT INTO izi_movimiento (emisor, clave, tipo, dia, monto, descripcion) VALUES (@emisor, @clave, @tipo, @dia, @monto, @descripcion);",
            command =>
            {
                command.Add("@emisor", movimiento.Emisor.Value);
                command.Add("@clave", movimiento.Key);
                command.Add("@tipo", movimiento.Tipo.ToString());
                command.Add("@dia", Celda.Dia(movimiento.Fecha));
                command.Add("@monto", Celda.Centimos(movimiento.Monto));
                command.Add("@descripcion", movimiento.Descripcion);
            },
            CancellationToken.None).ConfigureAwait(false);
        (decimal, decimal) soles = movimiento.Tipo == MovimientoTipo.Venta ? (movimiento.Monto, 0m) : (0m, movimiento.Monto);
        await Meses.AddAsync(scope, movimiento.Emisor, movimiento.Fecha, soles, CancellationToken.None).ConfigureAwait(false);
        return true;
    }

    private static Task<List<int>> CorrelativosAsync(DbConnection connection, Ruc emisor, string tipo, string serie, CancellationToken cancellationToken) => Query.RowsAsync(
        connection,
        "SELECT correlativo FROM izi_comprobante WHERE emisor = @emisor AND tipo = @tipo AND serie = @serie ORDER BY correlativo;",
        command =>
        {
            command.Add("@emisor", emisor.Value);
            command.Add("@tipo", tipo);
            command.Add("@serie", serie);
        },
        static reader => reader.GetInt32(0),
        cancellationToken);

    private static void BindSerie(DbCommand command, AppendRequest request)
    {
        command.Add("@emisor", request.Emisor.Value);
        command.Add("@tipo", request.Tipo.Codigo);
        command.Add("@serie", request.Serie.Value);
    }

    private static void BindNuevo(DbCommand command, AppendRequest request, ComprobanteEmitido comprobante)
    {
        Bind(command, comprobante.Id);
        command.Add("@clave", request.IdempotencyKey);
        command.Add("@huella", request.Fingerprint.ToArray());
        command.Add("@emision", Celda.Instante(comprobante.FechaEmision));
        command.Add("@dia", Celda.Dia(Lima.DateOf(comprobante.FechaEmision)));
        command.Add("@moneda", comprobante.Moneda.Codigo);
        command.Add("@importe", Celda.Centimos(comprobante.ImporteTotal));
        command.Add("@adquirente_tipo", comprobante.Adquirente.Documento.Tipo.Codigo);
        command.Add("@adquirente_numero", comprobante.Adquirente.Documento.Numero);
        command.Add("@adquirente_nombre", comprobante.Adquirente.Nombre);
        command.Add("@estado", comprobante.Estado.ToString());
        command.Add("@firmado", comprobante.Firmado ? 1 : 0);
        command.Add("@digest", comprobante.DigestValue);
        command.Add("@reconocimiento", comprobante.Acknowledgement);
        command.Add("@proximo_intento", comprobante.ProximoIntento is { } next ? Celda.Instante(next) : null);
    }
}
