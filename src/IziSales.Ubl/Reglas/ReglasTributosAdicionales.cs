namespace IziSales.Ubl.Reglas;

/// <summary>Taxes that stand beside a line's base tax: ISC and others. No document of this SDK carries them; foreign ones do.</summary>
internal static class ReglasTributosAdicionales
{
    public static void Judge(TributoLinea tributo, int i, Hallazgos hallazgos)
    {
        var path = Lugar.DeLinea(i, ".Tributos");
        if (tributo.Tasa is not { } tasa)
        {
            hallazgos.Sunat("2992", path, $"El tributo {tributo.Tributo.Codigo} no tiene porcentaje.", "Escriba el porcentaje.");
            return;
        }

        if (tributo.Afectacion is not null)
        {
            hallazgos.Sunat("3050", path, $"El tributo {tributo.Tributo.Codigo} no lleva afectación del IGV.", "Quite la afectación de ese tributo.");
        }

        bool isc = tributo.Tributo == Tributo.Isc;
        if (isc && tasa == 0m && tributo.Monto > 0m)
        {
            hallazgos.Sunat("3104", path, "El porcentaje del ISC debe ser mayor que cero.", "Escriba el porcentaje del ISC.");
        }
        else if (Formato.Dista(tributo.Monto, (tributo.BaseImponible ?? 0m) * tasa / 100m))
        {
            hallazgos.Sunat(isc ? "3108" : "3109", path, $"El tributo {tributo.Tributo.Codigo} {Formato.Show(tributo.Monto)} no es su base por {Formato.Show(tasa)} %.", "Recalcule la línea.");
        }
    }

    // The excise goes with IGV and its absences, but not with milled rice or exports.
    public static void Combinacion(Linea linea, int i, Hallazgos hallazgos)
    {
        bool isc = false;
        bool sinIsc = false;
        for (int t = 0; t < linea.Tributos.Count; t++)
        {
            TributoLinea tributo = linea.Tributos[t];
            isc |= tributo.Tributo == Tributo.Isc;
            sinIsc |= tributo.Tributo == Tributo.Ivap || tributo.Tributo == Tributo.Exportacion;
        }

        if (isc && sinIsc)
        {
            hallazgos.Sunat("3223", $"Lineas[{i}].Tributos", "El ISC no se combina con IVAP ni con exportación.", "Deje uno de los dos tributos en la línea.");
        }
    }

    public static decimal MontoIsc(Linea linea)
    {
        decimal monto = 0m;
        for (int t = 0; t < linea.Tributos.Count; t++)
        {
            TributoLinea tributo = linea.Tributos[t];
            monto += tributo.Tributo == Tributo.Isc ? tributo.Monto : 0m;
        }

        return monto;
    }
}
