namespace SamplePos.Ventas;

/// <summary>The key under which the sale of a rejected boleta is issued again: that of the boleta with a mark behind it, once for each time.</summary>
public static class ClaveReemitida
{
    private const string Mark = "-r";

    /// <summary>The key after this one.</summary>
    public static string After(string clave) => clave + Mark;

    /// <summary>The key under which the sale was issued for the first time.</summary>
    public static string First(string clave)
    {
        ArgumentNullException.ThrowIfNull(clave);
        string first = clave;
        while (first.EndsWith(Mark, StringComparison.Ordinal))
        {
            first = first[..^Mark.Length];
        }

        return first;
    }
}
