namespace IziSales.Pse.Lectura;

/// <summary>Finds SUNAT's code at the head of a sentence, such as <c>2335 - El documento ha sido alterado</c>.</summary>
/// <remarks>
/// Four digits, as SUNAT writes them, and nothing that runs on: "502 Bad Gateway" is not rule 0502, and "2026-11-20 falla" is not rule 2026, which would spend a
/// number. What is not recognised leaves the outcome open, which is the safe way to err.
/// </remarks>
internal static class CodigoEnTexto
{
    private const int Digits = 4;

    /// <summary>The first code among some sentences; null if none begins with one.</summary>
    public static int? Find(IEnumerable<string> sentences) => sentences.Select(Read).FirstOrDefault(static code => code is not null);

    /// <summary>The code at the head of a sentence; null if it begins with none.</summary>
    public static int? Read(string? sentence)
    {
        ReadOnlySpan<char> text = sentence.AsSpan().Trim();
        bool isCode = text.Length >= Digits && !text[..Digits].ContainsAnyExceptInRange('0', '9')
            && (text.Length == Digits || !char.IsLetterOrDigit(text[Digits]))
            && (text.Length <= Digits + 1 || !char.IsAsciiDigit(text[Digits + 1]));
        return isCode ? SunatCodes.Read(text[..Digits].ToString()) : null;
    }
}
