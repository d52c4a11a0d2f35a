using System.Globalization;

namespace IziSales.Pse.Lectura;

/// <summary>What SUNAT's return codes mean for the next step, by range and by name.</summary>
/// <remarks>0 accepted; 0100 to 1999 not registered; 2000 to 3999 rejected; from 4000 accepted with notes; 98 wait; 99 ended with an error that the CDR tells.</remarks>
internal static class SunatCodes
{
    public const int EnProceso = 98;

    /// <summary>From here on a document is accepted, with a note.</summary>
    public const int PrimeraObservacion = 4000;

    /// <summary>The number, or something with its name, is there already.</summary>
    private static readonly HashSet<int> Duplicates = [402, 1032, 1033, 2223, 2282, 2323, 2324, 2987];

    /// <summary>SUNAT could not answer; whether it kept anything is not said.</summary>
    private static readonly HashSet<int> Transient = [100, 109, 130, 131, 132, 133, 134, 135, 136, 137, 138, 200];

    /// <summary>The same document is being judged right now, or waits in state 98.</summary>
    private static readonly HashSet<int> InProgress = [EnProceso, 140];

    /// <summary>What a code that is no acceptance says; null for 0, 99 and those from 4000, which say nothing without a CDR.</summary>
    public static EstadoEnvio? Of(int code) => code switch
    {
        _ when InProgress.Contains(code) => EstadoEnvio.EnProceso,
        _ when Duplicates.Contains(code) => EstadoEnvio.YaRegistrado,
        _ when Transient.Contains(code) => EstadoEnvio.PorConfirmar,
        >= 100 and <= 1999 => EstadoEnvio.NoRegistrado,
        >= 2000 and <= 3999 => EstadoEnvio.Rechazado,
        _ => null,
    };

    /// <summary>Reads a code whether it comes as 0, 98 or 0098; SUNAT has no code of more than four digits.</summary>
    public static int? Read(string? text) =>
        text is { Length: <= 8 } && int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int code) && code <= 9999 ? code : null;

    /// <summary>Writes a code as SUNAT does: 0, or four digits.</summary>
    public static string Write(int code) => code == 0 ? "0" : code.ToString("D4", CultureInfo.InvariantCulture);
}
