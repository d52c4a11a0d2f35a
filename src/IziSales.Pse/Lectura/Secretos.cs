namespace IziSales.Pse.Lectura;

/// <summary>Credentials that a partner might say back in an error text; whatever is shown of its words passes here first.</summary>
internal sealed class Secretos
{
    // A shorter one would tear ordinary words apart, and is no secret.
    private const int Shortest = 6;
    private const int LongestText = 2_000;

    private readonly string[] _values;

    public Secretos(params IEnumerable<string?> values) =>
        _values = [.. values.OfType<string>().Where(static value => value.Length >= Shortest).OrderByDescending(static value => value.Length)];

    /// <summary>The partner's words without the credentials, and of bounded length; null for none.</summary>
    public string? Hide(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        string shown = text.Trim();
        foreach (string value in _values)
        {
            shown = shown.Replace(value, "•••", StringComparison.OrdinalIgnoreCase);
        }

        return shown.Length <= LongestText ? shown : shown[..LongestText];
    }
}
