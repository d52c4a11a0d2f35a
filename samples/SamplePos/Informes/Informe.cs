namespace SamplePos.Informes;

/// <summary>A report: a table of plain values, to be shown, printed or saved in any form.</summary>
/// <param name="Tipo">Which one.</param>
/// <param name="Rango">Its days.</param>
/// <param name="Filas">The rows; a cell is a text, a day, a decimal or null, as its column says.</param>
public sealed record Informe(TipoInforme Tipo, Rango Rango, IReadOnlyList<IReadOnlyList<object?>> Filas)
{
    /// <summary>The columns.</summary>
    public IReadOnlyList<Columna> Columnas => Tipo.Columnas;

    /// <summary>The foot: the sum of each column that is added up, null elsewhere.</summary>
    public IReadOnlyList<object?> Totales { get; } =
        [.. Tipo.Columnas.Select((columna, i) => columna.IsSumada ? (object)Filas.Sum(fila => fila[i] as decimal? ?? 0m) : null)];

    /// <summary>What a file with it is called, without its ending.</summary>
    public string NombreArchivo => $"{Tipo.Codigo}-{Rango.Desde:yyyyMMdd}-{Rango.Hasta:yyyyMMdd}";
}
