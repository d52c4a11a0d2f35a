using IziSales.Rus;

namespace SamplePos.Features.Rus;

/// <summary>A month or a year, to be drawn.</summary>
/// <param name="Titulo">What it is called.</param>
/// <param name="Periodo">Its figures.</param>
/// <param name="Regimen">Where the regime itself ends; null where that is the same limit, or there is none.</param>
public sealed record RusPeriodoView(string Titulo, NrusPeriodo Periodo, decimal? Regimen);
