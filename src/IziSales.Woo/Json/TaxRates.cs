using System.Text.Json;

namespace IziSales.Woo.Json;

/// <summary>The tax rates of one order: which of them a line names, and what they come to together.</summary>
/// <remarks>Releases before 3.7 do not write the percentage; then nothing is known and the amounts must speak.</remarks>
internal sealed class TaxRates
{
    private readonly (long Id, decimal? Percent)[] _rates;

    private TaxRates((long Id, decimal? Percent)[] rates) => _rates = rates;

    /// <summary>Whether the shop computed taxes at all.</summary>
    public bool HasTaxes => _rates.Length > 0;

    public static TaxRates From(WooElement order) =>
        new(order.Member("tax_lines").List(static line => (line.Member("rate_id").IdOrZero(), line.Member("rate_percent").MoneyOrNull())));

    /// <summary>The percentage on a line: 0 when it names no rate, null when it cannot be told.</summary>
    public decimal? Of(WooElement line)
    {
        if (!HasTaxes || line.Member("taxes").Kind != JsonValueKind.Array)
        {
            return null;
        }

        decimal? sum = 0m;
        foreach ((long id, bool isApplied) in line.Member("taxes").List(static tax => (tax.Member("id").IdOrZero(), IsApplied(tax))))
        {
            sum = isApplied ? sum + PercentOf(id) : sum;
        }

        return sum;
    }

    // A rate of the order that does not touch this line stands there with an empty amount.
    private static bool IsApplied(WooElement tax) => tax.Member("total").Text().Length > 0;

    private decimal? PercentOf(long id)
    {
        foreach ((long known, decimal? percent) in _rates)
        {
            if (known == id)
            {
                return percent;
            }
        }

        return null;
    }
}
