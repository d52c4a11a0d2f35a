using IziSales.Ubl;
using SamplePos.Hosting;
using SamplePos.Informes;

namespace SamplePos.Features.Reportes;

/// <summary>Reports for a person or a program: the figures are those of this moment.</summary>
public sealed class ReporteService
{
    private readonly IndiceSync _sync;
    private readonly InformeStore _informes;
    private readonly Shop _shop;
    private readonly TimeProvider _clock;

    /// <summary>For this shop.</summary>
    public ReporteService(IndiceSync sync, InformeStore informes, Shop shop, TimeProvider clock)
    {
        _sync = sync;
        _informes = informes;
        _shop = shop;
        _clock = clock;
    }

    /// <summary>The day in Lima.</summary>
    public DateOnly Hoy => Lima.DateOf(_clock.GetUtcNow());

    /// <summary>A report.</summary>
    public async Task<Informe> ReadAsync(TipoInforme tipo, Rango rango, CancellationToken cancellationToken)
    {
        await _sync.CatchUpAsync(cancellationToken);
        return await _informes.ReadAsync(tipo, _shop.Emisor.Ruc, rango, cancellationToken);
    }
}
