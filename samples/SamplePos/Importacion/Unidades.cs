using IziSales.Ubl;
using SamplePos.Catalogue;

namespace SamplePos.Importacion;

/// <summary>Units as lists write them: by their code of catálogo 03, or by name.</summary>
internal static class Unidades
{
    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["und"] = "NIU", ["un"] = "NIU", ["uni"] = "NIU", ["u"] = "NIU", ["kg"] = "KGM", ["kilo"] = "KGM", ["kilos"] = "KGM", ["g"] = "GRM", ["gr"] = "GRM", ["l"] = "LTR", ["lt"] = "LTR", ["ml"] = "MLT",
        ["m"] = "MTR", ["doc"] = "DZN",
    };

    private static readonly Dictionary<string, string> ByName = UnidadMedida.Todos.Where(static unidad => unidad.Descripcion != unidad.Codigo)
        .GroupBy(static unidad => SearchText.Fold(unidad.Descripcion), StringComparer.Ordinal).ToDictionary(static group => group.Key, static group => group.First().Codigo, StringComparer.Ordinal);

    /// <summary>The code; the text itself when it means no unit, which the rules then refuse.</summary>
    public static string Find(string text)
    {
        string upper = text.ToUpperInvariant();
        string folded = SearchText.Fold(text).TrimEnd('.');
        return Others.GetValueOrDefault(folded) ?? ByName.GetValueOrDefault(folded) ?? upper; // "kg" first: catálogo 03 has a KG, which is a keg
    }
}
