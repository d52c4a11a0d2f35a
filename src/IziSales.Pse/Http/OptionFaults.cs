namespace IziSales.Pse.Http;

/// <summary>Finds the faults that the options of every channel may have; no sentence shows a secret.</summary>
internal static class OptionFaults
{
    private static readonly TimeSpan LongestTime = TimeSpan.FromHours(1);

    /// <summary>Refuses options that were not checked when the application started.</summary>
    /// <exception cref="ArgumentException">There are faults; the message says each.</exception>
    public static void ThrowIfAny(IEnumerable<string> faults)
    {
        string message = string.Join(" ", faults);
        if (message.Length > 0)
        {
            throw new ArgumentException(message);
        }
    }

    /// <summary>How the channel's calls travel.</summary>
    public static IEnumerable<string> Road(PseChannelOptions options)
    {
        if (options.Timeout <= TimeSpan.Zero || options.Timeout > LongestTime)
        {
            yield return "El tiempo de espera debe ser mayor que cero y de una hora como máximo (Timeout).";
        }

        if (options.QueryRetries is < 0 or > 10)
        {
            yield return "Los reintentos de consulta van de 0 a 10 (QueryRetries).";
        }

        if (options.MaxConcurrency is < 1 or > 256)
        {
            yield return "Los envíos simultáneos van de 1 a 256 (MaxConcurrency).";
        }

        if (options.BreakerThroughput < 2)
        {
            yield return "El corte por fallas necesita mirar al menos 2 llamadas (BreakerThroughput).";
        }

        if (options.BreakerPause < TimeSpan.FromMilliseconds(500) || options.BreakerPause > LongestTime)
        {
            yield return "La pausa tras repetidas fallas va de medio segundo a una hora (BreakerPause).";
        }

        if (options.MaxAnswerBytes < 1024)
        {
            yield return "El tamaño máximo de respuesta es de al menos 1024 bytes (MaxAnswerBytes).";
        }
    }

    /// <summary>An address that is required: https, except on this very machine.</summary>
    /// <param name="address">The address.</param>
    /// <param name="whose">As in "La dirección del PSE".</param>
    /// <param name="option">The option's name.</param>
    public static IEnumerable<string> Address(Uri? address, string whose, string option)
    {
        string? fault = address switch
        {
            null => $"Falta la dirección {whose}, por ejemplo https://pse.ejemplo.pe/api",
            { IsAbsoluteUri: false } => $"La dirección {whose} debe ser completa, con https://",
            { Scheme: not ("https" or "http") } => $"La dirección {whose} debe empezar con https://",
            { Scheme: "http", IsLoopback: false } => $"La dirección {whose} debe ser https://; http:// solo se acepta en esta misma máquina",
            { UserInfo.Length: > 0 } => $"La dirección {whose} no lleva usuario ni clave: van en opciones aparte",
            _ when address.Query.Length > 0 || address.Fragment.Length > 0 => $"La dirección {whose} no lleva '?' ni '#'",
            _ => null,
        };
        return fault is null ? [] : [$"{fault} ({option})."];
    }

    /// <summary>A secret that is required and travels in a header: visible ASCII without spaces.</summary>
    /// <param name="secret">The secret.</param>
    /// <param name="which">As in "El token del PSE".</param>
    /// <param name="option">The option's name.</param>
    public static IEnumerable<string> Secret(string? secret, string which, string option) =>
        string.IsNullOrEmpty(secret) || secret.Any(static c => c is <= ' ' or > '~')
            ? [$"{which} está vacío o tiene espacios, tildes o saltos de línea: cópielo de nuevo, sin comillas ({option})."]
            : [];
}
