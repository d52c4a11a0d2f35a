using Microsoft.Extensions.Options;

namespace IziSales.Pse.Registro;

/// <summary>Judges one channel's options when the application starts, and says whose they are.</summary>
internal sealed class ChannelValidator<TOptions>(string channel, Func<TOptions, IEnumerable<string>> faultsIn) : IValidateOptions<TOptions>
    where TOptions : PseChannelOptions
{
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        if (name != channel)
        {
            return ValidateOptionsResult.Skip;
        }

        List<string> faults = [.. faultsIn(options).Select(fault => $"Canal «{channel}»: {fault}")];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
