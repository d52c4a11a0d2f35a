using IziSales.Ubl;

namespace SamplePos.Presentation;

/// <summary>Catálogo 03 as a shopkeeper reads it.</summary>
public static class UnidadView
{
    private static readonly string[] Usuales = ["NIU", "KGM", "GRM", "LTR", "MLT", "MTR", "BX", "PK", "DZN", "BG", "BO", "CA", "CEN", "ZZ"];

    private static readonly Dictionary<string, string> Cortas = new(StringComparer.Ordinal)
    {
        ["NIU"] = "und", ["KGM"] = "kg", ["GRM"] = "g", ["LTR"] = "l", ["MLT"] = "ml", ["MTR"] = "m", ["CMT"] = "cm", ["DZN"] = "doc", ["GLL"] = "gal", ["LBR"] = "lb", ["MTK"] = "m²",
    };

    /// <summary>The units with a name, those of a small shop first; a product's own when it is none of them.</summary>
    public static IEnumerable<Opcion> Opciones(string actual)
    {
        IEnumerable<string> others = UnidadMedida.Todos.Where(static unidad => unidad.Descripcion != unidad.Codigo).OrderBy(static unidad => unidad.Descripcion, StringComparer.Ordinal).Select(static unidad => unidad.Codigo);
        return Usuales.Concat(others).Append(actual).Distinct(StringComparer.Ordinal).Where(static code => UnidadMedida.TryParse(code, out _)).Select(static code => new Opcion(code, Nombre(code)));
    }

    /// <summary>"Kilogramo (KGM)".</summary>
    public static string Nombre(string code) => UnidadMedida.TryParse(code, out UnidadMedida? unidad) && unidad.Descripcion != code
        ? $"{char.ToUpperInvariant(unidad.Descripcion[0])}{unidad.Descripcion[1..]} ({code})"
        : code;

    /// <summary>"kg".</summary>
    public static string Corta(string code) => Cortas.TryGetValue(code, out string? shorter) ? shorter
        : UnidadMedida.TryParse(code, out UnidadMedida? unidad) ? unidad.Descripcion.ToLowerInvariant() : code;
}
