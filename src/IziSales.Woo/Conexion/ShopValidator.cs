using Microsoft.Extensions.Options;

namespace IziSales.Woo.Conexion;

/// <summary>Judges one shop's options when the application starts, and says whose they are.</summary>
internal sealed class ShopValidator(string shop) : IValidateOptions<WooShopOptions>
{
    public ValidateOptionsResult Validate(string? name, WooShopOptions options)
    {
        if (name != shop)
        {
            return ValidateOptionsResult.Skip;
        }

        List<string> faults = [.. ShopFaults.In(options).Select(fault => $"Tienda «{shop}»: {fault}")];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
