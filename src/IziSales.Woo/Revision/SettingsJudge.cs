namespace IziSales.Woo.Revision;

/// <summary>Says which of a shop's settings matter for boletas and for its stock.</summary>
internal static class SettingsJudge
{
    private const string LimaOffset = "-5";

    /// <summary>The first release whose lists can be asked for what was modified.</summary>
    private static readonly Version FirstWithModified = new(5, 8);

    public static void Judge(ShopSettings settings, ShopIndex index, List<WooFinding> findings)
    {
        if (settings.Currency is { } currency && currency != "PEN")
        {
            findings.Add(new(WooFindingLevel.Warning, $"La tienda vende en {currency}: los pedidos que no estén en soles se apartan."));
        }

        if (index.TimeZone != "America/Lima" && index.GmtOffset != LimaOffset)
        {
            findings.Add(new(WooFindingLevel.Warning, "La zona horaria de la tienda no es la de Lima: las fechas que muestra no serán las de la boleta. Cámbiela en Ajustes > Generales."));
        }

        if (settings is { CalculatesTaxes: true, PricesIncludeTax: false })
        {
            findings.Add(new(WooFindingLevel.Warning, "Los precios de la tienda se escriben sin impuesto: el precio que paga el cliente es mayor que el del catálogo."));
        }

        if (settings.Version is { } text && Version.TryParse(text.Split('-')[0], out Version? version) && version < FirstWithModified)
        {
            findings.Add(new(WooFindingLevel.Warning, $"WooCommerce {text} es antiguo: cada sincronización leerá todo el catálogo. Actualícelo."));
        }
    }
}
