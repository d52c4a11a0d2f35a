namespace IziSales.Ubl.Reglas;

/// <summary>What a daily summary and a voiding file have in common: number, days, issuer.</summary>
internal static class ReglasLote
{
    private const int MaxNumero = 99_999;
    private const int MinNombre = 3;
    private const int MaxNombre = 100;

    public static void Judge(Lote lote, Hallazgos hallazgos)
    {
        Emisor emisor = lote.Emisor;
        if (lote.Numero is < 1 or > MaxNumero)
        {
            hallazgos.Sunat("2220", "Numero", $"El número del archivo {lote.Numero} debe estar entre 1 y {MaxNumero}.", "Numere los archivos del día desde 1.");
        }

        if (lote.Fechas.Referencia > lote.Fechas.Generacion)
        {
            hallazgos.Sunat("2671", "Fechas", "El archivo no puede ser anterior a los comprobantes que informa.", "La fecha de generación es la de hoy en Lima.");
        }

        ReglasTexto.Caracteres(emisor.RazonSocial, "Emisor.RazonSocial", hallazgos);
        if (string.IsNullOrWhiteSpace(emisor.RazonSocial))
        {
            hallazgos.Sunat("2229", "Emisor.RazonSocial", "Falta la razón social del emisor.", "Escriba el nombre tal como figura en la ficha RUC.");
        }
        else if (!ReglasTexto.IsUnaLinea(emisor.RazonSocial, MinNombre, MaxNombre))
        {
            hallazgos.Sunat("2228", "Emisor.RazonSocial", $"En este archivo la razón social debe tener de {MinNombre} a {MaxNombre} caracteres en una sola línea.", "Abrevie la razón social.");
        }
    }

    public static void SinLineas(int lineas, Hallazgos hallazgos)
    {
        if (lineas == 0)
        {
            hallazgos.Own("IZI-DOC-001", "Lineas", "El archivo no informa ningún comprobante.", "Agregue al menos uno.");
        }
    }
}
