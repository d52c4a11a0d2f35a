namespace IziSales.Emision;

/// <summary>A run of numbers within a series.</summary>
/// <param name="Desde">The first.</param>
/// <param name="Hasta">The last, included.</param>
public sealed record RangoCorrelativos(int Desde, int Hasta);
