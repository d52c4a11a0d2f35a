namespace SamplePos.Existencias;

/// <summary>What somebody counted of a product.</summary>
/// <param name="Producto">The product.</param>
/// <param name="Hay">What was counted, in thousandths.</param>
/// <param name="Visto">What the computer said at that moment, in thousandths: what is sold between counting and saving is not counted twice.</param>
public sealed record Contado(int Producto, long Hay, long Visto);
