namespace SamplePos.Existencias;

/// <summary>What one line of a sale takes off the shelf.</summary>
/// <param name="Linea">The place of the line in the sale.</param>
/// <param name="Producto">The product.</param>
/// <param name="Milesimos">How much, in thousandths.</param>
public sealed record Salida(int Linea, int Producto, long Milesimos);
