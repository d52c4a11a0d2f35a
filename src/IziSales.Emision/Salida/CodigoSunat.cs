using System.Globalization;

namespace IziSales.Emision.Salida;

/// <summary>SUNAT's codes on which the next step hangs, and not only its range.</summary>
internal static class CodigoSunat
{
    /// <summary>Ticket unknown.</summary>
    public const string TicketDesconocido = "0127";

    /// <summary>Sent before and still being judged.</summary>
    public const string YaEnviadoEnProceso = "0402";

    /// <summary>The number is registered as rejected or annulled.</summary>
    public const string RechazadoOAnulado = "1032";

    /// <summary>Too late to go alone.</summary>
    public const string FueraDePlazo = "1079";

    /// <summary>A summary of this name was sent before.</summary>
    public const string ArchivoRepetido = "2223";

    /// <summary>A line adds a document that SUNAT has already.</summary>
    public const string YaInformado = "2282";

    /// <summary>A line speaks of a document that is annulled or rejected.</summary>
    public const string YaAnulado = "2987";

    /// <summary>Whether a refusal is the whole file's, so that no line can be guilty of it: its header, its issuer, its signature, its certificate.</summary>
    public static bool IsDelArchivo(string? codigo) =>
        int.TryParse(codigo, NumberStyles.None, CultureInfo.InvariantCulture, out int numero)
        && numero is (>= 2072 and <= 2101) or 2104 or (>= 2215 and <= 2237 and not 2223) or (>= 2325 and <= 2328) or 2331 or (>= 2334 and <= 2336) or 2346 or 2671;
}
