using SamplePos.Informes;

namespace SamplePos.Features.Inicio;

/// <summary>What the dashboard looks at: so much of the day, the week or the month as has passed, beside the same stretch of the one before.</summary>
/// <param name="Codigo">Its name in the address of the API.</param>
/// <param name="Nombre">Its name on the page.</param>
/// <param name="Antes">What the stretch before is called.</param>
/// <param name="AntesVacio">The sentence when nothing was sold in it.</param>
public sealed record TableroPeriodo(string Codigo, string Nombre, string Antes, string AntesVacio)
{
    private const int DaysOfWeek = 7;

    /// <summary>The day.</summary>
    public static TableroPeriodo Dia { get; } = new("day", "Hoy", "ayer a esta hora", "Ayer a esta hora no había ventas");

    /// <summary>The week, from Monday.</summary>
    public static TableroPeriodo Semana { get; } = new("week", "Semana", "la semana pasada a esta altura", "La semana pasada no había ventas");

    /// <summary>The month.</summary>
    public static TableroPeriodo Mes { get; } = new("month", "Mes", "el mes pasado a esta altura", "El mes pasado no había ventas");

    /// <summary>In the order of the page.</summary>
    public static IReadOnlyList<TableroPeriodo> Todos { get; } = [Dia, Semana, Mes];

    /// <summary>The one of that name, or null.</summary>
    public static TableroPeriodo? Find(string? codigo) => Todos.FirstOrDefault(periodo => periodo.Codigo == codigo);

    /// <summary>Its days up to today.</summary>
    public Rango At(DateOnly today) => new(this == Dia ? today : this == Semana ? Rango.MondayOf(today) : Rango.FirstOf(today), today);

    /// <summary>The days of the stretch before; the last one only counts up to the same hour.</summary>
    public Rango Before(DateOnly today)
    {
        Rango now = At(today);
        if (this != Mes)
        {
            int back = this == Dia ? 1 : DaysOfWeek;
            return new Rango(now.Desde.AddDays(-back), today.AddDays(-back));
        }

        // The 31st has no like in November: the month before is then taken whole.
        DateOnly first = now.Desde.AddMonths(-1);
        return new Rango(first, first.AddDays(Math.Min(today.Day, DateTime.DaysInMonth(first.Year, first.Month)) - 1));
    }

    /// <summary>The days of the chart: a week at least.</summary>
    public Rango Chart(DateOnly today) => this == Mes && today.Day > DaysOfWeek ? At(today) : new Rango(today.AddDays(1 - DaysOfWeek), today);
}
