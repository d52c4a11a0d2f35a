using IziSales.Pse.Http;
using Microsoft.Extensions.Options;

namespace IziSales.Pse.Padron;

/// <summary>Finds every fault of the options at once, without showing a token.</summary>
internal sealed class PadronOptionsValidator : IValidateOptions<PadronOptions>
{
    /// <summary>Where the number goes.</summary>
    public const string Hole = "{numero}";

    private static readonly TimeSpan LongestDeadline = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestMemory = TimeSpan.FromDays(30);

    public ValidateOptionsResult Validate(string? name, PadronOptions options)
    {
        List<string> faults = [.. Faults(options)];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(PadronOptions options)
    {
        if (options.Deadline <= TimeSpan.Zero || options.Deadline > LongestDeadline)
        {
            yield return "El plazo de una consulta debe ser mayor que cero y de un minuto como máximo (Deadline).";
        }

        if (options.Timeout <= TimeSpan.Zero || options.Timeout > options.Deadline)
        {
            yield return "El plazo de cada proveedor debe ser mayor que cero y no pasar del total (Timeout, Deadline).";
        }

        if (options.Remember < TimeSpan.Zero || options.Remember > LongestMemory || options.RememberNotFound < TimeSpan.Zero || options.RememberNotFound > LongestMemory)
        {
            yield return "Lo averiguado se recuerda de cero a 30 días (Remember, RememberNotFound).";
        }

        if (options.Capacity is < 1 or > 1_000_000)
        {
            yield return "Se recuerdan de 1 a 1000000 respuestas (Capacity).";
        }

        foreach (IGrouping<string, PadronProvider> repeated in options.Providers.GroupBy(static provider => provider.Nombre, StringComparer.OrdinalIgnoreCase).Where(static group => group.Count() > 1))
        {
            yield return $"Dos proveedores se llaman «{repeated.Key}»: deles nombres distintos (Providers).";
        }

        foreach (string fault in options.Providers.SelectMany(static provider => Faults(provider).Select(fault => $"Proveedor «{provider.Nombre}»: {fault}")))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> Faults(PadronProvider provider)
    {
        IEnumerable<string> ofToken = provider.Token is null ? [] : OptionFaults.Secret(provider.Token, "El token", nameof(provider.Token));
        foreach (string fault in OptionFaults.Address(provider.BaseAddress, "del proveedor", nameof(provider.BaseAddress)).Concat(ofToken))
        {
            yield return fault;
        }

        if (provider.TokenParameter is { } parameter && (parameter.Length == 0 || !parameter.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.')))
        {
            yield return "El parámetro del token son letras, dígitos, '_', '-' o '.' (TokenParameter).";
        }

        if (provider is { Dni: null, Ruc: null })
        {
            yield return "No dice cómo se consulta: falta Dni o Ruc.";
        }

        foreach (PadronConsulta consulta in new[] { provider.Dni, provider.Ruc }.OfType<PadronConsulta>().Where(static consulta => !HasPlaceForTheNumber(consulta)))
        {
            yield return $"La ruta «{consulta.Path}» no tiene lugar para el número ({Hole}, o BodyMember), o no es relativa.";
        }
    }

    private static bool HasPlaceForTheNumber(PadronConsulta consulta) =>
        (consulta.BodyMember is { Length: > 0 } || consulta.Path.Contains(Hole, StringComparison.Ordinal))
        && !consulta.Path.StartsWith('/') && Uri.IsWellFormedUriString(consulta.Path.Replace(Hole, "0", StringComparison.Ordinal), UriKind.Relative);
}
