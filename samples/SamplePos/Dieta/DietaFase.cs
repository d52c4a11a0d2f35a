namespace SamplePos.Dieta;

/// <summary>One of the things that were looked at.</summary>
/// <param name="Nombre">What.</param>
/// <param name="IsBien">Whether it is well.</param>
/// <param name="Frase">What was seen, and what to do when it is not well.</param>
/// <param name="Detalles">What was seen, one by one.</param>
public sealed record DietaFase(string Nombre, bool IsBien, string Frase, IReadOnlyList<string> Detalles);
