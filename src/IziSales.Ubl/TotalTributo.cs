namespace IziSales.Ubl;

/// <summary>One tax of the whole document.</summary>
/// <remarks><c>cac:TaxSubtotal</c> of the header.</remarks>
/// <param name="Tributo">Catálogo 05.</param>
/// <param name="BaseImponible">What the tax is computed on; absent for ICBPER.</param>
/// <param name="Monto">The tax.</param>
public sealed record TotalTributo(Tributo Tributo, decimal? BaseImponible, decimal Monto);
