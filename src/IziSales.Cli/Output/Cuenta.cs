using System.Globalization;

namespace IziSales.Cli.Output;

/// <summary>How many of something, as a person says it: one boleta is not «1 boletas».</summary>
internal static class Cuenta
{
    public static string De(long cuantos, string uno) => De(cuantos, uno, $"{uno}s");

    public static string De(long cuantos, string uno, string varios) => string.Create(CultureInfo.InvariantCulture, $"{cuantos:#,0} {(cuantos == 1 ? uno : varios)}");
}
