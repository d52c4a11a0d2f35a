namespace IziSales.Ubl;

/// <summary>What was sold, in the shop's words and before tax law.</summary>
public sealed class Sale
{
    /// <summary>The goods, in the order in which they were passed over the counter.</summary>
    public required IReadOnlyList<SaleLine> Lines { get; init; }

    /// <summary>The buyer. By default nobody in particular: <see cref="Adquirente.ClientesVarios"/>.</summary>
    public Adquirente? Adquirente { get; init; }

    /// <summary>The currency of every amount. By default soles.</summary>
    public Moneda Moneda { get; init; } = Moneda.Pen;

    /// <summary>Discounts on the whole sale. By default none.</summary>
    public IReadOnlyList<Descuento> DescuentosGlobales { get; init; } = [];

    /// <summary>Charges on the whole sale, such as service or delivery. By default none.</summary>
    public IReadOnlyList<Recargo> RecargosGlobales { get; init; } = [];

    /// <summary>Whether the total is lowered for cash. By default not.</summary>
    public RedondeoEfectivo Redondeo { get; init; }

    /// <summary>Free sentences for the document, up to 200 characters each. By default none.</summary>
    public IReadOnlyList<string> Observaciones { get; init; } = [];

    /// <summary>Catálogo 51. By default the one of the issuer's profile.</summary>
    public TipoOperacion? Operacion { get; init; }
}
