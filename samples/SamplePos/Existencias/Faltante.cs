namespace SamplePos.Existencias;

/// <summary>Something of which a sale takes more than there is.</summary>
/// <param name="Nombre">What it is called.</param>
/// <param name="Unidad">Catálogo 03.</param>
/// <param name="Hay">What there is, as far as the computer knows.</param>
public sealed record Faltante(string Nombre, string Unidad, decimal Hay);
