namespace IziSales.Pse.Lectura;

/// <summary>Finds SUNAT's code at the head of a sentence, such as <c>2335 - El documento ha sido alterado</c>.</summary>
internal static class CodigoEnTexto
{
    private const int Shortest = 3;
    private const int Longest = 4;

    /// <summary>The first code among some sentences; null if none begins with one.</summary>
    public static int? Find(IEnumerable<string> sentences) =>
        sentences.Select(static sentence => Read(sentence)).FirstOrDefault(static code => code is not null);

    private static int? Read(string sentence)
    {
        ReadOnlySpan<char> text = sentence.AsSpan().Trim();
        int end = text.IndexOfAnyExceptInRange('0', '9');
        int digits = end < 0 ? text.Length : end;
        return digits is >= Shortest and <= Longest ? SunatCodes.Read(text[..digits].ToString()) : null;
    }
}
