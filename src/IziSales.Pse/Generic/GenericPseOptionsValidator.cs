using IziSales.Pse.Http;
using Microsoft.Extensions.Options;

namespace IziSales.Pse.Generic;

/// <summary>Finds every fault of the options at once, without showing the token.</summary>
internal sealed class GenericPseOptionsValidator : IValidateOptions<GenericPseOptions>
{
    public ValidateOptionsResult Validate(string? name, GenericPseOptions options)
    {
        List<string> faults = [.. Faults(options)];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    public static IEnumerable<string> Faults(GenericPseOptions options) =>
    [
        .. OptionFaults.Address(options.BaseAddress, "del PSE", nameof(options.BaseAddress)),
        .. options.Token is null ? [] : OptionFaults.Secret(options.Token, "El token del PSE", nameof(options.Token)),
        .. OptionFaults.Road(options),
    ];
}
