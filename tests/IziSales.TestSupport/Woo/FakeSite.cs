using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace IziSales.Testing.Woo;

/// <summary>What WordPress does before the plugin has its turn, and what the site tells about itself.</summary>
internal sealed class FakeSite(FakeShop shop)
{
    /// <summary>Finds the route of a request; false is a page of the site.</summary>
    public bool TryRoute(FakeShopRequest request, [NotNullWhen(false)] out FakeShopAnswer? page)
    {
        string root = shop.Home.AbsolutePath.TrimEnd('/');
        string path = request.Address.AbsolutePath;
        path = path.StartsWith(root, StringComparison.Ordinal) ? path[root.Length..].TrimStart('/') : "";
        string? route = path switch
        {
            "" or "index.php" => request.Query.GetValueOrDefault("rest_route"),
            _ when !shop.Habits.HasPermalinks => null,
            _ when path == "wp-json" || path.StartsWith("wp-json/", StringComparison.Ordinal) => shop.Habits.HasRewrite ? path["wp-json".Length..] : null,
            _ when path.StartsWith("index.php/wp-json", StringComparison.Ordinal) => path["index.php/wp-json".Length..],
            _ => null,
        };
        request.Route = route?.Trim('/') ?? "";
        page = route is null ? FakeShopAnswer.Html(404, "<html><body>No se encontró la página</body></html>") : Missing(request);
        return page is null;
    }

    public FakeShopAnswer Index() => FakeShopAnswer.Json(new JsonObject
    {
        ["name"] = "Tienda de prueba",
        ["description"] = "",
        ["url"] = shop.Home.AbsoluteUri.TrimEnd('/'),
        ["home"] = shop.Home.AbsoluteUri.TrimEnd('/'),
        ["gmt_offset"] = shop.Habits.GmtOffset.ToString(),
        ["timezone_string"] = shop.Habits.TimeZone,
        ["namespaces"] = shop.Habits.LacksWooCommerce ? ["oembed/1.0", "wp/v2"] : new JsonArray("oembed/1.0", "wc/v1", "wc/v2", "wc/v3", "wp/v2"),
        ["authentication"] = new JsonArray(),
    });

    public FakeShopAnswer Settings(FakeShopRequest request) => string.Join('/', request.Parts) switch
    {
        "settings/general/woocommerce_currency" => Value("woocommerce_currency", shop.Habits.Currency),
        "settings/general/woocommerce_calc_taxes" => Value("woocommerce_calc_taxes", shop.Habits.CalculatesTaxes ? "yes" : "no"),
        "settings/tax/woocommerce_prices_include_tax" => Value("woocommerce_prices_include_tax", shop.Habits.PricesIncludeTax ? "yes" : "no"),
        "taxes" => FakeShopAnswer.Json(new JsonArray(new JsonObject { ["id"] = 1, ["country"] = "PE", ["rate"] = "18.0000", ["name"] = "IGV", ["class"] = "standard" })),
        "system_status" => FakeShopAnswer.Json(new JsonObject
        {
            ["environment"] = new JsonObject { ["version"] = shop.Habits.Version, ["wp_version"] = "6.9.4" },
            ["settings"] = new JsonObject { ["currency"] = shop.Habits.Currency, ["number_of_decimals"] = 2 },
        }),
        _ => FakeShop.NoRoute(),
    };

    private static FakeShopAnswer Value(string id, string value) => FakeShopAnswer.Json(new JsonObject { ["id"] = id, ["value"] = value, ["default"] = "" });

    private FakeShopAnswer? Missing(FakeShopRequest request) =>
        request.Route.Length > 0 && (shop.Habits.LacksWooCommerce || !request.Route.StartsWith("wc/v3/", StringComparison.Ordinal)) ? FakeShop.NoRoute() : null;
}
