using System.Globalization;
using System.Text;

namespace IziSales.Supply;

/// <summary>The page of licences, for people.</summary>
internal static class LicencePage
{
    public const string Path = "docs/licencias.md";

    private const int MostNames = 3;

    public static string Write(Inventory inventory)
    {
        StringBuilder page = new();
        page.Append("""
            # Licencias de lo que usamos

            IziSales es MIT. Esta página la escribe `eng/supply.sh` desde los archivos de `eng/locks` y el de npm, y una prueba ve que esté al día; [suministro](suministro.md) dice cómo.
            Las versiones son las que se probaron.


            """);
        Section(page, "Lo que viaja con los paquetes o con la caja", [.. inventory.Components.Where(static component => component.IsShipped)]);
        page.Append('\n');
        Section(page, "Lo que solo construye o prueba", [.. inventory.Components.Where(static component => !component.IsShipped)]);
        return page.ToString().ReplaceLineEndings("\n");
    }

    private static void Section(StringBuilder page, string title, IReadOnlyList<Component> components)
    {
        IEnumerable<string> counts = components.GroupBy(static component => component.Licence).OrderByDescending(static group => group.Count()).ThenBy(static group => group.Key, StringComparer.Ordinal).Select(static group => $"{group.Key} {group.Count()}");
        page.Append(CultureInfo.InvariantCulture, $"## {title}\n\n{components.Count} en total: {string.Join(", ", counts)}.\n\n| Paquete | Versión | Licencia | Lo trae |\n|---|---|---|---|\n");
        foreach (Component component in components)
        {
            string more = component.BroughtBy.Count > MostNames ? $" y {component.BroughtBy.Count - MostNames} más" : "";
            page.Append(CultureInfo.InvariantCulture, $"| {component.Id}{(component.Ecosystem == "npm" ? " (npm)" : "")} | {component.Version} | {component.Licence} | {string.Join(", ", component.BroughtBy.Take(MostNames))}{more} |\n");
        }
    }
}
