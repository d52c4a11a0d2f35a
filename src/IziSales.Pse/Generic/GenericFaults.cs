using IziSales.Pse.Http;

namespace IziSales.Pse.Generic;

/// <summary>Finds every fault of the options at once, without showing the token.</summary>
internal static class GenericFaults
{
    public static IEnumerable<string> In(GenericPseOptions options) =>
    [
        .. OptionFaults.Address(options.BaseAddress, "del PSE", nameof(options.BaseAddress)),
        .. options.Token is null ? [] : OptionFaults.Secret(options.Token, "El token del PSE", nameof(options.Token)),
        .. OptionFaults.Road(options),
    ];
}
