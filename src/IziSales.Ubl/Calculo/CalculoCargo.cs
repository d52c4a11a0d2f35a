using IziSales.Ubl.Reglas;

namespace IziSales.Ubl.Calculo;

/// <summary>What a discount or a charge comes to, and how it is written down.</summary>
internal readonly record struct CalculoCargo(MotivoCargoDescuento Motivo, decimal Value)
{
    private const decimal MaxPorcentaje = 1_000m;

    /// <summary>Whether it is a share of 100 and not money.</summary>
    public bool IsPorcentaje { get; private init; }

    /// <summary>Whether it changes the base of the taxes: 00 and 47 on a line, 02 and 49 on the document.</summary>
    public bool IsEnBase { get; private init; }

    public static CalculoCargo DeLinea(Descuento descuento) => Of(descuento, MotivoCargoDescuento.DescuentoLineaEnBase);

    public static CalculoCargo DeLinea(Recargo recargo) => Of(recargo, MotivoCargoDescuento.CargoLineaEnBase);

    public static CalculoCargo Global(Descuento descuento) => Of(descuento, MotivoCargoDescuento.DescuentoGlobalEnBase);

    public static CalculoCargo Global(Recargo recargo) => Of(recargo, MotivoCargoDescuento.CargoGlobalEnBase);

    /// <summary>The money that it takes from a total, or adds to it.</summary>
    public decimal MontoDe(decimal total) => Redondeo.ADosDecimales(
        IsPorcentaje ? Limites.Acotar(total) * Math.Clamp(Value, -MaxPorcentaje, MaxPorcentaje) / 100m : Limites.Acotar(Value));

    /// <summary>An amount with the sign that it has in a sum.</summary>
    public decimal ConSigno(decimal monto) => Motivo.IsCargo ? monto : -monto;

    /// <summary>How it stands in the document.</summary>
    /// <remarks>
    /// A share is told only where base by factor gives the amount (4289, 4322). On a sale that mixes taxed and untaxed goods it does not: the customer's share
    /// is of the price, and SUNAT takes all of it from the taxed base, or adds it there.
    /// </remarks>
    public CargoDescuento Describe(decimal monto, decimal imponible)
    {
        decimal? factor = IsPorcentaje ? Value / 100m : null;
        bool dice = factor is { } valor && Formato.IsFactor(valor) && Formato.Dista(monto, imponible * valor);
        return new CargoDescuento(Motivo, monto, imponible, dice ? null : factor);
    }

    private static CalculoCargo Of(Descuento descuento, MotivoCargoDescuento enBase) => new(descuento.Motivo ?? enBase, descuento.Value)
    {
        IsPorcentaje = descuento.Kind == DescuentoKind.Porcentaje,
        IsEnBase = descuento.Motivo is null || descuento.Motivo == enBase,
    };

    private static CalculoCargo Of(Recargo recargo, MotivoCargoDescuento enBase) => new(recargo.Motivo ?? enBase, recargo.Value)
    {
        IsPorcentaje = recargo.Kind == RecargoKind.Porcentaje,
        IsEnBase = recargo.Motivo is null || recargo.Motivo == enBase,
    };
}
