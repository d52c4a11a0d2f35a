using IziSales.Rus;
using SamplePos.Rus;

namespace SamplePos.Features.Rus;

/// <summary>Everything the panel of the Nuevo RUS shows.</summary>
public sealed record RusPanel
{
    /// <summary>The day in Lima.</summary>
    public required DateOnly Hoy { get; init; }

    /// <summary>Month and year.</summary>
    public required NrusMedida Medida { get; init; }

    /// <summary>What the shop chose.</summary>
    public required NrusLimitOptions Limites { get; init; }

    /// <summary>Whether its tax profile is one of the Nuevo RUS.</summary>
    public required bool IsNrus { get; init; }

    /// <summary>The last digit of its RUC, by which SUNAT's calendar goes.</summary>
    public required char UltimoDigito { get; init; }

    /// <summary>The quota of this month; null when another regime applies.</summary>
    public required decimal? Cuota { get; init; }

    /// <summary>This month and the twelve before it, the oldest first.</summary>
    public required IReadOnlyList<RusMes> Meses { get; init; }

    /// <summary>Sales that somebody issued knowing that they go over a limit, the newest first.</summary>
    public required IReadOnlyList<Confirmacion> Confirmaciones { get; init; }

    /// <summary>The declared category.</summary>
    public NrusCategoria Categoria => Limites.Categoria;

    /// <summary>The next category up; null when there is none.</summary>
    public NrusCategoria? Siguiente => Categoria == NrusCategoria.Uno ? NrusCategoria.Dos : null;

    /// <summary>The top of the chart, in soles: whatever is higher, the months or the limit, with some air above.</summary>
    public decimal Escala => Math.Max(1m, 1.12m * Math.Max(Meses.Max(static mes => Math.Max(mes.Periodo.Ventas, mes.Periodo.Compras)), Medida.Mes.Tope ?? 0m));
}
