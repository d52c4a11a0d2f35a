namespace IziSales.Ubl;

/// <summary>A charge beside the price of the goods, as an amount or as a share: packing, delivery, service, tip.</summary>
/// <remarks>
/// In the base it is counted like the price it raises: taxes in for shelf prices, without taxes for net values. Outside the base no tax is computed on it:
/// it is what the customer pays.
/// </remarks>
public sealed record Recargo
{
    private Recargo(RecargoKind kind, decimal value)
    {
        Kind = kind;
        Value = value;
    }

    /// <summary>Whether <see cref="Value"/> is money or a share.</summary>
    public RecargoKind Kind { get; }

    /// <summary>Money in the document's currency, or a share of 100.</summary>
    public decimal Value { get; }

    /// <summary>
    /// Catálogo 53: 47 or 48 on a line; 49, 50, 46 (recargo al consumo, propinas) or 45 (FISE) on the document. By default the one that raises the tax
    /// base: 47, 49.
    /// </summary>
    /// <remarks>A share with motive 46 is one of the value without taxes; with 45 and 50, of the price with them.</remarks>
    /// <exception cref="ArgumentException">The motive is a discount, an advance or a withholding, which a charge cannot be.</exception>
    public MotivoCargoDescuento? Motivo
    {
        get;
        init => field = value is null or { Codigo: "45" or "46" or "47" or "48" or "49" or "50" }
            ? value
            : throw new ArgumentException($"El motivo {value.Codigo} no es de un cargo: use 47 o 48 en una línea; 45, 46, 49 o 50 en todo el comprobante.", nameof(value));
    }

    /// <summary>A charge of so much money.</summary>
    public static Recargo DeMonto(decimal monto) => new(RecargoKind.Monto, monto);

    /// <summary>A charge of so many per cent.</summary>
    public static Recargo DePorcentaje(decimal porcentaje) => new(RecargoKind.Porcentaje, porcentaje);
}
