namespace IziSales.Ubl;

/// <summary>A charge or discount as it stands in the document.</summary>
/// <remarks><c>cac:AllowanceCharge</c>.</remarks>
/// <param name="Motivo">Catálogo 53.</param>
/// <param name="Monto">What is added or taken away.</param>
/// <param name="Base">What the factor is applied to, if there is one.</param>
/// <param name="Factor">Share of the base, up to five decimals, if the discount was given as one.</param>
public sealed record CargoDescuento(MotivoCargoDescuento Motivo, decimal Monto, decimal? Base = null, decimal? Factor = null);
