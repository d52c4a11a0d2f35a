using System.Globalization;
using IziSales.Pse.Lectura;

namespace IziSales.Pse.Nubefact;

/// <summary>Nubefact's own error numbers: 10 to 12 the door, 20 to 22 the document, 23 there already, 24 not there, 40 their trouble, 50 and 51 the account.</summary>
internal static class NubefactErrors
{
    private const int Duplicate = 23;
    private const int Absent = 24;

    /// <summary>What a refused sending means: the door keeps everything out, the rest is about the document.</summary>
    /// <exception cref="PseException">Nothing was taken.</exception>
    public static NubefactReading Sending(NubefactAnswer answer, int status, Secretos secretos)
    {
        ThrowIfTurnedAway(answer, secretos);
        return Number(answer) switch
        {
            Duplicate => new(Refuse(EstadoEnvio.YaRegistrado, answer, secretos)) { IsDuplicate = true },
            20 or 21 or 22 or Absent => new(Refuse(EstadoEnvio.NoRegistrado, answer, secretos)),
            null when status is >= 400 and <= 499 => new(Refuse(EstadoEnvio.NoRegistrado, answer, secretos)),
            _ => new(Refuse(EstadoEnvio.PorConfirmar, answer, secretos)),
        };
    }

    /// <summary>What a refused question means: nothing about the document, except that it is not there.</summary>
    /// <exception cref="PseException">The question was not taken.</exception>
    public static EnvioResult Question(NubefactAnswer answer, Secretos secretos)
    {
        ThrowIfTurnedAway(answer, secretos);
        return Refuse(Number(answer) == Absent ? EstadoEnvio.NoExiste : EstadoEnvio.PorConfirmar, answer, secretos);
    }

    private static void ThrowIfTurnedAway(NubefactAnswer answer, Secretos secretos)
    {
        string? reason = Number(answer) switch
        {
            10 => "Nubefact no acepta el token (10): revíselo.",
            11 => "Nubefact no conoce la ruta de la cuenta (11): revísela.",
            12 => "Nubefact no aceptó la forma del envío (12).",
            50 or 51 => "Nubefact tiene suspendida la cuenta: revise sus pagos.",
            _ => null,
        };
        if (reason is not null)
        {
            throw new PseException(Mensajes.Closed(secretos.Hide(answer.Errors) is { } said ? $"{reason} Dice: «{said}»." : reason));
        }
    }

    private static int? Number(NubefactAnswer answer) =>
        int.TryParse(answer.Codigo, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    private static EnvioResult Refuse(EstadoEnvio estado, NubefactAnswer answer, Secretos secretos) => new()
    {
        Estado = estado,
        Codigo = secretos.Hide(answer.Codigo),
        Mensaje = secretos.Hide(answer.Errors) ?? Mensajes.Of(estado),
    };
}
