using System.Globalization;
using SamplePos.Presentation;

namespace SamplePos.Informes;

/// <summary>A column of a report.</summary>
/// <param name="Nombre">Its heading.</param>
/// <param name="Tipo">What stands in it.</param>
public sealed record Columna(string Nombre, ColumnaTipo Tipo)
{
    /// <summary>Whether its figures are added up at the foot.</summary>
    public bool IsSumada { get; init; }

    /// <summary>Whether it is figures, which stand to the right.</summary>
    public bool IsFigure => Tipo is ColumnaTipo.Numero or ColumnaTipo.Cantidad or ColumnaTipo.Monto;

    /// <summary>A value as a person reads it.</summary>
    public string Show(object? value) => (Tipo, value) switch
    {
        (_, null) => "",
        (ColumnaTipo.Monto, decimal amount) => Texto.Monto(amount),
        (ColumnaTipo.Cantidad, decimal quantity) => Texto.Cantidad(quantity),
        (ColumnaTipo.Numero, decimal number) => number.ToString("#,##0", CultureInfo.InvariantCulture),
        (ColumnaTipo.Dia, DateOnly day) => Texto.Dia(day),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
