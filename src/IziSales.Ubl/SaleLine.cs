namespace IziSales.Ubl;

/// <summary>One kind of goods in a sale.</summary>
public sealed class SaleLine
{
    /// <summary>Names goods, how much of them, and the price of one unit.</summary>
    public SaleLine(string description, decimal quantity, UnitPrice price)
    {
        ArgumentNullException.ThrowIfNull(description);
        ArgumentNullException.ThrowIfNull(price);
        Description = description;
        Quantity = quantity;
        Price = price;
    }

    /// <summary>What is sold, up to 500 characters.</summary>
    public string Description { get; }

    /// <summary>How much, above zero, up to ten decimals.</summary>
    public decimal Quantity { get; }

    /// <summary>The price of one unit. For goods given away: their worth.</summary>
    public UnitPrice Price { get; }

    /// <summary>The shop's code of the goods. By default none.</summary>
    public string? Code { get; init; }

    /// <summary>Catálogo 03. By default NIU, a piece.</summary>
    public UnidadMedida Unit { get; init; } = UnidadMedida.Unidad;

    /// <summary>Catálogo 07. By default the one of the issuer's profile.</summary>
    public AfectacionIgv? Afectacion { get; init; }

    /// <summary>A discount on this line. By default none; goods given away have none.</summary>
    public Descuento? Descuento { get; init; }

    /// <summary>A charge on this line, such as its packing. By default none.</summary>
    public Recargo? Recargo { get; init; }

    /// <summary>Plastic bags that this line hands over, taxed with ICBPER at the rate of the date. By default none.</summary>
    public int Bolsas { get; init; }
}
