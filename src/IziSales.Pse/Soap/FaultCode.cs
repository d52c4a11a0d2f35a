using IziSales.Pse.Lectura;

namespace IziSales.Pse.Soap;

/// <summary>Finds SUNAT's code in a fault, whoever wrote it.</summary>
/// <remarks>
/// SUNAT writes it at the end of the faultcode (<c>soap-env:Client.1033</c>). OSEs write it as the whole faultstring, or at its beginning. A text that merely mentions
/// some number is no code: "Error 500" must not become rule 0500.
/// </remarks>
internal static class FaultCode
{
    private const int Digits = 4;

    public static int? In(SoapAnswer fault) => AtTheEnd(fault.FaultCode) ?? AtTheBeginning(fault.FaultString);

    private static int? AtTheEnd(string? text)
    {
        int start = text?.Length ?? 0;
        while (start > 0 && char.IsAsciiDigit(text![start - 1]))
        {
            start--;
        }

        return SunatCodes.Read(text?[start..]);
    }

    private static int? AtTheBeginning(string? text) =>
        text is { Length: >= Digits } && !text.AsSpan(0, Digits).ContainsAnyExceptInRange('0', '9') && (text.Length == Digits || !char.IsAsciiLetterOrDigit(text[Digits]))
            ? SunatCodes.Read(text[..Digits])
            : null;
}
