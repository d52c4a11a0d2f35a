using IziSales.Rus;
using SamplePos.Presentation;

namespace SamplePos.Features.Rus;

/// <summary>The meter of the Nuevo RUS as the header shows it, with the figures behind it.</summary>
public sealed record RusStatus(string Level, string Word, string Sentence, string Month, string MonthText, decimal MonthPercent, string YearText, decimal YearPercent)
{
    /// <summary>The declared category: <c>1</c>, <c>2</c> or <c>especial</c>.</summary>
    public required string Category { get; init; }

    /// <summary>The quota of this month in soles; null when the regime's limit is passed and another regime applies.</summary>
    public decimal? Quota { get; init; }

    /// <summary>The month.</summary>
    public required RusPeriodAnswer MonthDetail { get; init; }

    /// <summary>The year.</summary>
    public required RusPeriodAnswer YearDetail { get; init; }

    /// <summary>From a measure on a day.</summary>
    public static RusStatus From(NrusMedida medida, NrusCategoria categoria, DateOnly day) => new(
        medida.Nivel.ToString().ToLowerInvariant(),
        NivelView.Of(medida.Nivel).Palabra,
        medida.Mensaje,
        Texto.MesCorto(day),
        Of(medida.Mes),
        Percent(medida.Mes),
        Of(medida.Anio),
        Percent(medida.Anio))
    {
        Category = categoria.Nombre,
        Quota = Cuota.Of(medida, categoria, day),
        MonthDetail = RusPeriodAnswer.From(medida.Mes),
        YearDetail = RusPeriodAnswer.From(medida.Anio),
    };

    private static string Of(NrusPeriodo periodo) =>
        periodo.Tope is { } tope ? $"S/ {Texto.Soles(periodo.Medida)} de {Texto.Soles(tope)}" : $"S/ {Texto.Soles(periodo.Medida)}";

    private static decimal Percent(NrusPeriodo periodo) => Math.Min(100m, periodo.Porcentaje ?? 0m);
}
