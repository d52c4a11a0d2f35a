using IziSales.Emision;
using IziSales.Rus;
using IziSales.Ubl;
using Microsoft.Extensions.Options;
using SamplePos.Hosting;
using SamplePos.Rus;

namespace SamplePos.Features.Rus;

/// <summary>Where the shop stands in its month and year.</summary>
public sealed class RusService
{
    private const int Months = 12;
    private const int MostConfirmations = 50;

    private readonly IComprobanteStore _comprobantes;
    private readonly ConfirmacionStore _confirmaciones;
    private readonly NrusLimitOptions _limits;
    private readonly Shop _shop;
    private readonly TimeProvider _clock;

    /// <summary>Measures this shop.</summary>
    public RusService(IComprobanteStore comprobantes, ConfirmacionStore confirmaciones, IOptions<NrusLimitOptions> limits, Shop shop, TimeProvider clock)
    {
        _comprobantes = comprobantes;
        _confirmaciones = confirmaciones;
        _limits = limits.Value;
        _shop = shop;
        _clock = clock;
    }

    private DateOnly Today => Lima.DateOf(_clock.GetUtcNow());

    /// <summary>What counts for the limits today.</summary>
    public Task<Acumulado> GetAcumuladoAsync(CancellationToken cancellationToken) => _comprobantes.GetAcumuladoAsync(_shop.Emisor.Ruc, Today, cancellationToken);

    /// <summary>The meter.</summary>
    public async Task<RusStatus> GetStatusAsync(CancellationToken cancellationToken)
    {
        DateOnly today = Today;
        return RusStatus.From(NrusMedidor.Measure(await GetAcumuladoAsync(cancellationToken), _limits, today), _limits.Categoria, today);
    }

    /// <summary>The panel.</summary>
    public async Task<RusPanel> GetPanelAsync(CancellationToken cancellationToken)
    {
        DateOnly today = Today;
        Emisor emisor = _shop.Emisor;
        NrusMedida medida = NrusMedidor.Measure(await GetAcumuladoAsync(cancellationToken), _limits, today);
        DateOnly first = new(today.Year, today.Month, 1);
        List<RusMes> months = [];
        for (int back = Months; back >= 0; back--)
        {
            DateOnly month = first.AddMonths(-back);
            NrusPeriodo period = NrusMedidor.Measure(await _comprobantes.GetAcumuladoAsync(emisor.Ruc, month, cancellationToken), _limits, month).Mes;
            months.Add(new RusMes(month, period, Cuota.OfMonth(period, _limits.Categoria, month)));
        }

        return new RusPanel
        {
            Hoy = today,
            Medida = medida,
            Limites = _limits,
            IsNrus = NrusTaxProfiles.IsNrus(emisor.TaxProfile),
            UltimoDigito = emisor.Ruc.Value[^1],
            Cuota = Cuota.Of(medida, _limits.Categoria, today),
            Meses = months,
            Confirmaciones = await _confirmaciones.ListAsync(MostConfirmations, cancellationToken),
        };
    }
}
