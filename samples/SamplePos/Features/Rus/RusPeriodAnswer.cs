using IziSales.Rus;

namespace SamplePos.Features.Rus;

/// <summary>A month or a year against its limit, in soles.</summary>
public sealed record RusPeriodAnswer
{
    /// <summary>Sales, without what was annulled or given back.</summary>
    public required decimal Sales { get; init; }

    /// <summary>Purchases.</summary>
    public required decimal Purchases { get; init; }

    /// <summary>What counts: the higher of both.</summary>
    public required decimal Measure { get; init; }

    /// <summary>Which of both counts: <c>ventas</c> or <c>compras</c>.</summary>
    public required string Counts { get; init; }

    /// <summary>The limit; null where there is none.</summary>
    public decimal? Limit { get; init; }

    /// <summary>What is left until the limit, zero when it is passed; null without a limit.</summary>
    public decimal? Left { get; init; }

    /// <summary>The measure in per cent of the limit; null without a limit.</summary>
    public decimal? Percent { get; init; }

    /// <summary>How near it is: green, yellow, orange, red or exceeded.</summary>
    public required string Level { get; init; }

    /// <summary>From a measure.</summary>
    public static RusPeriodAnswer From(NrusPeriodo periodo) => new()
    {
        Sales = periodo.Ventas,
        Purchases = periodo.Compras,
        Measure = periodo.Medida,
        Counts = Which(periodo),
        Limit = periodo.Tope,
        Left = periodo.Saldo,
        Percent = periodo.Porcentaje,
        Level = periodo.Nivel.ToString().ToLowerInvariant(),
    };

    /// <summary>Which side counts.</summary>
    internal static string Which(NrusPeriodo periodo) => periodo.Compras > periodo.Ventas ? "compras" : "ventas";
}
