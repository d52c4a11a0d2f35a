using IziSales.Emision;
using IziSales.Rus;
using IziSales.Ubl;
using Microsoft.Extensions.Options;
using SamplePos.Hosting;

namespace SamplePos.Rus;

/// <summary>Writes down each sale that somebody issued knowing that it goes over a limit: who, when, at which level and amount.</summary>
/// <remarks>What the person said is kept with the document itself; this is the list of it, and <see cref="ReconcileAsync"/> adds what a crash left out.</remarks>
public sealed class ConfirmacionRegistro : IEmisionObserver
{
    private static readonly TimeSpan LookBack = TimeSpan.FromDays(7);

    private readonly ConfirmacionStore _store;
    private readonly IComprobanteStore _comprobantes;
    private readonly NrusLimitOptions _limits;
    private readonly Shop _shop;
    private readonly TimeProvider _clock;

    /// <summary>Writes into this store.</summary>
    public ConfirmacionRegistro(ConfirmacionStore store, IComprobanteStore comprobantes, IOptions<NrusLimitOptions> limits, Shop shop, TimeProvider clock)
    {
        _store = store;
        _comprobantes = comprobantes;
        _limits = limits.Value;
        _shop = shop;
        _clock = clock;
    }

    /// <inheritdoc/>
    public async ValueTask OnIssuedAsync(ComprobanteEmitido comprobante, CancellationToken cancellationToken = default)
    {
        if (comprobante.Acknowledgement is not { Length: > 0 } said)
        {
            return;
        }

        DateOnly day = Lima.DateOf(comprobante.FechaEmision);
        NrusMedida medida = NrusMedidor.Measure(await _comprobantes.GetAcumuladoAsync(comprobante.Id.Ruc, day, cancellationToken), _limits, day);
        Confirmacion one = new()
        {
            Clave = comprobante.Id.ToString(),
            Numero = comprobante.Numero.Value,
            Momento = comprobante.FechaEmision,
            Dicho = said,
            Importe = comprobante.ImporteTotal,
            Nivel = medida.Nivel,
            Mes = medida.Mes.Medida,
            Anio = medida.Anio.Medida,
        };
        await _store.AddAsync(one, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask OnSettledAsync(ComprobanteEmitido comprobante, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

    /// <summary>Adds those of the last days that a crash left out, with the amounts of now. Runs before the first sale of the day.</summary>
    public async Task ReconcileAsync(CancellationToken cancellationToken)
    {
        foreach (string number in await _store.ListMissingAsync(_clock.GetUtcNow() - LookBack, cancellationToken))
        {
            if (_shop.TryFindId(number, out ComprobanteId? id) && await _comprobantes.FindAsync(id, cancellationToken) is { } issued)
            {
                await OnIssuedAsync(issued, cancellationToken);
            }
        }
    }
}
