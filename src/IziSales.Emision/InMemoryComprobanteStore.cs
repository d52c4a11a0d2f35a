using IziSales.Emision.Memoria;
using IziSales.Ubl;

namespace IziSales.Emision;

/// <summary>A store that forgets everything with the process: for tests and trials, never for a shop.</summary>
public sealed partial class InMemoryComprobanteStore : IComprobanteStore, IResumenStore, IAvisoStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ComprobanteId, MemoryRecord> _records = [];
    private readonly Dictionary<(Ruc Emisor, string Key), ComprobanteId> _keys = [];
    private readonly Dictionary<(Ruc Emisor, TipoComprobante Tipo, Serie Serie), int> _series = [];
    private readonly Dictionary<(Ruc Emisor, int Mes), (decimal Ventas, decimal Compras)> _meses = [];
    private readonly Dictionary<(Ruc Emisor, string Key), Movimiento> _movimientos = [];

    /// <inheritdoc/>
    public Task<AppendResult> AppendAsync(AppendRequest request, Func<AppendContext, NuevoComprobante?> build, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(build);
        return Locked(() => Append(request, build), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ComprobanteEmitido?> CorrectAsync(CorrectRequest request, Func<AppendContext, NuevoComprobante?> build, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(build);
        return Locked(() => Find(request.Id) is { Comprobante.Estado: EstadoComprobante.NoRegistrado } record ? Correct(record, request, build) : null, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ComprobanteEmitido?> FindAsync(ComprobanteId id, CancellationToken cancellationToken = default) => Locked(() => Find(id)?.Comprobante, cancellationToken);

    /// <inheritdoc/>
    public Task<ComprobanteEmitido?> FindByKeyAsync(Ruc emisor, string idempotencyKey, CancellationToken cancellationToken = default) =>
        Locked(() => _keys.TryGetValue((emisor, idempotencyKey), out ComprobanteId? id) ? _records[id].Comprobante : null, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ComprobanteEmitido>> ListAsync(ComprobanteQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Locked<IReadOnlyList<ComprobanteEmitido>>(
            () =>
            [
                .. _records.Values.Select(static record => record.Comprobante).Where(comprobante => Matches(query, comprobante))
                    .Reverse().OrderByDescending(static comprobante => Lima.DateOf(comprobante.FechaEmision)).Skip(query.Skip).Take(query.Limit),
            ],
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<byte[]?> GetXmlAsync(ComprobanteId id, CancellationToken cancellationToken = default) => Locked(() => Find(id)?.Xml.ToArray(), cancellationToken);

    /// <inheritdoc/>
    public Task<byte[]?> GetCdrAsync(ComprobanteId id, CancellationToken cancellationToken = default) => Locked(() => Find(id)?.CdrZip?.ToArray(), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<EventoComprobante>> GetEventosAsync(ComprobanteId id, CancellationToken cancellationToken = default) =>
        Locked<IReadOnlyList<EventoComprobante>>(() => [.. Find(id)?.Eventos ?? []], cancellationToken);

    /// <inheritdoc/>
    public Task<Acumulado> GetAcumuladoAsync(Ruc emisor, DateOnly fecha, CancellationToken cancellationToken = default) => Locked(() => Acumulado(emisor, fecha), cancellationToken);

    /// <inheritdoc/>
    public Task<bool> RecordAsync(Movimiento movimiento, Func<Acumulado, Acumulado, IReadOnlyList<Aviso>>? watch = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(movimiento);
        return Locked(() => Record(movimiento, watch), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Movimiento>> ListMovimientosAsync(Ruc emisor, DateOnly desde, DateOnly hasta, CancellationToken cancellationToken = default) =>
        Locked<IReadOnlyList<Movimiento>>(
            () =>
            [
                .. _movimientos.Values.Where(movimiento => movimiento.Emisor == emisor && movimiento.Fecha >= desde && movimiento.Fecha <= hasta)
                    .Reverse().OrderByDescending(static movimiento => movimiento.Fecha),
            ],
            cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<SerieReport>> CheckSeriesAsync(Ruc emisor, CancellationToken cancellationToken = default) => Locked<IReadOnlyList<SerieReport>>(
        () =>
        [
            .. _series.Where(serie => serie.Key.Emisor == emisor)
                .OrderBy(static serie => serie.Key.Tipo.Codigo, StringComparer.Ordinal).ThenBy(static serie => serie.Key.Serie.Value, StringComparer.Ordinal)
                .Select(serie => SerieReport.From(serie.Key.Tipo, serie.Key.Serie, serie.Value, Correlativos(serie.Key))),
        ],
        cancellationToken);

    private IEnumerable<int> Correlativos((Ruc Emisor, TipoComprobante Tipo, Serie Serie) serie) =>
        _records.Keys.Where(id => (id.Ruc, id.Tipo, id.Numero.Serie) == serie).Select(static id => id.Numero.Correlativo);

    private static bool Matches(ComprobanteQuery query, ComprobanteEmitido comprobante)
    {
        DateOnly dia = Lima.DateOf(comprobante.FechaEmision);
        return comprobante.Id.Ruc == query.Emisor
            && (query.Estados.Count == 0 || query.Estados.Contains(comprobante.Estado))
            && (query.Serie is null || comprobante.Numero.Serie == query.Serie)
            && (query.Afectado is null || comprobante.Afectado == query.Afectado)
            && (query.Lote is null || comprobante.Lote == query.Lote)
            && (query.Desde is null || dia >= query.Desde)
            && (query.Hasta is null || dia <= query.Hasta);
    }

    private AppendResult Append(AppendRequest request, Func<AppendContext, NuevoComprobante?> build)
    {
        if (_keys.TryGetValue((request.Emisor, request.IdempotencyKey), out ComprobanteId? known))
        {
            MemoryRecord existing = _records[known];
            return existing.Fingerprint.AsSpan().SequenceEqual(request.Fingerprint.Span) ? AppendResult.Repeated(existing.Comprobante) : AppendResult.KeyTaken(existing.Comprobante);
        }

        (Ruc, TipoComprobante, Serie) serie = (request.Emisor, request.Tipo, request.Serie);
        var numero = new NumeroComprobante(request.Serie, _series.GetValueOrDefault(serie) + 1);
        DateTimeOffset fecha = Lima.At(request.FechaEmision());
        MemoryRecord? reemplazado = Find(request.Reemplaza);
        AppendContext context = Context(request.Emisor, numero, fecha, request.Afectado, reemplazado?.Comprobante) with { Reemplazado = reemplazado?.Comprobante };
        if (build(context) is not { } nuevo)
        {
            return AppendResult.Abandoned;
        }

        ComprobanteEmitido comprobante = nuevo.ToEmitido(request);
        if (reemplazado is not null)
        {
            Move(reemplazado, CausaEvento.Reemplazo, fecha, mensaje: comprobante.Numero.Value);
            reemplazado.Comprobante = reemplazado.Comprobante with { ReemplazadoPor = comprobante.Id };
        }

        var record = new MemoryRecord { Comprobante = comprobante, Fingerprint = request.Fingerprint.ToArray(), Xml = nuevo.Xml.ToArray() };
        record.Eventos.Add(new EventoComprobante { Orden = 1, Momento = fecha, Causa = CausaEvento.Emision, Estado = comprobante.Estado });
        _records.Add(comprobante.Id, record);
        _keys.Add((request.Emisor, request.IdempotencyKey), comprobante.Id);
        _series[serie] = numero.Correlativo;
        Add(comprobante, AporteVentas.Of(comprobante));
        Keep(request.Emisor, nuevo.Avisos, fecha);
        return AppendResult.Appended(comprobante);
    }

    private ComprobanteEmitido? Correct(MemoryRecord record, CorrectRequest request, Func<AppendContext, NuevoComprobante?> build)
    {
        ComprobanteEmitido before = record.Comprobante;
        if (build(Context(before.Id.Ruc, before.Numero, before.FechaEmision, before.Afectado, before)) is not { } nuevo)
        {
            return null;
        }

        Move(record, CausaEvento.Correccion, request.Momento);
        decimal counted = AporteVentas.Of(record.Comprobante);
        record.Comprobante = nuevo.Correcting(before, request.Momento);
        record.Fingerprint = request.Fingerprint.ToArray();
        record.Xml = nuevo.Xml.ToArray();
        Add(record.Comprobante, AporteVentas.Of(record.Comprobante) - counted);
        Keep(before.Id.Ruc, nuevo.Avisos, request.Momento);
        return record.Comprobante;
    }

    /// <summary>What a builder is told; the totals are without the document that it is about to replace or to mend.</summary>
    private AppendContext Context(Ruc emisor, NumeroComprobante numero, DateTimeOffset fecha, ComprobanteId? afectado, ComprobanteEmitido? without)
    {
        DateOnly dia = Lima.DateOf(fecha);
        Acumulado acumulado = Acumulado(emisor, dia);
        return new AppendContext(numero, fecha, without is null ? acumulado : AporteVentas.Without(acumulado, dia, without))
        {
            Afectado = Find(afectado)?.Comprobante,
            Acreditado = afectado is null ? 0m : NotasSobre(afectado).Where(nota => nota.Id != without?.Id).Sum(AporteVentas.Acreditado),
        };
    }

    private IEnumerable<ComprobanteEmitido> NotasSobre(ComprobanteId afectado) =>
        _records.Values.Select(static record => record.Comprobante).Where(nota => nota.Afectado == afectado);

    private bool Record(Movimiento movimiento, Func<Acumulado, Acumulado, IReadOnlyList<Aviso>>? watch)
    {
        if (!_movimientos.TryAdd((movimiento.Emisor, movimiento.Key), movimiento))
        {
            return false;
        }

        Acumulado antes = Acumulado(movimiento.Emisor, movimiento.Fecha);
        bool isVenta = movimiento.Tipo == MovimientoTipo.Venta;
        Add(movimiento.Emisor, movimiento.Fecha, isVenta ? movimiento.Monto : 0m, isVenta ? 0m : movimiento.Monto);
        Keep(movimiento.Emisor, watch?.Invoke(antes, Acumulado(movimiento.Emisor, movimiento.Fecha)) ?? [], movimiento.Momento);
        return true;
    }

    private Acumulado Acumulado(Ruc emisor, DateOnly fecha)
    {
        (decimal ventas, decimal compras) = _meses.GetValueOrDefault((emisor, Mes(fecha)));
        decimal ventasAnio = 0m;
        decimal comprasAnio = 0m;
        for (int mes = 1; mes <= 12; mes++)
        {
            (decimal ventasMes, decimal comprasMes) = _meses.GetValueOrDefault((emisor, (fecha.Year * 100) + mes));
            ventasAnio += ventasMes;
            comprasAnio += comprasMes;
        }

        return new Acumulado(ventas, ventasAnio, compras, comprasAnio);
    }

    private void Add(ComprobanteEmitido comprobante, decimal ventas) => Add(comprobante.Id.Ruc, Lima.DateOf(comprobante.FechaEmision), ventas, 0m);

    private void Add(Ruc emisor, DateOnly fecha, decimal ventas, decimal compras)
    {
        (decimal Ventas, decimal Compras) mes = _meses.GetValueOrDefault((emisor, Mes(fecha)));
        _meses[(emisor, Mes(fecha))] = (mes.Ventas + ventas, mes.Compras + compras);
    }

    private static int Mes(DateOnly fecha) => (fecha.Year * 100) + fecha.Month;

    private MemoryRecord? Find(ComprobanteId? id) => id is null ? null : _records.GetValueOrDefault(id);

    /// <summary>The one place where a document changes its state here: the event is kept and the meter follows.</summary>
    private void Move(MemoryRecord record, CausaEvento causa, DateTimeOffset momento, string? codigo = null, string? mensaje = null)
    {
        ComprobanteEmitido before = record.Comprobante;
        EstadoComprobante estado = CicloComprobante.Next(before.Estado, causa)
            ?? throw new InvalidOperationException($"{before.Id}: {causa} cannot happen in state {before.Estado}.");
        record.Comprobante = before with { Estado = estado };
        record.Eventos.Add(new EventoComprobante { Orden = record.Eventos.Count + 1, Momento = Lima.At(momento), Causa = causa, Estado = estado, Codigo = codigo, Mensaje = mensaje });
        Add(before, AporteVentas.Of(record.Comprobante) - AporteVentas.Of(before));
    }

    private async Task<T> Locked<T>(Func<T> action, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await Task.CompletedTask.ConfigureAwait(false);
        lock (_lock)
        {
            return action();
        }
    }
}
