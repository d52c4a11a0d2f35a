using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Emision.Tests;

/// <summary>Someone at a till who does anything at any time; what is not allowed is refused and changes nothing.</summary>
internal sealed class Caminante
{
    private static readonly CausaEvento[] Respuestas =
    [
        CausaEvento.RespuestaAceptado, CausaEvento.RespuestaAceptado, CausaEvento.RespuestaAceptado, CausaEvento.RespuestaObservado, CausaEvento.RespuestaRechazado,
        CausaEvento.RespuestaNoRegistrado, CausaEvento.SinRespuesta, CausaEvento.CaminoCerrado, CausaEvento.FueraDePlazo, CausaEvento.RespuestaEnProceso, CausaEvento.NumeroAjeno,
    ];

    private readonly Random _random;
    private readonly string _name;
    private int _step;

    public Caminante(Caja caja, int seed)
    {
        Caja = caja;
        _name = $"t{seed}";
#pragma warning disable CA5394 // A path that can be walked again is wanted.
        _random = new Random(seed);
#pragma warning restore CA5394
    }

    public Caja Caja { get; }

    public TimeSpan Tramo { get; init; } = TimeSpan.FromHours(5);

    public int Issued { get; private set; }

    private InMemoryComprobanteStore Store => Caja.Store;

    private string Key => $"{_name}-{_step}";

    public async Task StepAsync()
    {
        _step++;
        Caja.Clock.Advance(Tramo * Next(3));
        switch (Next(12))
        {
            case 0 or 1 or 2:
                Count(await Caja.Issuer.IssueAsync(Ventas.De(Soles()), Key));
                break;
            case 3:
                Count(await Caja.Issuer.IssueAsync(new Sale { Lines = Ventas.De(Soles()).Lines, Moneda = Moneda.Usd }, Key, new IssueOptions { TipoCambio = 3.5m + (Next(500) / 1000m) }));
                break;
            case 4:
                await WithAnyAsync(async boleta => Count(await Caja.Issuer.IssueNotaCreditoAsync(Caja.Devolucion(boleta.Id, Soles(), boleta.Moneda), Key)));
                break;
            case 5:
                await WithAnyAsync(async boleta => Count(await Caja.Issuer.IssueNotaDebitoAsync(Caja.Recargo(boleta.Id, Soles()), Key)));
                break;
            case 6:
                await WithAnyAsync(VoidAsync);
                break;
            case 7:
                await WithAnyAsync(async boleta => Count(await Caja.Issuer.ReissueAsync(boleta.Id, Ventas.De(Soles()), Key)));
                break;
            case 8:
                await WithAnyAsync(boleta => Caja.Issuer.CorrectAsync(boleta.Id, Ventas.De(Soles())));
                break;
            case 9:
                await ResumirAsync();
                break;
            default:
                await ResponderAsync();
                break;
        }
    }

    private async Task VoidAsync(ComprobanteEmitido boleta)
    {
        VoidResult result = await Caja.Voider.VoidAsync(boleta.Id, "Error en el precio");
        if (result.OffersNotaCredito)
        {
            Count(await Caja.Issuer.IssueNotaCreditoAsync(result.NotaCredito, Key));
        }
    }

    private async Task ResponderAsync()
    {
        foreach (OutboxClaim claim in await Store.ClaimAsync(new ClaimRequest(Caja.Clock.GetUtcNow(), TimeSpan.FromMinutes(2), 4)))
        {
            CausaEvento causa = Respuestas[Next(Respuestas.Length)];
            if (CicloComprobante.Next(claim.Comprobante.Estado, causa) is not null)
            {
                await Store.SettleAsync(claim, new Settlement { Causa = causa, Momento = Caja.Clock.GetUtcNow() });
            }
        }
    }

    /// <summary>Makes a summary of whatever waits and answers it: documents are added or annulled, or come back.</summary>
    private async Task ResumirAsync()
    {
        foreach (LoteGrupo grupo in await Store.ListGruposAsync())
        {
            DateTimeOffset ahora = Caja.Clock.GetUtcNow();
            await Store.AppendLoteAsync(new LoteRequest(grupo, ahora), context => new NuevoLote($"RC-{Lima.DateOf(ahora):yyyyMMdd}-{context.Numero}", "<xml/>"u8.ToArray(), Firmado: false));
        }

        foreach (LoteClaim claim in await Store.ClaimLotesAsync(new ClaimRequest(Caja.Clock.GetUtcNow(), TimeSpan.FromMinutes(2), 10)))
        {
            bool anula = claim.Lote.Operacion == EstadoItemResumen.Anular;
            (CausaEvento Lote, CausaEvento Documentos) answer = Next(3) == 0
                ? (CausaEvento.RespuestaRechazado, anula ? CausaEvento.AnulacionRechazada : CausaEvento.ResumenDevuelto)
                : (CausaEvento.RespuestaAceptado, anula ? CausaEvento.RespuestaAnulado : CausaEvento.RespuestaAceptado);
            await Store.SettleLoteAsync(claim, new LoteSettlement { Lote = new Settlement { Causa = answer.Lote, Momento = Caja.Clock.GetUtcNow() }, Documentos = answer.Documentos });
        }
    }

    private async Task WithAnyAsync(Func<ComprobanteEmitido, Task> act)
    {
        IReadOnlyList<ComprobanteEmitido> all = await Store.ListAsync(new ComprobanteQuery { Emisor = Ventas.Tienda.Ruc, Limit = 40 });
        if (all.Count > 0)
        {
            await act(all[Next(all.Count)]);
        }
    }

    private void Count(IssueResult result) => Issued += result.Status == IssueStatus.Issued ? 1 : 0;

    private decimal Soles() => (1 + Next(9_000)) / 100m;

#pragma warning disable CA5394 // A path that can be walked again is wanted.
    private int Next(int below) => _random.Next(below);
#pragma warning restore CA5394
}
