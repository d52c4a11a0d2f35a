using System.Text.Json;

namespace IziSales.Woo.Json;

/// <summary>Opens what a shop sent as JSON.</summary>
internal static class WooJson
{
    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a whole answer.</summary>
    /// <exception cref="WooFormatException">It is no JSON, or not what was expected.</exception>
    public static T Read<T>(ReadOnlyMemory<byte> utf8, Func<WooElement, T> read)
    {
        ReadOnlyMemory<byte> json = utf8.Span.StartsWith(Utf8Mark) ? utf8[Utf8Mark.Length..] : utf8;
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            return Read(document.RootElement, read);
        }
        catch (JsonException exception)
        {
            throw new WooFormatException("$", "la tienda no respondió con JSON completo", exception);
        }
    }

    /// <summary>Reads an answer that was opened already.</summary>
    /// <exception cref="WooFormatException">It is not what was expected.</exception>
    public static T Read<T>(JsonElement json, Func<WooElement, T> read)
    {
        try
        {
            return read(new WooElement(json, WooPlace.Root));
        }
        catch (InvalidOperationException exception)
        {
            // A lone surrogate in an escape: JsonElement refuses to make a string of it.
            throw new WooFormatException("$", "la respuesta de la tienda contiene texto que no es Unicode", exception);
        }
    }
}
