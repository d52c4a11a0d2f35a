namespace SamplePos.Clientes;

/// <summary>A product that a customer buys.</summary>
/// <param name="Nombre">As printed.</param>
/// <param name="Cantidad">How much of it in all.</param>
/// <param name="AlPeso">Whether that is in kilograms.</param>
/// <param name="Importe">What it came to.</param>
public sealed record Favorito(string Nombre, decimal Cantidad, bool AlPeso, decimal Importe);
