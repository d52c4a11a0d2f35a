using Microsoft.Extensions.Options;

namespace IziSales.Printing.Queue;

/// <summary>Finds settings under which nothing could be printed.</summary>
internal sealed class PrintingOptionsValidator : IValidateOptions<PrintingOptions>
{
    public ValidateOptionsResult Validate(string? name, PrintingOptions options)
    {
        List<string> failures = [.. PrinterSettings.FaultsOf([.. options.Printers]).Select(static fault => $"PrintingOptions.Printers: {fault}")];
        if (options.Capacity < 1)
        {
            failures.Add("PrintingOptions.Capacity: debe ser 1 o más.");
        }

        if (options.JobLifetime <= TimeSpan.Zero || options.Lease <= TimeSpan.Zero || options.PollInterval <= TimeSpan.Zero || options.Retention <= TimeSpan.Zero)
        {
            failures.Add("PrintingOptions: JobLifetime, Lease, PollInterval y Retention deben ser mayores que cero.");
        }

        if (options.FirstRetry <= TimeSpan.Zero || options.LongestRetry < options.FirstRetry)
        {
            failures.Add("PrintingOptions: FirstRetry debe ser mayor que cero, y LongestRetry no menor que FirstRetry.");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
