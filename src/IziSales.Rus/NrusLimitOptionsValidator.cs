using Microsoft.Extensions.Options;

namespace IziSales.Rus;

/// <summary>Finds settings that would measure nothing, or nonsense.</summary>
internal sealed class NrusLimitOptionsValidator : IValidateOptions<NrusLimitOptions>
{
    private const decimal Todo = 100m;

    public ValidateOptionsResult Validate(string? name, NrusLimitOptions options) =>
        Failures(options) is { Count: > 0 } failures ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;

    /// <summary>Takes only settings that make sense.</summary>
    /// <exception cref="ArgumentException">They do not; the message says which.</exception>
    public static NrusLimitOptions Check(NrusLimitOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Failures(options) is { Count: > 0 } failures ? throw new ArgumentException(string.Join(' ', failures), nameof(options)) : options;
    }

    private static List<string> Failures(NrusLimitOptions options)
    {
        List<string> failures = [];
        if (options.YellowPercent <= 0m || options.RedPercent < options.YellowPercent || options.RedPercent > Todo)
        {
            failures.Add("NrusLimitOptions: YellowPercent debe ser mayor que 0, y RedPercent no menor que YellowPercent ni mayor que 100.");
        }

        if (options.NoticePercents is null || options.NoticePercents.Any(static percent => percent is <= 0 or > (int)Todo))
        {
            failures.Add("NrusLimitOptions.NoticePercents: escriba porcentajes de 1 a 100, por ejemplo 75 y 90.");
        }

        if (options.Categoria == NrusCategoria.Especial && (options.Scope == NrusScope.MonthlySalesOnly || options.Scale == NrusScale.Categories))
        {
            failures.Add("NrusLimitOptions: la categoría especial no tiene tope mensual; use Scope SalesAndPurchases y Scale Percent.");
        }

        return failures;
    }
}
