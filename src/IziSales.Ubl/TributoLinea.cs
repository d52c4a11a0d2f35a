namespace IziSales.Ubl;

/// <summary>One tax of one line.</summary>
/// <remarks><c>cac:TaxSubtotal</c> inside a line.</remarks>
/// <param name="Tributo">Catálogo 05.</param>
/// <param name="Monto">The tax.</param>
public sealed record TributoLinea(Tributo Tributo, decimal Monto)
{
    /// <summary>What the tax is computed on; absent for ICBPER.</summary>
    public decimal? BaseImponible { get; init; }

    /// <summary>The rate in per cent; absent for ICBPER.</summary>
    public decimal? Tasa { get; init; }

    /// <summary>Catálogo 07; absent for taxes that are not IGV or its absences.</summary>
    public AfectacionIgv? Afectacion { get; init; }

    /// <summary>Number of plastic bags, only for ICBPER.</summary>
    public decimal? Bolsas { get; init; }

    /// <summary>Soles per plastic bag, only for ICBPER.</summary>
    public decimal? MontoPorBolsa { get; init; }
}
