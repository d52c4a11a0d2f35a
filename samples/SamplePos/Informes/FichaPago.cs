namespace SamplePos.Informes;

/// <summary>What a document counts for in one way of paying.</summary>
/// <param name="Metodo">The code of the way.</param>
/// <param name="Importe">How much; below zero when it was given back.</param>
public sealed record FichaPago(string Metodo, decimal Importe);
