namespace SamplePos.Clientes;

/// <summary>A boleta that a customer got.</summary>
/// <param name="Numero">Its number.</param>
/// <param name="Momento">When it was issued.</param>
/// <param name="Importe">What was paid.</param>
/// <param name="Cuenta">Whether it counts: not when it was given back, annulled or issued anew.</param>
public sealed record Compra(string Numero, DateTimeOffset Momento, decimal Importe, bool Cuenta);
