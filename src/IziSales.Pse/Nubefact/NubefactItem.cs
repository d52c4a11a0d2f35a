namespace IziSales.Pse.Nubefact;

/// <summary>A line as Nubefact takes it.</summary>
internal sealed class NubefactItem
{
    public required string UnidadDeMedida { get; init; }

    public string? Codigo { get; init; }

    public required string Descripcion { get; init; }

    public required decimal Cantidad { get; init; }

    /// <summary>One unit without taxes, before discounts.</summary>
    public required decimal ValorUnitario { get; init; }

    /// <summary>One unit with IGV, before discounts.</summary>
    public required decimal PrecioUnitario { get; init; }

    public decimal? Descuento { get; init; }

    /// <summary>The line without taxes, after discounts.</summary>
    public required decimal Subtotal { get; init; }

    public required int TipoDeIgv { get; init; }

    public required decimal Igv { get; init; }

    public decimal? ImpuestoBolsas { get; init; }

    /// <summary>The line with IGV; the tax on bags stands apart.</summary>
    public required decimal Total { get; init; }

    public bool AnticipoRegularizacion { get; init; }
}
