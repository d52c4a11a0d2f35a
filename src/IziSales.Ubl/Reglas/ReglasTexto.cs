using System.Globalization;

namespace IziSales.Ubl.Reglas;

/// <summary>What every text of a document must hold to: characters that XML carries, and SUNAT's lengths.</summary>
internal static class ReglasTexto
{
    /// <summary>Any text: the signature would not survive a character that XML 1.0 forbids.</summary>
    public static void Caracteres(string? text, Lugar path, Hallazgos hallazgos)
    {
        if (text is null || Formato.IndexOfForbidden(text) is var place && place < 0)
        {
            return;
        }

        string code = ((int)text[place]).ToString("X4", CultureInfo.InvariantCulture);
        hallazgos.Own("IZI-XML-001", path, $"El texto contiene un carácter de control (U+{code}) en la posición {place + 1}.", "Quite ese carácter: no puede viajar en un XML.");
    }

    /// <summary>A name, address, legend: one line, of a length. Returns whether it fits.</summary>
    public static bool IsUnaLinea(string text, int min, int max) =>
        text.Length >= min && text.Length <= max && !Formato.HasLineBreak(text) && !string.IsNullOrWhiteSpace(text);
}
