using IziSales.Ubl.Reglas;

namespace IziSales.Ubl.Calculo;

/// <summary>What a discount comes to, and how it is written down.</summary>
internal static class CalculoDescuento
{
    private const decimal MaxPorcentaje = 1_000m;

    /// <summary>The money that a discount takes from a total.</summary>
    public static decimal MontoDe(Descuento descuento, decimal total) => Redondeo.ADosDecimales(
        descuento.Kind == DescuentoKind.Monto
            ? Limites.Acotar(descuento.Value)
            : total * Math.Clamp(descuento.Value, -MaxPorcentaje, MaxPorcentaje) / 100m);

    /// <summary>The discount as it stands in the document.</summary>
    /// <remarks>
    /// A share is told only where base by factor gives the amount (4289, 4322). On a sale that mixes taxed and untaxed goods it does not: the customer's share
    /// is of the price, and SUNAT takes all of it from the taxed base.
    /// </remarks>
    public static CargoDescuento Describe(MotivoCargoDescuento motivo, decimal monto, decimal imponible, Descuento descuento)
    {
        decimal? factor = descuento.Kind == DescuentoKind.Porcentaje ? descuento.Value / 100m : null;
        bool dice = factor is { } valor && Formato.IsFactor(valor) && Formato.Dista(monto, imponible * valor);
        return new CargoDescuento(motivo, monto, imponible, dice ? null : factor);
    }
}
