namespace SamplePos.Presentation;

/// <summary>One of the answers of a field.</summary>
/// <param name="Valor">What is sent.</param>
/// <param name="Texto">What a person reads.</param>
public sealed record Opcion(string Valor, string Texto);
