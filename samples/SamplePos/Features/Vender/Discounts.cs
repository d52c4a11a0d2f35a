using IziSales.Ubl;

namespace SamplePos.Features.Vender;

/// <summary>Reads discounts, in soles or per cent, each less than what it is taken from.</summary>
internal static class Discounts
{
    /// <summary>The discount, or null when something is wrong with it.</summary>
    public static Descuento? Read(SaleRequestDiscount asked, decimal from, string field, string what, ProblemList problems)
    {
        Descuento? discount = asked switch
        {
            { Kind: "monto", Value: > 0m } when asked.Value < from => Descuento.DeMonto(asked.Value),
            { Kind: "porcentaje", Value: > 0m and < 100m } => Descuento.DePorcentaje(asked.Value),
            _ => null,
        };
        bool fine = discount is not null && asked.Value * 100m % 1m == 0m && Amount(discount, from) is var amount && amount > 0m && amount < from;
        return problems.Require(fine, field, $"El descuento de {what} no es válido.", "Debe ser mayor que cero, menor que el importe y tener hasta dos decimales.") ? discount : null;
    }

    /// <summary>What a discount takes from an amount, as the boleta computes it.</summary>
    public static decimal Amount(Descuento discount, decimal from) =>
        discount.Kind == DescuentoKind.Porcentaje ? Redondeo.ADosDecimales(from * discount.Value / 100m) : discount.Value;
}
