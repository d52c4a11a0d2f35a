using System.Text.Json;
using System.Text.Json.Nodes;
using IziSales.Woo.Conexion;

namespace IziSales.Woo.Revision;

/// <summary>Looks a shop over step by step; where the configured way fails it tries the others, so that it can say which one works.</summary>
internal sealed class ShopExaminer(string shop, WooShopOptions options, WooTools tools)
{
    private static readonly WooCall Index = new(HttpMethod.Get, "", WooQuery.Empty) { IsAnonymous = true };

    private readonly List<WooFinding> _findings = [];

    public async Task<WooShopReport> ExamineAsync(CancellationToken cancellationToken)
    {
        (WooRoute Route, ShopIndex Index)? place = await FindAsync(cancellationToken).ConfigureAwait(false);
        if (place is not { Index: { HasWoo: true } index } found)
        {
            return new WooShopReport(_findings) { Home = place?.Index.Home, Name = place?.Index.Name };
        }

        JudgeHome(index);
        WooAuthentication? way = await OpenAsync(found.Route, cancellationToken).ConfigureAwait(false);
        ShopSettings settings = way is { } accepted ? await SettingsAsync(found.Route, accepted, cancellationToken).ConfigureAwait(false) : new();
        SettingsJudge.Judge(settings, index, _findings);
        return new WooShopReport(_findings)
        {
            Route = found.Route,
            Authentication = way,
            Home = index.Home,
            Name = index.Name,
            Version = settings.Version,
            WordPressVersion = settings.WordPressVersion,
            Currency = settings.Currency,
            PricesIncludeTax = settings.PricesIncludeTax,
            CalculatesTaxes = settings.CalculatesTaxes,
            TimeZone = index.TimeZone.Length > 0 ? index.TimeZone : index.GmtOffset,
        };
    }

    private async Task<(WooRoute Route, ShopIndex Index)?> FindAsync(CancellationToken cancellationToken)
    {
        WooException? first = null;
        foreach (WooRoute route in Enum.GetValues<WooRoute>().OrderByDescending(route => route == options.Route))
        {
            using WooTransport transport = new(shop, options, tools, route);
            try
            {
                WooReply reply = await transport.CarryAsync(Index, cancellationToken).ConfigureAwait(false);
                if (ShopIndex.From(reply.Json) is { } index)
                {
                    Tell(route, index);
                    return (route, index);
                }

                first ??= transport.Wrong(Index, reply, "no es el índice de WordPress");
            }
            catch (WooException failure) when (failure.Fault is WooFault.NotFound or WooFault.NotJson or WooFault.Unauthorized or WooFault.Invalid)
            {
                first ??= failure;
            }
            catch (WooException failure)
            {
                Add(WooFindingLevel.Failure, failure.Message);
                return null;
            }
        }

        Add(WooFindingLevel.Failure, $"No parece un sitio de WordPress, o su interfaz REST está bloqueada. {first!.Message}");
        return null;
    }

    private void Tell(WooRoute route, ShopIndex index)
    {
        if (!index.HasWoo)
        {
            Add(WooFindingLevel.Failure, "El sitio es de WordPress, pero no tiene WooCommerce activo (falta wc/v3).");
        }
        else if (route == options.Route)
        {
            Add(WooFindingLevel.Good, $"Es una tienda WooCommerce: «{index.Name}».");
        }
        else
        {
            Add(WooFindingLevel.Failure, $"La tienda responde por otra ruta: cambie la ruta (Route) a {route}.");
        }
    }

    private void JudgeHome(ShopIndex index)
    {
        Uri expected = options.HomeAddress ?? options.Address!;
        if (index.Home is { } home && !Same(home, expected))
        {
            bool onlyScheme = Same(new UriBuilder(home) { Scheme = expected.Scheme, Port = expected.Port }.Uri, expected);
            Add(WooFindingLevel.Warning, onlyScheme && options.Address!.Scheme == Uri.UriSchemeHttps
                ? $"El sitio cree estar en {home}: corrija la «Dirección del sitio» en WordPress, o use OAuth con esa dirección (HomeAddress)."
                : $"El sitio dice que su dirección es {home}: escríbala así para que las firmas coincidan y no haya redirecciones.");
        }
    }

    private async Task<WooAuthentication?> OpenAsync(WooRoute route, CancellationToken cancellationToken)
    {
        WooAuthentication chosen = Chosen();
        WooException? first = null;
        foreach (WooAuthentication way in Ways(chosen))
        {
            using WooTransport transport = new(shop, With(way), tools, route);
            try
            {
                await transport.CarryAsync(WooCall.Get("products", WooQuery.Empty.With("per_page", 1).Fields("id")), cancellationToken).ConfigureAwait(false);
            }
            catch (WooException failure) when (failure.Fault == WooFault.Unauthorized)
            {
                first ??= failure;
                continue;
            }
            catch (WooException failure)
            {
                Add(WooFindingLevel.Failure, failure.Message);
                return null;
            }

            Add(way == chosen ? WooFindingLevel.Good : WooFindingLevel.Failure, way == chosen ? "Las claves son aceptadas." : $"Las claves solo son aceptadas de otra manera: cambie la autenticación (Authentication) a {way}.");
            await TryWritingAsync(transport, cancellationToken).ConfigureAwait(false);
            return way;
        }

        Add(WooFindingLevel.Failure, first!.Message);
        return null;
    }

    // A batch without things in it changes nothing and needs the right to write.
    private async Task TryWritingAsync(WooTransport transport, CancellationToken cancellationToken)
    {
        try
        {
            await transport.CarryAsync(WooCall.Post("products/batch", WooBody.Of(new JsonObject { ["update"] = new JsonArray() })), cancellationToken).ConfigureAwait(false);
            Add(WooFindingLevel.Good, "Las claves permiten leer y escribir.");
        }
        catch (WooException failure) when (failure.Fault is WooFault.Unauthorized or WooFault.Forbidden)
        {
            Add(WooFindingLevel.Failure, "Las claves solo permiten leer: cree unas con permiso de lectura y escritura para actualizar existencias y anotar boletas.");
        }
        catch (WooException failure)
        {
            Add(WooFindingLevel.Warning, $"No se pudo probar la escritura. {failure.Message}");
        }
    }

    private async Task<ShopSettings> SettingsAsync(WooRoute route, WooAuthentication way, CancellationToken cancellationToken)
    {
        using WooTransport transport = new(shop, With(way), tools, route);
        JsonElement status = await ReadAsync(transport, "system_status", "environment.version", "environment.wp_version", "settings.currency").ConfigureAwait(false);
        string currency = ShopIndex.Text(await ReadAsync(transport, "settings/general/woocommerce_currency").ConfigureAwait(false), "value");
        return new ShopSettings
        {
            Version = Inner(status, "environment", "version"),
            WordPressVersion = Inner(status, "environment", "wp_version"),
            Currency = currency.Length > 0 ? currency : Inner(status, "settings", "currency"),
            PricesIncludeTax = Flag(await ReadAsync(transport, "settings/tax/woocommerce_prices_include_tax").ConfigureAwait(false)),
            CalculatesTaxes = Flag(await ReadAsync(transport, "settings/general/woocommerce_calc_taxes").ConfigureAwait(false)),
        };

        // A key of a shop manager may not see every setting: what is not shown stays unknown.
        async Task<JsonElement> ReadAsync(WooTransport road, string path, params string[] fields)
        {
            try
            {
                return (await road.CarryAsync(WooCall.Get(path, fields.Length == 0 ? null : WooQuery.Empty.Fields(fields)), cancellationToken).ConfigureAwait(false)).Json;
            }
            catch (WooException)
            {
                return default;
            }
        }
    }

    private WooAuthentication Chosen() => options.Authentication != WooAuthentication.Automatic ? options.Authentication
        : options.Address!.Scheme == Uri.UriSchemeHttps ? WooAuthentication.Basic : WooAuthentication.OAuth;

    // Over http only a signature is looked at; a secret is not sent in the clear to find that out.
    private IEnumerable<WooAuthentication> Ways(WooAuthentication chosen) => options.Address!.Scheme == Uri.UriSchemeHttps
        ? [.. new[] { WooAuthentication.Basic, WooAuthentication.Query, WooAuthentication.OAuth }.OrderByDescending(way => way == chosen)]
        : [chosen];

    private WooShopOptions With(WooAuthentication way) => new()
    {
        Address = options.Address,
        HomeAddress = options.HomeAddress,
        ConsumerKey = options.ConsumerKey,
        ConsumerSecret = options.ConsumerSecret,
        Authentication = way,
        Timeout = options.Timeout,
        Retries = 0,
        MaxAnswerBytes = options.MaxAnswerBytes,
    };

    private void Add(WooFindingLevel level, string message) => _findings.Add(new(level, message));

    private static bool Same(Uri one, Uri other) => one.GetLeftPart(UriPartial.Path).TrimEnd('/') == other.GetLeftPart(UriPartial.Path).TrimEnd('/');

    private static string? Inner(JsonElement json, string outer, string inner) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(outer, out JsonElement part) && ShopIndex.Text(part, inner) is { Length: > 0 } text ? text : null;

    private static bool? Flag(JsonElement setting) => ShopIndex.Text(setting, "value") switch
    {
        "yes" => true,
        "no" => false,
        _ => null,
    };
}
