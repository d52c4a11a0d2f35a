using IziSales.Pse.Lectura;

namespace IziSales.Pse.Soap;

/// <summary>Finds SUNAT's code in a fault, whoever wrote it.</summary>
/// <remarks>
/// SUNAT writes it at the end of the faultcode (<c>soap-env:Client.1033</c>). OSEs write it as the whole faultstring, or at its beginning. A text that merely mentions
/// some number is no code: neither "Error 500" nor "Server.500" is rule 0500.
/// </remarks>
internal static class FaultCode
{
    private const int Digits = 4;

    public static int? In(SoapAnswer fault) => AtTheEnd(fault.FaultCode) ?? CodigoEnTexto.Read(fault.FaultString);

    private static int? AtTheEnd(string? text)
    {
        ReadOnlySpan<char> code = text.AsSpan().Trim();
        int digits = code.Length - 1 - code.LastIndexOfAnyExceptInRange('0', '9');
        return digits == Digits ? SunatCodes.Read(code[^Digits..].ToString()) : null;
    }
}
