namespace IziSales.Ubl.Calculo;

/// <summary>Keeps arithmetic within what a decimal holds: figures past SUNAT's formats are cut to the first one that the rules refuse.</summary>
internal static class Limites
{
    /// <summary>The least quantity that ten decimals can tell.</summary>
    public const decimal MinCantidad = 0.0000000001m;

    private const decimal Primero = 1_000_000_000_000m;

    /// <summary>A quantity or price as given, or the first that is too great.</summary>
    public static decimal Acotar(decimal value) => Math.Clamp(value, -Primero, Primero);
}
