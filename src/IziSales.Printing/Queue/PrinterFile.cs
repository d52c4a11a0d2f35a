using System.Text.Json;
using System.Text.Json.Serialization;

namespace IziSales.Printing.Queue;

/// <summary>The file of printers as JSON writes it.</summary>
internal sealed class PrinterFile
{
    public required int Version { get; init; }

    public required IReadOnlyList<PrinterFileEntry> Impresoras { get; init; }
}

/// <summary>One printer of the file.</summary>
internal sealed class PrinterFileEntry
{
    public required string Nombre { get; init; }

    public required string Direccion { get; init; }

    public string? Perfil { get; init; }

    public int? Columnas { get; init; }

    public PrinterFilePage? Pagina { get; init; }

    public PrinterSymbol? Qr { get; init; }

    public PrinterCut? Corte { get; init; }

    public int? Cajon { get; init; }

    public static PrinterFileEntry Of(PrinterSettings settings) => new()
    {
        Nombre = settings.Nombre,
        Direccion = settings.Direccion,
        Perfil = settings.Perfil,
        Columnas = settings.Columns,
        Pagina = settings.CodePage is { } page ? new PrinterFilePage { Juego = page.Charset, Numero = page.Number } : null,
        Qr = settings.Qr,
        Corte = settings.Cut,
        Cajon = settings.DrawerPin,
    };

    public PrinterSettings ToSettings() => new()
    {
        Nombre = Nombre,
        Direccion = Direccion,
        Perfil = Perfil ?? PrinterProfile.Generic80.Name,
        Columns = Columnas,
        CodePage = Pagina is { } page ? new PrinterCodePage(page.Juego, page.Numero) : null,
        Qr = Qr,
        Cut = Corte,
        DrawerPin = Cajon,
    };
}

/// <summary>A table of characters in the file.</summary>
internal sealed class PrinterFilePage
{
    public required PrinterCharset Juego { get; init; }

    public required byte Numero { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    ReadCommentHandling = JsonCommentHandling.Skip,
    UseStringEnumConverter = true,
    WriteIndented = true)]
[JsonSerializable(typeof(PrinterFile))]
internal sealed partial class PrinterFileJson : JsonSerializerContext;
