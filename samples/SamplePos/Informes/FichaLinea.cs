namespace SamplePos.Informes;

/// <summary>A line of a document as it counts: below zero when it was given back.</summary>
/// <param name="Producto">The product's code; its description when it has none.</param>
/// <param name="Nombre">Its name on the document.</param>
/// <param name="Unidad">Its unit.</param>
/// <param name="Cantidad">How much.</param>
/// <param name="Importe">Its share of what the document counts for, after discounts and rounding of the whole.</param>
public sealed record FichaLinea(string Producto, string Nombre, string Unidad, decimal Cantidad, decimal Importe);
