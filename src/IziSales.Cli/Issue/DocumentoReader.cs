using System.Text.Json;
using IziSales.Cli.Json;
using IziSales.Ubl;

namespace IziSales.Cli.Issue;

/// <summary>Reads one document of the JSON contract (<c>docs/cli.md</c>), of any kind.</summary>
internal static class DocumentoReader
{
    /// <summary>The documents that a JSON asks for, more than one only for a long daily summary; null when anything is wrong, and the problems say what.</summary>
    public static IReadOnlyList<DocumentoElectronico>? Read(JsonElement element, string path, JsonProblems problems)
    {
        switch (TipoDe(element))
        {
            case "RC":
                return ResumenReader.Read(element, path, problems);
            case "RA":
                return BajaReader.Read(element, path, problems) is { } baja ? [baja] : null;
            default:
                return ComprobanteReader.Read(element, path, problems) is { } comprobante ? [comprobante] : null;
        }
    }

    // It decides which other members there are, so it is looked at before them.
    private static string? TipoDe(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty("tipo", out JsonElement tipo) || tipo.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        try
        {
            return tipo.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half a character; told when the member itself is read.
            return null;
        }
    }
}
