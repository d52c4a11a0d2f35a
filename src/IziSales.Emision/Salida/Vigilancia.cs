using IziSales.Ubl;

namespace IziSales.Emision.Salida;

/// <summary>Looks at what only time brings about: terms that run out, documents that wait for a person, a certificate that ends.</summary>
internal sealed class Vigilancia(IComprobanteStore store, AvisoBoard board, TimeProvider clock)
{
    private const int PageSize = 200;

    /// <summary>States whose terms run: on the way into the register, not out of it.</summary>
    public static IReadOnlyList<EstadoComprobante> EnCamino { get; } =
    [
        .. Enum.GetValues<EstadoComprobante>().Where(static estado => CicloComprobante.IsPendiente(estado) && !CicloComprobante.IsRegistrado(estado)),
    ];

    private static readonly EstadoComprobante[] PorAtender = [.. Enum.GetValues<EstadoComprobante>().Where(CicloComprobante.NeedsPerson)];

    /// <summary>Leaves the notices of one shop, each once.</summary>
    public async Task WatchAsync(Ruc emisor, CpeSigner? signer, CancellationToken cancellationToken)
    {
        DateTimeOffset now = clock.GetUtcNow();
        if (signer is not null && Noticias.Certificado(signer.NotAfter, now) is { } certificado)
        {
            await board.LeaveAsync(emisor, [certificado], cancellationToken).ConfigureAwait(false);
        }

        // A document of today or of yesterday has time, whatever the term.
        var late = new ComprobanteQuery { Emisor = emisor, Estados = EnCamino, Hasta = Lima.DateOf(now).AddDays(-2) };
        await LeaveAllAsync(late, comprobante => Noticias.Plazo(comprobante, now), cancellationToken).ConfigureAwait(false);
        await LeaveAllAsync(new ComprobanteQuery { Emisor = emisor, Estados = PorAtender }, Noticias.Atencion, cancellationToken).ConfigureAwait(false);
    }

    private async Task LeaveAllAsync(ComprobanteQuery query, Func<ComprobanteEmitido, Aviso?> notice, CancellationToken cancellationToken)
    {
        for (int skip = 0; ; skip += PageSize)
        {
            var page = new ComprobanteQuery { Emisor = query.Emisor, Estados = query.Estados, Hasta = query.Hasta, Limit = PageSize, Skip = skip };
            IReadOnlyList<ComprobanteEmitido> found = await store.ListAsync(page, cancellationToken).ConfigureAwait(false);
            await board.LeaveAsync(query.Emisor, [.. found.Select(notice).OfType<Aviso>()], cancellationToken).ConfigureAwait(false);
            if (found.Count < PageSize)
            {
                return;
            }
        }
    }
}
