using IziSales.Printing;

namespace SamplePos.Features.Ajustes.Impresora;

/// <summary>The printer of one till.</summary>
public sealed record ImpresoraAjuste
{
    /// <summary>Where it is; empty when there is none.</summary>
    public string Direccion { get; init; } = "";

    /// <summary>The kind of printer that it is like.</summary>
    public string Perfil { get; init; } = PrinterProfile.Generic80.Name;

    /// <summary>Characters in a line; null for the profile's.</summary>
    public int? Columnas { get; init; }

    /// <summary>Whether each sale prints its ticket by itself.</summary>
    public bool Automatica { get; init; }

    /// <summary>Whether the drawer opens with the ticket of a sale in cash.</summary>
    public bool Cajon { get; init; }

    /// <summary>The table of characters that <c>izisales printer setup</c> found; null for the profile's.</summary>
    public PrinterCodePage? Tabla { get; init; }

    /// <summary>Who draws QR and bar codes, as the set-up found; null for the profile's.</summary>
    public PrinterSymbol? Qr { get; init; }

    /// <summary>How a ticket ends, as the set-up found; null for the profile's.</summary>
    public PrinterCut? Corte { get; init; }

    /// <summary>The drawer's pin, as the set-up found; null for the profile's.</summary>
    public int? PinCajon { get; init; }

    /// <summary>What the set-up found, which this program keeps.</summary>
    public static ImpresoraAjuste From(PrinterSettings settings) => new()
    {
        Direccion = settings.Direccion,
        Perfil = settings.Perfil,
        Columnas = settings.Columns,
        Tabla = settings.CodePage,
        Qr = settings.Qr,
        Corte = settings.Cut,
        PinCajon = settings.DrawerPin,
        Automatica = true,
    };

    /// <summary>The printer as the queue knows it.</summary>
    public PrinterSettings ToSettings(string nombre) => new()
    {
        Nombre = nombre,
        Direccion = Direccion,
        Perfil = Perfil,
        Columns = Columnas,
        CodePage = Tabla,
        Qr = Qr,
        Cut = Corte,
        DrawerPin = PinCajon,
    };
}
