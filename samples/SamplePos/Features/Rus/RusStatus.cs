using IziSales.Rus;
using SamplePos.Presentation;

namespace SamplePos.Features.Rus;

/// <summary>The meter of the Nuevo RUS as the header shows it.</summary>
public sealed record RusStatus(string Level, string Word, string Sentence, string Month, string MonthText, decimal MonthPercent, string YearText, decimal YearPercent)
{
    /// <summary>From a measure on a day.</summary>
    public static RusStatus From(NrusMedida medida, DateTimeOffset now) => new(
        medida.Nivel.ToString().ToLowerInvariant(),
        Name(medida.Nivel),
        medida.Mensaje,
        Texto.MesCorto(now),
        Of(medida.Mes),
        Percent(medida.Mes),
        Of(medida.Anio),
        Percent(medida.Anio));

    private static string Of(NrusPeriodo periodo) =>
        periodo.Tope is { } tope ? $"S/ {Texto.Soles(periodo.Medida)} de {Texto.Soles(tope)}" : $"S/ {Texto.Soles(periodo.Medida)}";

    private static decimal Percent(NrusPeriodo periodo) => Math.Min(100m, periodo.Porcentaje ?? 0m);

    private static string Name(NrusNivel nivel) => nivel switch
    {
        NrusNivel.Green => "RUS en regla",
        NrusNivel.Yellow => "Cerca del tope",
        NrusNivel.Orange => "Pasó su categoría",
        NrusNivel.Red => "Al borde del tope",
        NrusNivel.Exceeded => "Tope pasado",
        _ => throw new ArgumentOutOfRangeException(nameof(nivel), nivel, "Unknown level."),
    };
}
