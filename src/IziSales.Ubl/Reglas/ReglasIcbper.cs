namespace IziSales.Ubl.Reglas;

/// <summary>The tax on plastic bags.</summary>
internal static class ReglasIcbper
{
    private const int MaxBolsas = 99_999;

    public static void Judge(Comprobante comprobante, Linea linea, TributoLinea tributo, int i, Hallazgos hallazgos)
    {
        var path = Lugar.DeLinea(i, ".Bolsas");
        decimal bolsas = tributo.Bolsas ?? 0m;
        decimal porBolsa = tributo.MontoPorBolsa ?? 0m;
        if (comprobante.Operacion == TipoOperacion.VentaInternaNrus && tributo.Monto > 0m)
        {
            hallazgos.Sunat("3240", path, "El ICBPER no corresponde al Nuevo RUS (operación 0113).", "Venda la bolsa como un producto más.");
        }

        if (bolsas != decimal.Truncate(bolsas) || bolsas is < 0m or > MaxBolsas)
        {
            hallazgos.Sunat("2892", path, $"La cantidad de bolsas {Formato.Show(bolsas)} debe ser un entero de hasta cinco dígitos.", "Corrija la cantidad de bolsas.");
        }
        else if (bolsas != linea.Cantidad)
        {
            hallazgos.Sunat("3236", path, $"La línea tiene {Formato.Show(bolsas)} bolsas y cantidad {Formato.Show(linea.Cantidad)}: deben ser iguales.", "Ponga las bolsas en una línea propia, con su cantidad.");
        }

        DateOnly fecha = DateOnly.FromDateTime(comprobante.FechaEmision.DateTime);
        Vigencia<decimal>? vigente = Tasas.Icbper.Find(fecha);
        if (vigente is null)
        {
            if (tributo.Monto > 0m)
            {
                hallazgos.Sunat("2949", path, "El ICBPER rige desde el 1 de agosto de 2019.", "Quite las bolsas de la línea.");
            }

            return;
        }

        if (porBolsa <= 0m)
        {
            hallazgos.Sunat("3238", path, "El ICBPER por bolsa debe ser mayor que cero.", $"Use S/ {Formato.Show(vigente.Valor)} por bolsa.");
        }
        else if (comprobante.Moneda == Moneda.Pen && porBolsa != vigente.Valor)
        {
            hallazgos.Sunat("4237", path, $"El ICBPER por bolsa es S/ {Formato.Show(vigente.Valor)}, no {Formato.Show(porBolsa)}.", "Corrija la tasa.");
        }

        if (Formato.Dista(tributo.Monto, bolsas * porBolsa))
        {
            hallazgos.Sunat("4318", path, $"El ICBPER {Formato.Show(tributo.Monto)} no es bolsas por tasa.", "Recalcule la línea.");
        }
    }
}
