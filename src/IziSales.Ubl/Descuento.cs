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

    /// <summary>Catálogo 53: 00 or 01 on a line, 02 or 03 on the document. By default the one that lowers the tax base: 00, 02.</summary>
    /// <exception cref="ArgumentException">The motive is a charge, an advance or a withholding, which a discount cannot be.</exception>
    public MotivoCargoDescuento? Motivo
    {
        get;
        init => field = value is null or { Codigo: "00" or "01" or "02" or "03" }
            ? value
            : throw new ArgumentException($"El motivo {value.Codigo} no es de un descuento: use 00 o 01 en una línea, 02 o 03 en todo el comprobante.", nameof(value));
    }

    /// <summary>A discount of so much money.</summary>
    public static Descuento DeMonto(decimal monto) => new(DescuentoKind.Monto, monto);

    /// <summary>A discount of so many per cent.</summary>
    public static Descuento DePorcentaje(decimal porcentaje) => new(DescuentoKind.Porcentaje, porcentaje);
}
