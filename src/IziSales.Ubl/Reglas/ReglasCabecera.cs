namespace IziSales.Ubl.Reglas;

/// <summary>Number, operation type, legends.</summary>
internal static class ReglasCabecera
{
    public static void Judge(Comprobante comprobante, Hallazgos hallazgos)
    {
        SerieDelTipo(comprobante, hallazgos);
        Operacion(comprobante, hallazgos);
        Exportacion(comprobante, hallazgos);
        Leyendas(comprobante, hallazgos);
        LeyendasDebidas(comprobante, hallazgos);
        Observaciones(comprobante, hallazgos);
    }

    private static void SerieDelTipo(Comprobante comprobante, Hallazgos hallazgos)
    {
        Serie serie = comprobante.Numero.Serie;
        if (comprobante is Boleta && !serie.IsDeBoletas && !serie.IsDeContingencia)
        {
            hallazgos.Sunat("1001", "Numero.Serie", $"La serie {serie.Value} no es de boletas.", "Use una serie que empiece con B, por ejemplo B001.");
        }

        if (comprobante is Factura && serie.IsDeBoletas)
        {
            hallazgos.Sunat("1001", "Numero.Serie", $"La serie {serie.Value} no es de facturas.", "Use una serie que empiece con F, por ejemplo F001.");
        }
    }

    private static void Operacion(Comprobante comprobante, Hallazgos hallazgos)
    {
        if (comprobante is Boleta { Operacion: { IsPermitidaEnBoleta: false } operacion })
        {
            hallazgos.Sunat("3206", "Operacion", $"El tipo de operación {operacion.Codigo} no se permite en una boleta.", "Use 0113 (Nuevo RUS) o 0101 (venta interna).");
        }
    }

    // Read ones are judged by what they say; of our own, what an export needs beyond tax 9995 is not there.
    private static void Exportacion(Comprobante comprobante, Hallazgos hallazgos)
    {
        if (!comprobante.IsDerivado)
        {
            return;
        }

        if (comprobante.Operacion is { IsExportacion: true } operacion)
        {
            hallazgos.Own("IZI-DOC-002", "Operacion", $"Una exportación (operación {operacion.Codigo}) no se emite con este SDK.", "Emítala en el portal de SUNAT.");
        }

        for (int i = 0; i < comprobante.Lineas.Count; i++)
        {
            if (comprobante.Lineas[i].Afectacion == AfectacionIgv.Exportacion)
            {
                hallazgos.Own("IZI-DOC-002", $"Lineas[{i}].Afectacion", "Una línea de exportación (afectación 40) no se emite con este SDK.", "Emítala en el portal de SUNAT.");
            }
        }
    }

    private static void Leyendas(Comprobante comprobante, Hallazgos hallazgos)
    {
        for (int i = 0; i < comprobante.Leyendas.Count; i++)
        {
            Leyenda leyenda = comprobante.Leyendas[i];
            var path = new Lugar("Leyendas", i);
            Sentence(leyenda.Texto, path, hallazgos);
            for (int j = 0; j < i; j++)
            {
                if (comprobante is not Nota && comprobante.Leyendas[j].Codigo == leyenda.Codigo)
                {
                    hallazgos.Sunat("3014", path, $"La leyenda {leyenda.Codigo.Codigo} está repetida.", "Deje una sola.");
                    break;
                }
            }

            if (leyenda.Codigo == CodigoLeyenda.TransferenciaGratuita && comprobante.Totales.Gratuito == 0m)
            {
                hallazgos.Sunat("2416", path, "La leyenda 1002 anuncia una entrega gratuita, pero el total gratuito es 0.00.", "Quite la leyenda o declare las líneas gratuitas.");
            }

            AmazoniaOTacna(comprobante, leyenda, path, hallazgos);
        }
    }

    // Milled rice does not mix with other goods (2644), so the first line tells.
    private static void LeyendasDebidas(Comprobante comprobante, Hallazgos hallazgos)
    {
        if (comprobante.Lineas is [{ Afectacion: { } primera }, ..] && primera == AfectacionIgv.GravadoIvap && !Has(comprobante, CodigoLeyenda.Ivap))
        {
            hallazgos.Sunat("4264", "Leyendas", "Se vende arroz pilado (IVAP) y falta la leyenda 2007.", "Agregue la leyenda 2007.");
        }

        if (comprobante.Operacion is { IsDetraccion: true } operacion && !Has(comprobante, CodigoLeyenda.Detraccion))
        {
            hallazgos.Sunat("4265", "Leyendas", $"El tipo de operación {operacion.Codigo} es de detracción y falta la leyenda 2006.", "Agregue la leyenda 2006, o cambie el tipo de operación.");
        }
    }

    private static bool Has(Comprobante comprobante, CodigoLeyenda codigo)
    {
        for (int l = 0; l < comprobante.Leyendas.Count; l++)
        {
            Leyenda leyenda = comprobante.Leyendas[l];
            if (leyenda.Codigo == codigo)
            {
                return true;
            }
        }

        return false;
    }

    private static void AmazoniaOTacna(Comprobante comprobante, Leyenda leyenda, Lugar path, Hallazgos hallazgos)
    {
        string? codigo = leyenda.Codigo.Codigo switch
        {
            "2001" => "4022",
            "2002" => "4023",
            "2003" => "4024",
            "2008" => "4244",
            _ => null,
        };
        if (codigo is not null && comprobante.Totales.Exonerado == 0m)
        {
            hallazgos.Sunat(codigo, path, $"La leyenda {leyenda.Codigo.Codigo} exige un total exonerado mayor que cero.", "Quite la leyenda o declare líneas exoneradas (20).");
        }
    }

    private static void Observaciones(Comprobante comprobante, Hallazgos hallazgos)
    {
        for (int i = 0; i < comprobante.Observaciones.Count; i++)
        {
            Sentence(comprobante.Observaciones[i], new Lugar("Observaciones", i), hallazgos);
        }
    }

    private static void Sentence(string text, Lugar path, Hallazgos hallazgos)
    {
        ReglasTexto.Caracteres(text, path, hallazgos);
        if (!ReglasTexto.IsUnaLinea(text, 1, LargoMaximo.Observacion))
        {
            hallazgos.Sunat("3006", path, $"El texto debe tener de 1 a {LargoMaximo.Observacion} caracteres en una sola línea; tiene {text.Length}.", "Acorte el texto o repártalo en varias observaciones.");
        }
    }
}
