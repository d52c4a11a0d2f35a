using IziSales.Ubl;
using SamplePos.Features.Rus;
using SamplePos.Hosting;

namespace SamplePos.Features.Vender;

/// <summary>Works a sale out without taking a number: the total, what is wrong, what the regime will say.</summary>
public sealed class QuoteService
{
    private readonly Shop _shop;
    private readonly RusService _rus;
    private readonly IReadOnlyList<IEmisionPolicy> _policies;
    private readonly TimeProvider _clock;

    /// <summary>Quotes for this shop.</summary>
    public QuoteService(Shop shop, RusService rus, IEnumerable<IEmisionPolicy> policies, TimeProvider clock)
    {
        _shop = shop;
        _rus = rus;
        _policies = [.. policies];
        _clock = clock;
    }

    /// <summary>Works the sale out.</summary>
    public async Task<QuoteAnswer> QuoteAsync(Sale sale, CancellationToken cancellationToken)
    {
        Boleta boleta = Boleta.From(sale, _shop.Emisor, new NumeroComprobante(_shop.Serie, 1), _clock.GetUtcNow());
        ValidationReport report = boleta.Validate();
        Acumulado acumulado = await _rus.GetAcumuladoAsync(cancellationToken);
        PolicyVerdict[] verdicts = report.IsAceptable ? [.. _policies.Select(policy => policy.Judge(boleta, acumulado))] : [];
        IEnumerable<Problem> blocked = verdicts.Where(static verdict => verdict.Decision == PolicyDecision.Block).SelectMany(static verdict => verdict.Issues).Select(Problem.From);
        string[] confirm = [.. verdicts.Where(static verdict => verdict.Decision == PolicyDecision.RequireAcknowledgement).Select(Verdict.Sentence)];
        return new(
            (long)(boleta.Totales.ImporteTotal * 100m),
            (long)((boleta.Totales.ImporteTotal - boleta.Totales.Redondeo) * 100m),
            [.. Verdict.Refusals(report), .. blocked],
            confirm.Length == 0 ? null : string.Join(" ", confirm),
            [.. verdicts.Where(static verdict => verdict.Decision == PolicyDecision.Warn).Select(Verdict.Sentence)]);
    }
}
