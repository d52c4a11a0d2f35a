namespace SamplePos.Informes;

/// <summary>A page of what was found.</summary>
/// <param name="Numeros">The numbers of its documents, the newest first.</param>
/// <param name="Cuantos">How many there are in all.</param>
/// <param name="Cuenta">What all of them count for together, in soles.</param>
public sealed record Hallazgo(IReadOnlyList<string> Numeros, int Cuantos, decimal Cuenta);
