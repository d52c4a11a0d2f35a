using System.Globalization;
using IziSales.Ubl;

namespace IziSales.Printing.Content;

/// <summary>Figures as a Peruvian customer reads them: comma between thousands, point before céntimos.</summary>
internal static class Cifras
{
    /// <summary>Money: always two decimals.</summary>
    public static string Monto(decimal monto) => monto.ToString("N2", CultureInfo.InvariantCulture);

    /// <summary>Money with its sign.</summary>
    public static string Monto(decimal monto, Moneda moneda) => monto < 0m ? $"-{moneda.Simbolo} {Monto(-monto)}" : $"{moneda.Simbolo} {Monto(monto)}";

    /// <summary>Price of one: two decimals, and all further ones that the document has.</summary>
    public static string Precio(decimal precio) => precio.Scale <= 2 ? Monto(precio) : precio.ToString("#,##0.00########", CultureInfo.InvariantCulture);

    /// <summary>How many: no decimals unless it has some.</summary>
    public static string Cantidad(decimal cantidad) => cantidad.ToString(cantidad.Scale == 0 ? "N0" : "#,##0.##########", CultureInfo.InvariantCulture);

    /// <summary>A day.</summary>
    public static string Dia(DateOnly dia) => dia.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>Day and time of day on Lima's clock.</summary>
    public static string Instante(DateTimeOffset instante) => Lima.At(instante).ToString("dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>A share of 100.</summary>
    public static string Porcentaje(decimal factor) => (factor * 100m).ToString("0.###", CultureInfo.InvariantCulture) + " %";

    /// <summary>The unit as a shop writes it.</summary>
    public static string Unidad(UnidadMedida unidad) => unidad.Codigo switch
    {
        "NIU" => "und",
        "ZZ" => "serv",
        "KGM" => "kg",
        "GRM" => "g",
        "LTR" => "l",
        "MLT" => "ml",
        "MTR" => "m",
        "CMT" => "cm",
        "DZN" => "doc",
        "GLL" => "gal",
        _ => unidad.Descripcion,
    };
}
