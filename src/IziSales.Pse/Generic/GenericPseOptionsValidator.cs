using Microsoft.Extensions.Options;

namespace IziSales.Pse.Generic;

/// <summary>Finds every fault of the options at once, without showing the token.</summary>
internal sealed class GenericPseOptionsValidator : IValidateOptions<GenericPseOptions>
{
    private static readonly TimeSpan LongestTime = TimeSpan.FromHours(1);

    public ValidateOptionsResult Validate(string? name, GenericPseOptions options)
    {
        List<string> faults = [.. Faults(options)];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    public static IEnumerable<string> Faults(GenericPseOptions options)
    {
        if (AddressFault(options.BaseAddress) is { } fault)
        {
            yield return fault;
        }

        if (options.Token is { } token && (token.Length == 0 || token.Any(static c => c is <= ' ' or > '~')))
        {
            yield return "El token del PSE está vacío o tiene espacios, tildes o saltos de línea: cópielo de nuevo, sin comillas (Token).";
        }

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

    private static string? AddressFault(Uri? address) => address switch
    {
        null => "Falta la dirección del PSE (BaseAddress), por ejemplo https://pse.ejemplo.pe/api.",
        { IsAbsoluteUri: false } => "La dirección del PSE debe ser completa, con https:// (BaseAddress).",
        { Scheme: not ("https" or "http") } => "La dirección del PSE debe empezar con https:// (BaseAddress).",
        { Scheme: "http", IsLoopback: false } => "La dirección del PSE debe ser https://; http:// solo se acepta en esta misma máquina (BaseAddress).",
        { UserInfo.Length: > 0 } => "La dirección del PSE no lleva usuario ni clave: use Token (BaseAddress).",
        _ when address.Query.Length > 0 || address.Fragment.Length > 0 => "La dirección del PSE no lleva '?' ni '#' (BaseAddress).",
        _ => null,
    };
}
