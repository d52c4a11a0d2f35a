namespace IziSales.Ubl.Calculo;

/// <summary>Text as it enters a document.</summary>
internal static class Texto
{
    /// <summary>
    /// Carriage returns become line feeds: XML readers disagree about the former (dotnet/runtime issue 99856), so a signed document must never hold one.
    /// </summary>
    public static string Normalize(string text) =>
        text.AsSpan().Contains('\r') ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;
}
