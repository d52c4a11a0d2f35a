using IziSales.Pse.Http;

namespace IziSales.Pse.ApiSunat;

/// <summary>Finds every fault of the options at once, without showing the token.</summary>
internal static class ApiSunatFaults
{
    public static IEnumerable<string> In(ApiSunatPseOptions options) =>
    [
        .. OptionFaults.Address(options.BaseAddress, "de APISUNAT", nameof(options.BaseAddress)),
        .. OptionFaults.Secret(options.PersonaId, "El identificador de la empresa en APISUNAT", nameof(options.PersonaId)),
        .. OptionFaults.Secret(options.PersonaToken, "El token de APISUNAT", nameof(options.PersonaToken)),
        .. Enlaces.Faults(options.LinkHosts, nameof(options.LinkHosts)),
        .. OptionFaults.Road(options),
    ];
}
