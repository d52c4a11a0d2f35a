using Microsoft.Extensions.Options;

namespace IziSales.Emision;

/// <summary>Finds settings under which nothing could be issued or sent.</summary>
internal sealed class EmisionOptionsValidator : IValidateOptions<EmisionOptions>
{
    private static readonly TimeSpan ShortestLease = TimeSpan.FromMilliseconds(100);

    public ValidateOptionsResult Validate(string? name, EmisionOptions options)
    {
        List<string> failures = [];
        Series(options, failures);
        if (options.Lease < ShortestLease)
        {
            failures.Add("EmisionOptions.Lease: debe superar la respuesta más lenta del canal, por ejemplo 2 minutos.");
        }

        if (options.Concurrency < 1)
        {
            failures.Add("EmisionOptions.Concurrency: debe ser 1 o más.");
        }

        if (options.PollInterval <= TimeSpan.Zero || options.FirstRetry <= TimeSpan.Zero || options.LongestRetry < options.FirstRetry)
        {
            failures.Add("EmisionOptions: PollInterval y FirstRetry deben ser mayores que cero, y LongestRetry no menor que FirstRetry.");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static void Series(EmisionOptions options, List<string> failures)
    {
        if (options.Serie is not { IsDeBoletas: true })
        {
            failures.Add("EmisionOptions.Serie: la serie de las boletas empieza con B, por ejemplo B001.");
        }

        if (options.SerieNotaCredito is not { IsDeBoletas: true } || options.SerieNotaDebito is not { IsDeBoletas: true })
        {
            failures.Add("EmisionOptions: las series de las notas sobre boletas empiezan con B, por ejemplo BC01 y BD01.");
        }
    }
}
