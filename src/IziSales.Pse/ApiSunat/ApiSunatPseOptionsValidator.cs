using IziSales.Pse.Http;
using Microsoft.Extensions.Options;

namespace IziSales.Pse.ApiSunat;

/// <summary>Finds every fault of the options at once, without showing the token.</summary>
internal sealed class ApiSunatPseOptionsValidator : IValidateOptions<ApiSunatPseOptions>
{
    public ValidateOptionsResult Validate(string? name, ApiSunatPseOptions options)
    {
        List<string> faults = [.. Faults(options)];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    public static IEnumerable<string> Faults(ApiSunatPseOptions options) =>
    [
        .. OptionFaults.Address(options.BaseAddress, "de APISUNAT", nameof(options.BaseAddress)),
        .. OptionFaults.Secret(options.PersonaId, "El identificador de la empresa en APISUNAT", nameof(options.PersonaId)),
        .. OptionFaults.Secret(options.PersonaToken, "El token de APISUNAT", nameof(options.PersonaToken)),
        .. Enlaces.Faults(options.LinkHosts, nameof(options.LinkHosts)),
        .. OptionFaults.Road(options),
    ];
}
