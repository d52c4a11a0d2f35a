namespace IziSales.Woo.Conexion;

/// <summary>Finds the faults in one shop's options; no sentence shows a secret.</summary>
internal static class ShopFaults
{
    private const int MaxPerCall = 100;

    private static readonly TimeSpan LongestTime = TimeSpan.FromHours(1);

    public static IEnumerable<string> In(WooShopOptions options) =>
        [.. Address(options.Address, nameof(options.Address)), .. Home(options), .. Keys(options), .. Road(options), .. Sizes(options)];

    private static IEnumerable<string> Address(Uri? address, string option)
    {
        string? fault = address switch
        {
            null => "Falta la dirección de la tienda, por ejemplo https://tienda.pe",
            { IsAbsoluteUri: false } or { Scheme: not ("https" or "http") } => "La dirección de la tienda debe ser completa, con https://",
            { UserInfo.Length: > 0 } => "La dirección de la tienda no lleva usuario ni clave: van en opciones aparte",
            _ when address.Query.Length > 0 || address.Fragment.Length > 0 => "La dirección de la tienda no lleva '?' ni '#': escriba solo la del sitio",
            _ when address.AbsolutePath.Contains("/wp-json", StringComparison.OrdinalIgnoreCase) => "La dirección es la del sitio, sin /wp-json",
            _ => null,
        };
        return fault is null ? [] : [$"{fault} ({option})."];
    }

    private static IEnumerable<string> Home(WooShopOptions options) =>
        options.HomeAddress is { } home ? Address(home, nameof(options.HomeAddress)) : [];

    private static IEnumerable<string> Keys(WooShopOptions options)
    {
        if (!IsToken(options.ConsumerKey))
        {
            yield return "La clave del cliente (ck_…) está vacía o tiene espacios: cópiela de nuevo de WooCommerce (ConsumerKey).";
        }

        if (!IsToken(options.ConsumerSecret))
        {
            yield return "La clave secreta (cs_…) está vacía o tiene espacios: cópiela de nuevo de WooCommerce (ConsumerSecret).";
        }

        if (options.Address is { IsAbsoluteUri: true, Scheme: "http" } && options.Authentication is WooAuthentication.Basic or WooAuthentication.Query)
        {
            yield return "Por http:// la tienda no mira las claves enviadas así: use https:// o la firma OAuth (Authentication).";
        }
    }

    private static IEnumerable<string> Road(WooShopOptions options)
    {
        if (options.Timeout <= TimeSpan.Zero || options.Timeout > LongestTime)
        {
            yield return "El tiempo de espera debe ser mayor que cero y de una hora como máximo (Timeout).";
        }

        if (options.LongestWait < TimeSpan.Zero || options.LongestWait > LongestTime)
        {
            yield return "La espera que pide la tienda va de cero a una hora (LongestWait).";
        }

        if (options.Retries is < 0 or > 10)
        {
            yield return "Los reintentos van de 0 a 10 (Retries).";
        }

        if (options.MaxConcurrency is < 1 or > 64)
        {
            yield return "Las llamadas simultáneas van de 1 a 64 (MaxConcurrency).";
        }

        if (options.BreakerThroughput < 2)
        {
            yield return "El corte por fallas necesita mirar al menos 2 llamadas (BreakerThroughput).";
        }

        if (options.BreakerPause < TimeSpan.FromMilliseconds(500) || options.BreakerPause > LongestTime)
        {
            yield return "La pausa tras repetidas fallas va de medio segundo a una hora (BreakerPause).";
        }
    }

    private static IEnumerable<string> Sizes(WooShopOptions options)
    {
        if (options.PageSize is < 1 or > MaxPerCall)
        {
            yield return "Una página de lista tiene de 1 a 100 elementos (PageSize).";
        }

        if (options.BatchSize is < 1 or > MaxPerCall)
        {
            yield return "Un lote tiene de 1 a 100 elementos (BatchSize).";
        }

        if (options.MaxAnswerBytes < 64 * 1024)
        {
            yield return "El tamaño máximo de respuesta es de al menos 65536 bytes (MaxAnswerBytes).";
        }
    }

    private static bool IsToken(string? text) => !string.IsNullOrEmpty(text) && text.All(static c => c is > ' ' and <= '~' and not ':');
}
