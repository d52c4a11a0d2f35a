namespace SamplePos.Informes;

/// <summary>A range that is chosen with one touch.</summary>
/// <param name="Nombre">Its name.</param>
/// <param name="Rango">Its days.</param>
public sealed record RangoElegido(string Nombre, Rango Rango)
{
    /// <summary>Every one, as of a day.</summary>
    public static IReadOnlyList<RangoElegido> At(DateOnly today)
    {
        DateOnly month = Rango.FirstOf(today);
        return
        [
            new("Hoy", new Rango(today, today)),
            new("Ayer", new Rango(today.AddDays(-1), today.AddDays(-1))),
            new("Esta semana", new Rango(Rango.MondayOf(today), today)),
            new("Este mes", new Rango(month, today)),
            new("Mes pasado", new Rango(month.AddMonths(-1), month.AddDays(-1))),
            new("Este año", new Rango(new DateOnly(today.Year, 1, 1), today)),
        ];
    }
}
