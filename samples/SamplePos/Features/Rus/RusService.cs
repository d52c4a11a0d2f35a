using IziSales.Emision;
using IziSales.Rus;
using IziSales.Ubl;
using Microsoft.Extensions.Options;
using SamplePos.Hosting;

namespace SamplePos.Features.Rus;

/// <summary>Where the shop stands in its month and year.</summary>
public sealed class RusService
{
    private readonly IComprobanteStore _comprobantes;
    private readonly NrusLimitOptions _limits;
    private readonly Shop _shop;
    private readonly TimeProvider _clock;

    /// <summary>Measures this shop.</summary>
    public RusService(IComprobanteStore comprobantes, IOptions<NrusLimitOptions> limits, Shop shop, TimeProvider clock)
    {
        _comprobantes = comprobantes;
        _limits = limits.Value;
        _shop = shop;
        _clock = clock;
    }

    /// <summary>What counts for the limits today.</summary>
    public Task<Acumulado> GetAcumuladoAsync(CancellationToken cancellationToken) =>
        _comprobantes.GetAcumuladoAsync(_shop.Emisor.Ruc, Lima.DateOf(_clock.GetUtcNow()), cancellationToken);

    /// <summary>The meter.</summary>
    public async Task<RusStatus> GetStatusAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset now = _clock.GetUtcNow();
        Acumulado acumulado = await GetAcumuladoAsync(cancellationToken);
        return RusStatus.From(NrusMedidor.Measure(acumulado, _limits.Categoria, Lima.DateOf(now)), now);
    }
}
