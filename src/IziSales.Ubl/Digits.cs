namespace IziSales.Ubl;

/// <summary>ASCII digits only: the culture's other digits are not digits for SUNAT.</summary>
internal static class Digits
{
    public static bool AreAll(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
