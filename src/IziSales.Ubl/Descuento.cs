namespace IziSales.Ubl;

/// <summary>A discount that the shop gives, as an amount or as a share.</summary>
/// <remarks>Counted like the price it lessens: taxes in for shelf prices, without taxes for net values.</remarks>
public sealed record Descuento
{
    private Descuento(DescuentoKind kind, decimal value)
    {
        Kind = kind;
        Value = value;
    }

    /// <summary>Whether <see cref="Value"/> is money or a share.</summary>
    public DescuentoKind Kind { get; }

    /// <summary>Money in the document's currency, or a share of 100.</summary>
    public decimal Value { get; }

    /// <summary>Catálogo 53. By default the one that lowers the tax base: 00 on a line, 02 on the document.</summary>
    public MotivoCargoDescuento? Motivo { get; init; }

    /// <summary>A discount of so much money.</summary>
    public static Descuento DeMonto(decimal monto) => new(DescuentoKind.Monto, monto);

    /// <summary>A discount of so many per cent.</summary>
    public static Descuento DePorcentaje(decimal porcentaje) => new(DescuentoKind.Porcentaje, porcentaje);
}
