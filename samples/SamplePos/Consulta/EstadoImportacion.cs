using IziSales.Storage;
using SamplePos.Presentation;

namespace SamplePos.Consulta;

/// <summary>How the copy of the padrón reducido on this machine stands.</summary>
public sealed record EstadoImportacion
{
    /// <summary>There is none.</summary>
    public static EstadoImportacion SinCopia { get; } = new();

    /// <summary>What the copy holds; null when there is none.</summary>
    public PadronCopia? Copia { get; init; }

    /// <summary>Whether one is being imported.</summary>
    public bool Corre { get; init; }

    /// <summary>How far that is, in per cent.</summary>
    public int Porcentaje { get; init; }

    /// <summary>Why the last import failed, or the copy cannot be read; null when neither.</summary>
    public string? Problema { get; init; }

    /// <summary>In a sentence.</summary>
    public string Frase => Corre ? $"Importando: {Porcentaje} %."
        : Copia is { } copia ? $"Tiene {Texto.Soles(copia.Filas)} contribuyentes al {Texto.Dia(copia.Fecha)}{(copia.Descartadas > 0 ? $"; se dejaron fuera {Texto.Soles(copia.Descartadas)} líneas que no lo son" : "")}."
        : "Todavía no hay una copia en este equipo.";
}
