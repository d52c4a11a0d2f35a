using IziSales.Ubl;

namespace IziSales.Testing;

/// <summary>A named business case: one sale of one shop. The same object feeds arithmetic, golden XML, schema, signature, ticket and gallery.</summary>
public sealed record Escenario(string Nombre, Sale Sale)
{
    /// <summary>The shop; by default Bodega Rosita, of the Nuevo RUS.</summary>
    public Emisor Emisor { get; init; } = Escenarios.BodegaRosita;

    /// <summary>The number.</summary>
    public NumeroComprobante Numero { get; init; } = NumeroComprobante.Parse("B001-27");

    /// <summary>When it is issued.</summary>
    public DateTimeOffset Fecha { get; init; } = new(2026, 1, 15, 10, 30, 0, Lima.Offset);

    /// <summary>The document.</summary>
    public Boleta ToBoleta() => Boleta.From(Sale, Emisor, Numero, Fecha);

    /// <summary>The same case with another quantity on a line.</summary>
    public Escenario WithQuantity(int line, decimal quantity) => WithLine(line, old => Copy(old, quantity: quantity));

    /// <summary>The same case with another description on a line.</summary>
    public Escenario WithDescription(int line, string description) => WithLine(line, old => Copy(old, description: description));

    /// <summary>The same case with another price on a line.</summary>
    public Escenario WithPrice(int line, UnitPrice price) => WithLine(line, old => Copy(old, price: price));

    /// <summary>The same case for another buyer.</summary>
    public Escenario WithAdquirente(Adquirente? adquirente) => this with { Sale = Copy(Sale, Sale.Lines, adquirente) };

    /// <summary>The same case with a line changed.</summary>
    public Escenario WithLine(int line, Func<SaleLine, SaleLine> change)
    {
        SaleLine[] lines = [.. Sale.Lines];
        lines[line] = change(lines[line]);
        return this with { Sale = Copy(Sale, lines, Sale.Adquirente) };
    }

    /// <inheritdoc/>
    public override string ToString() => Nombre;

    private static Sale Copy(Sale old, IReadOnlyList<SaleLine> lines, Adquirente? adquirente) => new()
    {
        Lines = lines,
        Adquirente = adquirente,
        Moneda = old.Moneda,
        DescuentosGlobales = old.DescuentosGlobales,
        RecargosGlobales = old.RecargosGlobales,
        Redondeo = old.Redondeo,
        Observaciones = old.Observaciones,
        Operacion = old.Operacion,
    };

    private static SaleLine Copy(SaleLine old, string? description = null, decimal? quantity = null, UnitPrice? price = null) =>
        new(description ?? old.Description, quantity ?? old.Quantity, price ?? old.Price)
        {
            Code = old.Code,
            Unit = old.Unit,
            Afectacion = old.Afectacion,
            Descuento = old.Descuento,
            Recargo = old.Recargo,
            Bolsas = old.Bolsas,
        };
}
