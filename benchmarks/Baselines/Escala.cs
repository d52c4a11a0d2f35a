namespace IziSales.Benchmarks.Baselines;

/// <summary>Gives a decimal the decimals with which SUNAT wants it written, for writers that print a decimal as it is.</summary>
internal static class Escala
{
    private const decimal One = 1.0000000000000000000000000000m;

    /// <summary>At least two decimals, and no more than count.</summary>
    public static decimal Dos(decimal value) => value.Scale == 2 ? value : Plain(value) + 0.00m;

    /// <summary>No more decimals than count.</summary>
    public static decimal Plain(decimal value) => value.Scale == 0 ? value : value / One;
}
