using System.Collections.Frozen;

namespace IziSales.Ubl.Reglas;

/// <summary>Where SUNAT lets a boleta's arithmetic pass with an observation, it rejects a factura's, for the same fault under another code.</summary>
internal static class CodigosDeFactura
{
    private static readonly FrozenDictionary<string, string> PorCodigoDeBoleta = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["4212"] = "3288",
        ["4287"] = "3270",
        ["4288"] = "3271",
        ["4289"] = "3290",
        ["4290"] = "3291",
        ["4293"] = "3292",
        ["4294"] = "3272",
        ["4295"] = "3273",
        ["4296"] = "3274",
        ["4297"] = "3275",
        ["4298"] = "3276",
        ["4299"] = "3277",
        ["4300"] = "3293",
        ["4301"] = "3294",
        ["4302"] = "3295",
        ["4307"] = "3300",
        ["4308"] = "3301",
        ["4309"] = "3278",
        ["4310"] = "3279",
        ["4311"] = "3302",
        ["4312"] = "3280",
        ["4314"] = "3303",
        ["4317"] = "3305",
        ["4321"] = "3306",
        ["4322"] = "3307",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Every pair, the boleta's code first.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Todos => PorCodigoDeBoleta;

    /// <summary>The code under which a factura is rejected; the same one where both share it.</summary>
    public static string Of(string codigo) => PorCodigoDeBoleta.GetValueOrDefault(codigo, codigo);
}
