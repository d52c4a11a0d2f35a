using SamplePos.Catalogue;
using SamplePos.Features.Vender;

namespace SamplePos.Features.Retenidas;

/// <summary>A sale put aside, as the till takes it up again.</summary>
/// <param name="Key">Its key, which stays.</param>
/// <param name="Lines">What is still in the catalogue.</param>
/// <param name="Gone">How many lines are not.</param>
/// <param name="Discount">What is taken off the whole sale.</param>
/// <param name="Buyer">Who buys.</param>
/// <param name="Method">How it will be paid.</param>
public sealed record HeldSale(string Key, IReadOnlyList<HeldLine> Lines, int Gone, HeldDiscount? Discount, SaleRequestBuyer Buyer, string Method)
{
    /// <summary>For whom of the customer's people it is; null for nobody in particular.</summary>
    public long? Dependent { get; init; }

    /// <summary>From what was kept and what the catalogue knows now.</summary>
    public static HeldSale From(SaleRequest sale, IReadOnlyDictionary<int, Product> known)
    {
        HeldLine[] lines = [.. sale.Lines!.Where(line => known.ContainsKey(line.ProductId)).Select(line => HeldLine.From(line, known[line.ProductId]))];
        return new(
            sale.Key!,
            lines,
            sale.Lines!.Count - lines.Length,
            HeldDiscount.From(sale.Discount),
            new SaleRequestBuyer(sale.Buyer?.Kind ?? "varios", sale.Buyer?.Number ?? "", sale.Buyer?.Name ?? "") { Type = sale.Buyer?.Type ?? "", Customer = sale.Buyer?.Customer },
            sale.Method ?? "efectivo") { Dependent = sale.Dependent };
    }
}
