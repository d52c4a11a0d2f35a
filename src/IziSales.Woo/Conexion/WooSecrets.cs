using System.Text;
using IziSales.Woo.Mapping;

namespace IziSales.Woo.Conexion;

/// <summary>What of an answer may be shown: its beginning, on one line, without tags and without the keys that a page might say back.</summary>
internal sealed class WooSecrets
{
    private const int BytesLooked = 4_000;
    private const int CharsShown = 240;

    private readonly string[] _secrets;

    public WooSecrets(WooShopOptions options)
    {
        string pair = $"{options.ConsumerKey}:{options.ConsumerSecret}";
        _secrets = [Convert.ToBase64String(Encoding.ASCII.GetBytes(pair)), options.ConsumerSecret!, options.ConsumerKey!];
    }

    /// <summary>The beginning of a body; null for an empty one.</summary>
    public string? Head(ReadOnlyMemory<byte> body)
    {
        string text = Encoding.UTF8.GetString(body.Span[..Math.Min(body.Length, BytesLooked)]);
        string hidden = Hidden(text);

        // The end of what was looked at may hold the beginning of a key.
        return Line(body.Length > BytesLooked ? hidden[..Math.Max(0, hidden.Length - _secrets[0].Length)] : hidden);
    }

    /// <summary>The shop's words; null for none.</summary>
    public string? Shown(string? text) => Line(Hidden(text ?? ""));

    private string Hidden(string text)
    {
        foreach (string secret in _secrets)
        {
            text = text.Replace(secret, "•••", StringComparison.OrdinalIgnoreCase);
        }

        return text;
    }

    private static string? Line(string text)
    {
        string line = Textos.OneLine(text);
        return line.Length switch
        {
            0 => null,
            <= CharsShown => line,
            _ => line[..CharsShown] + "…",
        };
    }
}
