namespace IziSales.Rus;

/// <summary>How much a shop may sell, and how much it may buy, in a month and in a year. Exactly so much is still inside.</summary>
/// <param name="Mensual">Soles per month; null where no monthly limit exists.</param>
/// <param name="Anual">Soles per year.</param>
public sealed record NrusTope(decimal? Mensual, decimal Anual);
