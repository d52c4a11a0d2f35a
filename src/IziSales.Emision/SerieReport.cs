using IziSales.Ubl;

namespace IziSales.Emision;

/// <summary>Whether a series is what it must be: every number from the first to the last, each once.</summary>
public sealed class SerieReport
{
    /// <summary>Catálogo 01.</summary>
    public required TipoComprobante Tipo { get; init; }

    /// <summary>The series.</summary>
    public required Serie Serie { get; init; }

    /// <summary>The last number taken.</summary>
    public required int Ultimo { get; init; }

    /// <summary>How many documents are kept.</summary>
    public required int Cantidad { get; init; }

    /// <summary>Numbers that were taken and have no document.</summary>
    public required IReadOnlyList<RangoCorrelativos> Faltantes { get; init; }

    /// <summary>Numbers that more than one document carries.</summary>
    public required IReadOnlyList<int> Duplicados { get; init; }

    /// <summary>Whether nothing is missing and nothing is double.</summary>
    public bool IsContinua => Faltantes.Count == 0 && Duplicados.Count == 0;

    /// <summary>Compares the kept numbers, in order, with the last one taken.</summary>
    public static SerieReport From(TipoComprobante tipo, Serie serie, int ultimo, IEnumerable<int> correlativos)
    {
        ArgumentNullException.ThrowIfNull(correlativos);
        List<RangoCorrelativos> faltantes = [];
        List<int> duplicados = [];
        int cantidad = 0;
        int previo = 0;
        foreach (int correlativo in correlativos.Order())
        {
            cantidad++;
            if (correlativo == previo)
            {
                duplicados.Add(correlativo);
            }
            else if (correlativo > previo + 1)
            {
                faltantes.Add(new RangoCorrelativos(previo + 1, correlativo - 1));
            }

            previo = correlativo;
        }

        if (ultimo > previo)
        {
            faltantes.Add(new RangoCorrelativos(previo + 1, ultimo));
        }

        return new SerieReport { Tipo = tipo, Serie = serie, Ultimo = Math.Max(ultimo, previo), Cantidad = cantidad, Faltantes = faltantes, Duplicados = [.. duplicados.Distinct()] };
    }
}
