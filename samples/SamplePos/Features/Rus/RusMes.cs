using IziSales.Rus;

namespace SamplePos.Features.Rus;

/// <summary>A month in the history.</summary>
/// <param name="Mes">Its first day.</param>
/// <param name="Periodo">What was sold and bought, against the limits of that month for the category of today.</param>
/// <param name="Cuota">The quota it led to; null when it led out of the regime.</param>
public sealed record RusMes(DateOnly Mes, NrusPeriodo Periodo, decimal? Cuota);
