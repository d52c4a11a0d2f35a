namespace SamplePos.Dieta;

/// <summary>A word of a label.</summary>
/// <param name="Texto">As written.</param>
/// <param name="Raiz">Without accents, capitals and plural, for comparison.</param>
/// <param name="Parte">Which part of the text it stands in; commas, stops and brackets divide it.</param>
/// <param name="Oracion">Which sentence it stands in; only stops divide them.</param>
public readonly record struct Palabra(string Texto, string Raiz, int Parte, int Oracion);
