using SamplePos.Presentation;

namespace SamplePos.Features.PedidosWeb;

/// <summary>A document of a web order.</summary>
/// <param name="Word">What it is to the order: its boleta, or what was given back.</param>
/// <param name="Numero">Series and number.</param>
/// <param name="Monto">What it comes to.</param>
/// <param name="Estado">Where it stands before SUNAT; null when this archive does not have it.</param>
public sealed record PedidoPapel(string Word, string Numero, decimal Monto, EstadoView? Estado);
