using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace IziSales.Ubl;

/// <summary>The unit in which a quantity is counted.</summary>
/// <remarks>Catálogo 03 (UN/ECE recommendation 20), <c>@unitCode</c>; rule 2936. Units that shops use have a Spanish name, the others show their code.</remarks>
public sealed class UnidadMedida : CodigoCatalogo
{
    private UnidadMedida(string codigo, string descripcion)
        : base(codigo, descripcion)
    {
    }

    /// <summary>NIU: a piece of goods.</summary>
    public static UnidadMedida Unidad => Parse("NIU");

    /// <summary>ZZ: a service.</summary>
    public static UnidadMedida Servicio => Parse("ZZ");

    /// <summary>KGM: kilogram.</summary>
    public static UnidadMedida Kilogramo => Parse("KGM");

    /// <summary>LTR: litre.</summary>
    public static UnidadMedida Litro => Parse("LTR");

    /// <summary>Every unit of the catalogue, by code.</summary>
    public static IReadOnlyList<UnidadMedida> Todos => Unidades.Todas;

    /// <summary>The unit with a code.</summary>
    /// <exception cref="FormatException">The code is not in the catalogue.</exception>
    public static UnidadMedida Parse(string codigo) =>
        TryParse(codigo, out UnidadMedida? unidad) ? unidad : throw new FormatException("El código no está en el catálogo 03 (unidades de medida).");

    /// <summary>Looks a code up that came from outside.</summary>
    public static bool TryParse([NotNullWhen(true)] string? codigo, [NotNullWhen(true)] out UnidadMedida? unidad)
    {
        unidad = null;
        return codigo is not null && Unidades.PorCodigo.TryGetValue(codigo, out unidad);
    }

    // Read only when a unit is first asked for: two thousand rows are not worth a start-up.
    private static class Unidades
    {
        private static readonly FrozenDictionary<string, string> Nombres = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["4A"] = "bobinas",
            ["BG"] = "bolsa",
            ["BJ"] = "balde",
            ["BLL"] = "barril",
            ["BO"] = "botella",
            ["BX"] = "caja",
            ["C62"] = "pieza",
            ["CA"] = "lata",
            ["CEN"] = "ciento",
            ["CMK"] = "centímetro cuadrado",
            ["CMQ"] = "centímetro cúbico",
            ["CMT"] = "centímetro",
            ["CT"] = "cartón",
            ["DAY"] = "día",
            ["DZN"] = "docena",
            ["GLL"] = "galón",
            ["GRM"] = "gramo",
            ["HUR"] = "hora",
            ["INH"] = "pulgada",
            ["KGM"] = "kilogramo",
            ["KIT"] = "kit",
            ["KTM"] = "kilómetro",
            ["KWH"] = "kilovatio hora",
            ["LBR"] = "libra",
            ["LTR"] = "litro",
            ["MGM"] = "miligramo",
            ["MIL"] = "millar",
            ["MLT"] = "mililitro",
            ["MMT"] = "milímetro",
            ["MTK"] = "metro cuadrado",
            ["MTQ"] = "metro cúbico",
            ["MTR"] = "metro",
            ["NIU"] = "unidad",
            ["ONZ"] = "onza",
            ["PK"] = "paquete",
            ["PR"] = "par",
            ["SET"] = "juego",
            ["ST"] = "pliego",
            ["STN"] = "tonelada corta",
            ["TNE"] = "tonelada",
            ["TU"] = "tubo",
            ["ZZ"] = "servicio",
        }.ToFrozenDictionary(StringComparer.Ordinal);

        public static IReadOnlyList<UnidadMedida> Todas { get; } =
            [.. CodigosUnidadMedida.Texto.Split(' ').Select(static codigo => new UnidadMedida(codigo, Nombres.GetValueOrDefault(codigo, codigo)))];

        public static FrozenDictionary<string, UnidadMedida> PorCodigo { get; } =
            Todas.ToFrozenDictionary(static unidad => unidad.Codigo, StringComparer.Ordinal);
    }
}
