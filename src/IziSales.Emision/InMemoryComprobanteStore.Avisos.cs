using IziSales.Emision.Memoria;
using IziSales.Ubl;

namespace IziSales.Emision;

/// <content>Notices.</content>
public sealed partial class InMemoryComprobanteStore
{
    private readonly List<MemoryAviso> _avisos = [];

    /// <inheritdoc/>
    public Task AddAvisosAsync(Ruc emisor, IReadOnlyList<Aviso> avisos, DateTimeOffset momento, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(avisos);
        return Locked(() => Keep(emisor, avisos, momento), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<AvisoClaim>> ClaimAvisosAsync(ClaimRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Locked<IReadOnlyList<AvisoClaim>>(
            () => [.. _avisos.Where(aviso => aviso.DueAt <= request.Now).Take(request.Limit).ToList().ConvertAll(aviso => Claim(aviso, request))],
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<bool> SettleAvisoAsync(AvisoClaim claim, DateTimeOffset? proximoIntento, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return Locked(
            () =>
            {
                MemoryAviso? aviso = _avisos.Find(aviso => aviso.Lease == claim.Lease);
                if (aviso is not null)
                {
                    (aviso.Lease, aviso.ProximoIntento) = (null, proximoIntento);
                }

                return aviso is not null;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Aviso>> ListAvisosAsync(Ruc emisor, int limit, CancellationToken cancellationToken = default) =>
        Locked<IReadOnlyList<Aviso>>(() => [.. _avisos.Where(aviso => aviso.Emisor == emisor).Reverse().Take(limit).Select(static aviso => aviso.Aviso)], cancellationToken);

    private static AvisoClaim Claim(MemoryAviso aviso, ClaimRequest request)
    {
        aviso.Lease = Guid.NewGuid();
        aviso.LeaseUntil = request.Now + request.Lease;
        aviso.Intentos++;
        return new AvisoClaim { Emisor = aviso.Emisor, Aviso = aviso.Aviso, Momento = aviso.Momento, Intentos = aviso.Intentos, Lease = aviso.Lease.Value };
    }

    private bool Keep(Ruc emisor, IReadOnlyList<Aviso> avisos, DateTimeOffset momento)
    {
        foreach (Aviso aviso in avisos.Where(aviso => !_avisos.Exists(known => known.Emisor == emisor && known.Aviso.Clave == aviso.Clave)))
        {
            _avisos.Add(new MemoryAviso(emisor, aviso, Lima.At(momento)));
        }

        return true;
    }
}
