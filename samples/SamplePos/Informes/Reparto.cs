using IziSales.Ubl;

namespace SamplePos.Informes;

/// <summary>Shares an amount out to the céntimo: whatever the weights, the shares add up to the amount.</summary>
public static class Reparto
{
    /// <summary>A share for each weight. Without any weight the last one gets it all.</summary>
    public static IReadOnlyList<decimal> Of(decimal amount, IReadOnlyList<decimal> weights)
    {
        decimal all = weights.Sum();
        decimal[] shares = new decimal[weights.Count];
        decimal before = 0m;
        decimal weight = 0m;
        for (int i = 0; i < shares.Length; i++)
        {
            weight += weights[i];
            decimal upTo = i == shares.Length - 1 ? amount : all == 0m ? 0m : Redondeo.ADosDecimales(amount * weight / all);
            shares[i] = upTo - before;
            before = upTo;
        }

        return shares;
    }
}
