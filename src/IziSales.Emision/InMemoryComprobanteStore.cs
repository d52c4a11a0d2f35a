using IziSales.Emision.Memoria;
using IziSales.Ubl;

namespace IziSales.Emision;

/// <summary>A store that forgets everything with the process: for tests and trials, never for a shop.</summary>
public sealed class InMemoryComprobanteStore : IComprobanteStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ComprobanteId, MemoryRecord> _records = [];
    private readonly Dictionary<(Ruc Emisor, string Key), ComprobanteId> _keys = [];
    private readonly Dictionary<(Ruc Emisor, TipoComprobante Tipo, Serie Serie), int> _series = [];
    private readonly Dictionary<(Ruc Emisor, int Mes), (decimal Ventas, decimal Compras)> _meses = [];
    private readonly HashSet<(Ruc Emisor, string Key)> _movimientos = [];

    /// <inheritdoc/>
    public Task<AppendResult> AppendAsync(AppendRequest request, Func<AppendContext, NuevoComprobante?> build, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(build);
        return Locked(() => Append(request, build), cancellationToken);
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
    public Task<IReadOnlyList<OutboxClaim>> ClaimAsync(ClaimRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Locked<IReadOnlyList<OutboxClaim>>(
            () =>
            [
                .. _records.Values.Where(record => record.IsDue(request.Now)).OrderBy(static record => record.Comprobante.ProximoIntento)
                    .Take(request.Limit).ToList().ConvertAll(record => Claim(record, request)),
            ],
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ComprobanteEmitido?> SettleAsync(OutboxClaim claim, Settlement settlement, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(settlement);
        return Locked(() => Settle(claim, settlement), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ComprobanteEmitido?> RequeueAsync(ComprobanteId id, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        Locked(() => Find(id) is { } record && CicloComprobante.Next(record.Comprobante.Estado, CausaEvento.Reenvio) is not null ? Requeue(record, now) : null, cancellationToken);

    /// <inheritdoc/>
    public Task<OutboxStatus> GetOutboxStatusAsync(CancellationToken cancellationToken = default) => Locked(
        () =>
        {
            List<MemoryRecord> pendientes = [.. _records.Values.Where(static record => record.Comprobante.ProximoIntento is not null)];
            return new OutboxStatus(
                pendientes.Count,
                pendientes.Select(static record => (DateTimeOffset?)record.Comprobante.FechaEmision).Min(),
                _records.Values.Count(static record => CicloComprobante.NeedsPerson(record.Comprobante.Estado)),
                pendientes.Select(static record => record.DueAt).Min());
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<Acumulado> GetAcumuladoAsync(Ruc emisor, DateOnly fecha, CancellationToken cancellationToken = default) => Locked(() => Acumulado(emisor, fecha), cancellationToken);

    /// <inheritdoc/>
    public Task RecordAsync(Movimiento movimiento, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(movimiento);
        return Locked(
            () =>
            {
                bool isNew = _movimientos.Add((movimiento.Emisor, movimiento.Key));
                if (isNew)
                {
                    bool isVenta = movimiento.Tipo == MovimientoTipo.Venta;
                    Add(movimiento.Emisor, movimiento.Fecha, isVenta ? movimiento.Monto : 0m, isVenta ? 0m : movimiento.Monto);
                }

                return isNew;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<SerieReport>> CheckSeriesAsync(Ruc emisor, CancellationToken cancellationToken = default) => Locked<IReadOnlyList<SerieReport>>(
        () =>
        [
            .. _series.Where(entry => entry.Key.Emisor == emisor).OrderBy(static entry => (entry.Key.Tipo.Codigo, entry.Key.Serie.Value))
                .Select(entry => SerieReport.From(
                    entry.Key.Tipo,
                    entry.Key.Serie,
                    entry.Value,
                    _records.Keys.Where(id => id.Ruc == emisor && id.Tipo == entry.Key.Tipo && id.Numero.Serie == entry.Key.Serie).Select(static id => id.Numero.Correlativo))),
        ],
        cancellationToken);

    private static bool Matches(ComprobanteQuery query, ComprobanteEmitido comprobante)
    {
        DateOnly dia = Lima.DateOf(comprobante.FechaEmision);
        return comprobante.Id.Ruc == query.Emisor
            && (query.Estados.Count == 0 || query.Estados.Contains(comprobante.Estado))
            && (query.Serie is null || comprobante.Numero.Serie == query.Serie)
            && (query.Desde is null || dia >= query.Desde)
            && (query.Hasta is null || dia <= query.Hasta);
    }

    private static OutboxClaim Claim(MemoryRecord record, ClaimRequest request)
    {
        CausaEvento? causa = record.Comprobante.Estado switch
        {
            EstadoComprobante.Emitido => CausaEvento.Toma,
            EstadoComprobante.Enviando => CausaEvento.TomaVencida,
            _ => null,
        };
        if (causa is { } reason)
        {
            Move(record, reason, request.Now, codigo: null, mensaje: null);
        }

        record.Lease = Guid.NewGuid();
        record.LeaseUntil = request.Now + request.Lease;
        record.Comprobante = record.Comprobante with { Intentos = record.Comprobante.Intentos + 1 };
        return new OutboxClaim { Comprobante = record.Comprobante, Xml = record.Xml, Lease = record.Lease.Value };
    }

    private static ComprobanteEmitido Requeue(MemoryRecord record, DateTimeOffset now)
    {
        Move(record, CausaEvento.Reenvio, now, codigo: null, mensaje: null);
        record.Comprobante = record.Comprobante with { ProximoIntento = now };
        return record.Comprobante;
    }

    private static void Move(MemoryRecord record, CausaEvento causa, DateTimeOffset momento, string? codigo, string? mensaje)
    {
        EstadoComprobante estado = CicloComprobante.Next(record.Comprobante.Estado, causa)
            ?? throw new InvalidOperationException($"{record.Comprobante.Id}: {causa} cannot happen in state {record.Comprobante.Estado}.");
        record.Comprobante = record.Comprobante with { Estado = estado };
        record.Eventos.Add(new EventoComprobante { Orden = record.Eventos.Count + 1, Momento = Lima.At(momento), Causa = causa, Estado = estado, Codigo = codigo, Mensaje = mensaje });
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
        DateOnly dia = Lima.DateOf(fecha);
        if (build(new AppendContext(numero, fecha, Acumulado(request.Emisor, dia))) is not { } nuevo)
        {
            return AppendResult.Abandoned;
        }

        ComprobanteEmitido comprobante = nuevo.ToEmitido(request);
        var record = new MemoryRecord { Comprobante = comprobante, Fingerprint = request.Fingerprint.ToArray(), Xml = nuevo.Xml.ToArray() };
        record.Eventos.Add(new EventoComprobante { Orden = 1, Momento = fecha, Causa = CausaEvento.Emision, Estado = EstadoComprobante.Emitido });
        _records.Add(comprobante.Id, record);
        _keys.Add((request.Emisor, request.IdempotencyKey), comprobante.Id);
        _series[serie] = numero.Correlativo;
        Add(request.Emisor, dia, nuevo.VentaEnSoles, 0m);
        return AppendResult.Appended(comprobante);
    }

    private ComprobanteEmitido? Settle(OutboxClaim claim, Settlement settlement)
    {
        if (Find(claim.Comprobante.Id) is not { } record || record.Lease != claim.Lease)
        {
            return null;
        }

        Move(record, settlement.Causa, settlement.Momento, settlement.Codigo, settlement.Mensaje);
        record.Xml = !record.Comprobante.Firmado && settlement.XmlFirmado is { } xml ? [.. xml] : record.Xml;
        record.CdrZip = settlement.CdrZip is { } cdr ? [.. cdr] : record.CdrZip;
        record.Lease = null;
        record.Comprobante = record.Comprobante.After(settlement, record.Comprobante.Estado);
        return record.Comprobante;
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

    private void Add(Ruc emisor, DateOnly fecha, decimal ventas, decimal compras)
    {
        (decimal Ventas, decimal Compras) mes = _meses.GetValueOrDefault((emisor, Mes(fecha)));
        _meses[(emisor, Mes(fecha))] = (mes.Ventas + ventas, mes.Compras + compras);
    }

    private static int Mes(DateOnly fecha) => (fecha.Year * 100) + fecha.Month;

    private MemoryRecord? Find(ComprobanteId id) => _records.GetValueOrDefault(id);

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
