namespace IziSales.Ubl;

/// <summary>A figure that law sets, with the day it begins to hold and where that is written.</summary>
/// <typeparam name="T">The kind of figure.</typeparam>
/// <param name="Desde">First day in Lima on which it holds.</param>
/// <param name="Valor">The figure.</param>
/// <param name="Fuente">The norm, as <c>docs/normas.md</c> lists it.</param>
public sealed record Vigencia<T>(DateOnly Desde, T Valor, string Fuente);
