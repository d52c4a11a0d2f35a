using IziSales.Emision.Memoria;
using IziSales.Ubl;

namespace IziSales.Emision;

/// <content>The outbox: claims, answers, what a person does, what is left.</content>
public sealed partial class InMemoryComprobanteStore
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<OutboxClaim>> ClaimAsync(ClaimRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Locked<IReadOnlyList<OutboxClaim>>(
            () =>
            [
                .. _records.Values.Where(record => record.DueAt <= request.Now).OrderBy(static record => record.Comprobante.ProximoIntento)
                    .Take(request.Limit).ToList().ConvertAll(record => Claim(record, request)),
            ],
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ComprobanteEmitido?> SettleAsync(OutboxClaim claim, Settlement settlement, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(settlement);
        return Locked(() => Held(claim) is { } record ? Settle(record, settlement) : null, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<bool> RenewAsync(OutboxClaim claim, DateTimeOffset until, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return Locked(
            () =>
            {
                MemoryRecord? record = Held(claim);
                if (record is not null)
                {
                    record.LeaseUntil = until;
                }

                return record is not null;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ComprobanteEmitido?> ApplyAsync(ComprobanteId id, AccionComprobante accion, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(accion);
        return Locked(() => Find(id) is { } record && IsAllowed(record.Comprobante, accion.Causa) ? Apply(record, accion) : null, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<OutboxStatus> GetOutboxStatusAsync(CancellationToken cancellationToken = default) => Locked(
        () =>
        {
            List<ComprobanteEmitido> pendientes = [.. _records.Values.Select(static record => record.Comprobante).Where(static comprobante => CicloComprobante.IsPendiente(comprobante.Estado))];
            return new OutboxStatus(
                pendientes.Count,
                pendientes.Select(static comprobante => (DateTimeOffset?)comprobante.FechaEmision).Min(),
                _records.Values.Count(static record => CicloComprobante.NeedsPerson(record.Comprobante.Estado)),
                _records.Values.Select(static record => record.DueAt).Concat(_lotes.Values.Select(static lote => lote.DueAt)).Concat(_avisos.Select(static aviso => aviso.DueAt)).Min());
        },
        cancellationToken);

    private OutboxClaim Claim(MemoryRecord record, ClaimRequest request)
    {
        if (Taken(record.Comprobante.Estado) is { } causa)
        {
            Move(record, causa, request.Now);
        }

        record.Lease = Guid.NewGuid();
        record.LeaseUntil = request.Now + request.Lease;
        record.Comprobante = record.Comprobante with { Intentos = record.Comprobante.Intentos + 1 };
        return new OutboxClaim { Comprobante = record.Comprobante, Xml = record.Xml, Lease = record.Lease.Value };
    }

    /// <summary>What taking something in hand does to it: only what is about to be sent, or was being sent by a worker that died, changes.</summary>
    private static CausaEvento? Taken(EstadoComprobante estado) => estado switch
    {
        EstadoComprobante.Emitido => CausaEvento.Toma,
        EstadoComprobante.Enviando => CausaEvento.TomaVencida,
        _ => null,
    };

    private MemoryRecord? Held(OutboxClaim claim) => Find(claim.Comprobante.Id) is { } record && record.Lease == claim.Lease ? record : null;

    private ComprobanteEmitido Settle(MemoryRecord record, Settlement settlement)
    {
        Move(record, settlement.Causa, settlement.Momento, settlement.Codigo, settlement.Mensaje);
        record.Xml = !record.Comprobante.Firmado && settlement.XmlFirmado is { } xml ? [.. xml] : record.Xml;
        record.CdrZip = settlement.CdrZip is { } cdr ? [.. cdr] : record.CdrZip;
        record.Lease = null;
        record.Comprobante = record.Comprobante.After(settlement, record.Comprobante.Estado);
        return record.Comprobante;
    }

    private bool IsAllowed(ComprobanteEmitido comprobante, CausaEvento causa) =>
        CicloComprobante.Next(comprobante.Estado, causa) is not null
        && !(causa == CausaEvento.AnulacionPedida && NotasSobre(comprobante.Id).Any(static nota => CicloComprobante.IsVigente(nota.Estado)));

    private ComprobanteEmitido Apply(MemoryRecord record, AccionComprobante accion)
    {
        Move(record, accion.Causa, accion.Momento, mensaje: accion.Mensaje);
        record.Comprobante = record.Comprobante.After(accion, record.Comprobante.Estado);
        return record.Comprobante;
    }
}
