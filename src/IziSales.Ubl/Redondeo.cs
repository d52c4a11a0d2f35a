namespace IziSales.Ubl;

/// <summary>The one place where money is rounded: half away from zero.</summary>
/// <remarks>SUNAT fixes no method and tolerates 1.00; half away from zero is the usual reading (see docs/normas.md).</remarks>
public static class Redondeo
{
    private const int UnitDecimals = 10;

#pragma warning disable RS0030 // Math.Round is banned so that it is called here and nowhere else.

    /// <summary>An amount of money in céntimos.</summary>
    public static decimal ADosDecimales(decimal amount) => Math.Round(amount, 2, MidpointRounding.AwayFromZero);

    /// <summary>A unit value or price: up to ten decimals, as the guide allows.</summary>
    public static decimal AUnitario(decimal amount) => Math.Round(amount, UnitDecimals, MidpointRounding.AwayFromZero);

#pragma warning restore RS0030

    /// <summary>Cash: down to the lower ten céntimos, because smaller coins left circulation. Never up (Ley 29571).</summary>
    public static decimal AEfectivo(decimal amount) => Math.Floor(amount * 10m) / 10m;
}
