using System.Diagnostics.CodeAnalysis;
using IziSales.Rus;
using IziSales.Ubl;

namespace IziSales.Cli.Issue;

/// <summary>The tax profiles by the names of the JSON contract.</summary>
internal static class Perfiles
{
    public const string Nombres = "nrus, nrus-gravado-cero, nrus-exonerado, nrus-venta-interna, nrus-igv-incluido, general";

    public static bool TryParse([NotNullWhen(true)] string? nombre, [NotNullWhen(true)] out TaxProfile? perfil)
    {
        if (nombre == TaxProfile.General.Nombre)
        {
            perfil = TaxProfile.General;
            return true;
        }

        return NrusTaxProfiles.TryParse(nombre, out perfil);
    }
}
