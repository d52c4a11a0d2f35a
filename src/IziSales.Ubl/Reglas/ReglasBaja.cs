namespace IziSales.Ubl.Reglas;

/// <summary>The voiding of facturas.</summary>
internal static class ReglasBaja
{
    private const int MinMotivo = 3;
    private const int MaxMotivo = 100;

    public static ValidationReport Judge(ComunicacionBaja baja)
    {
        var hallazgos = new Hallazgos();
        ReglasLote.Judge(baja, hallazgos);
        ReglasLote.SinLineas(baja.Lineas.Count, hallazgos);
        var vistos = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < baja.Lineas.Count; i++)
        {
            LineaBaja linea = baja.Lineas[i];
            Documento(linea, i, hallazgos);
            Motivo(linea, i, hallazgos);
            if (!vistos.Add(linea.Documento.ToString()))
            {
                hallazgos.Sunat("2348", $"Lineas[{i}]", $"El comprobante {linea.Documento} está dos veces.", "Deje una sola línea.");
            }
        }

        return hallazgos.ToReport();
    }

    private static void Documento(LineaBaja linea, int i, Hallazgos hallazgos)
    {
        TipoComprobante tipo = linea.Documento.Tipo;
        if (tipo != TipoComprobante.Factura && tipo != TipoComprobante.NotaCredito && tipo != TipoComprobante.NotaDebito)
        {
            hallazgos.Sunat("2308", $"Lineas[{i}].Documento", $"El tipo {tipo.Codigo} no se da de baja con este archivo.", "Una boleta se anula con un resumen diario, estado 3, dentro de 7 días.");
        }
        else if (linea.Documento.Numero.Serie.IsDeBoletas)
        {
            hallazgos.Sunat("2310", $"Lineas[{i}].Documento", $"La serie {linea.Documento.Numero.Serie.Value} es de boletas.", "Una nota de boleta se anula con un resumen diario, estado 3.");
        }
    }

    private static void Motivo(LineaBaja linea, int i, Hallazgos hallazgos)
    {
        ReglasTexto.Caracteres(linea.Motivo, Lugar.DeLinea(i, ".Motivo"), hallazgos);
        if (string.IsNullOrWhiteSpace(linea.Motivo))
        {
            hallazgos.Sunat("2315", $"Lineas[{i}].Motivo", "Falta el motivo de la baja.", "Escriba por qué se da de baja.");
        }
        else if (!ReglasTexto.IsUnaLinea(linea.Motivo, MinMotivo, MaxMotivo))
        {
            hallazgos.Sunat("4203", $"Lineas[{i}].Motivo", $"El motivo debe tener de {MinMotivo} a {MaxMotivo} caracteres en una sola línea.", "Escriba el motivo con una o dos palabras más.");
        }
    }
}
