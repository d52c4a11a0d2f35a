using IziSales.Emision.Memoria;
using IziSales.Ubl;

namespace IziSales.Emision;

/// <content>Summaries.</content>
public sealed partial class InMemoryComprobanteStore
{
    private readonly Dictionary<(Ruc Emisor, string Identificador), MemoryLote> _lotes = [];
    private readonly Dictionary<(Ruc Emisor, DateOnly Generacion), int> _numerosLote = [];

    /// <inheritdoc/>
    public Task<IReadOnlyList<LoteGrupo>> ListGruposAsync(CancellationToken cancellationToken = default) => Locked<IReadOnlyList<LoteGrupo>>(
        () =>
        [
            .. _records.Values.Where(static record => record.Grupo is not null).GroupBy(static record => record.Grupo!.Value)
                .Select(static grupo => new LoteGrupo(grupo.Key.Item1, grupo.Key.Item2, grupo.Key.Item3, grupo.Key.Item4, grupo.Count()))
                .OrderBy(static grupo => grupo.Dia).ThenBy(static grupo => grupo.Operacion.Codigo, StringComparer.Ordinal).ThenBy(static grupo => grupo.Tope),
        ],
        cancellationToken);

    /// <inheritdoc/>
    public Task<LoteEmitido?> AppendLoteAsync(LoteRequest request, Func<LoteContext, NuevoLote?> build, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(build);
        return Locked(() => AppendLote(request, build), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<LoteEmitido?> FindLoteAsync(Ruc emisor, string identificador, CancellationToken cancellationToken = default) =>
        Locked(() => _lotes.GetValueOrDefault((emisor, identificador))?.Lote, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<LoteEmitido>> ListLotesAsync(LoteQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Locked<IReadOnlyList<LoteEmitido>>(
            () =>
            [
                .. _lotes.Values.Select(static record => record.Lote).Where(lote => lote.Emisor == query.Emisor && (query.Estados.Count == 0 || query.Estados.Contains(lote.Estado)))
                    .Reverse().Skip(query.Skip).Take(query.Limit),
            ],
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<byte[]?> GetLoteXmlAsync(Ruc emisor, string identificador, CancellationToken cancellationToken = default) =>
        Locked(() => _lotes.GetValueOrDefault((emisor, identificador))?.Xml.ToArray(), cancellationToken);

    /// <inheritdoc/>
    public Task<byte[]?> GetLoteCdrAsync(Ruc emisor, string identificador, CancellationToken cancellationToken = default) =>
        Locked(() => _lotes.GetValueOrDefault((emisor, identificador))?.CdrZip?.ToArray(), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<LoteClaim>> ClaimLotesAsync(ClaimRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Locked<IReadOnlyList<LoteClaim>>(
            () =>
            [
                .. _lotes.Values.Where(lote => lote.DueAt <= request.Now).OrderBy(static lote => lote.Lote.ProximoIntento)
                    .Take(request.Limit).ToList().ConvertAll(lote => Claim(lote, request)),
            ],
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<LoteEmitido?> SettleLoteAsync(LoteClaim claim, LoteSettlement settlement, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(settlement);
        return Locked(
            () => _lotes.GetValueOrDefault((claim.Lote.Emisor, claim.Lote.Identificador)) is { } lote && lote.Lease == claim.Lease ? Settle(lote, settlement) : null,
            cancellationToken);
    }

    private LoteEmitido? AppendLote(LoteRequest request, Func<LoteContext, NuevoLote?> build)
    {
        LoteGrupo grupo = request.Grupo;
        List<MemoryRecord> records = [.. _records.Values.Where(record => record.Grupo == (grupo.Emisor, grupo.Dia, grupo.Operacion, grupo.Tope)).Take(grupo.Tope)];
        (Ruc, DateOnly) dia = (grupo.Emisor, Lima.DateOf(request.Momento));
        int numero = _numerosLote.GetValueOrDefault(dia) + 1;
        if (records.Count == 0 || build(new LoteContext(numero, records.ConvertAll(static record => new LoteDocumento(record.Comprobante, record.Xml)))) is not { } nuevo)
        {
            return null;
        }

        LoteEmitido lote = nuevo.ToEmitido(request, records.Count);
        _lotes.Add((lote.Emisor, lote.Identificador), new MemoryLote { Lote = lote, Xml = nuevo.Xml.ToArray() });
        _numerosLote[dia] = numero;
        foreach (MemoryRecord record in records)
        {
            Move(record, CausaEvento.Resumen, request.Momento, mensaje: lote.Identificador);
            record.Comprobante = record.Comprobante with { Lote = lote.Identificador };
        }

        return lote;
    }

    private static LoteClaim Claim(MemoryLote lote, ClaimRequest request)
    {
        EstadoComprobante estado = Taken(lote.Lote.Estado) is { } causa ? Next(lote.Lote, causa) : lote.Lote.Estado;
        lote.Lease = Guid.NewGuid();
        lote.LeaseUntil = request.Now + request.Lease;
        lote.Lote = lote.Lote with { Estado = estado, Intentos = lote.Lote.Intentos + 1 };
        return new LoteClaim { Lote = lote.Lote, Xml = lote.Xml, Lease = lote.Lease.Value };
    }

    private LoteEmitido Settle(MemoryLote lote, LoteSettlement settlement)
    {
        Settlement found = settlement.Lote;
        EstadoComprobante estado = Next(lote.Lote, found.Causa);
        if (settlement.Documentos is { } causa)
        {
            foreach (MemoryRecord record in _records.Values.Where(record => record.Comprobante.Id.Ruc == lote.Lote.Emisor && record.Comprobante.Lote == lote.Lote.Identificador).ToList())
            {
                Move(record, causa, found.Momento, found.Codigo, found.Mensaje);
                record.Comprobante = record.Comprobante.After(found, causa, record.Comprobante.Estado);
                record.Tope = settlement.Tope ?? record.Tope;
            }
        }

        lote.Xml = !lote.Lote.Firmado && found.XmlFirmado is { } xml ? [.. xml] : lote.Xml;
        lote.CdrZip = found.CdrZip is { } cdr ? [.. cdr] : lote.CdrZip;
        lote.Lease = null;
        lote.Lote = lote.Lote.After(found, estado);
        return lote.Lote;
    }

    private static EstadoComprobante Next(LoteEmitido lote, CausaEvento causa) => CicloComprobante.Next(lote.Estado, causa)
        ?? throw new InvalidOperationException($"{lote.Identificador}: {causa} cannot happen in state {lote.Estado}.");
}
