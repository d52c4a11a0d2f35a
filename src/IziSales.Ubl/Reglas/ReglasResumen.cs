namespace IziSales.Ubl.Reglas;

/// <summary>The daily summary.</summary>
internal static class ReglasResumen
{
    private const decimal Tolerancia = 5.00m;
    private const int MaxDocumento = 20;

    public static ValidationReport Judge(ResumenDiario resumen)
    {
        var hallazgos = new Hallazgos();
        ReglasLote.Judge(resumen, hallazgos);
        ReglasLote.SinLineas(resumen.Lineas.Count, hallazgos);
        var vistos = new Dictionary<string, List<EstadoItemResumen>>(resumen.Lineas.Count, StringComparer.Ordinal);
        for (int i = 0; i < resumen.Lineas.Count; i++)
        {
            LineaResumen linea = resumen.Lineas[i];
            Documento(linea, i, hallazgos);
            Repetido(linea, i, vistos, hallazgos);
            Adquirente(linea, resumen.Fechas.Referencia, i, hallazgos);
            Afectado(linea, i, hallazgos);
            if (Montos(linea, i, hallazgos))
            {
                Sumas(linea, resumen.Fechas.Referencia, i, hallazgos);
            }
        }

        return hallazgos.ToReport();
    }

    private static bool IsNota(LineaResumen linea) =>
        linea.Documento.Tipo == TipoComprobante.NotaCredito || linea.Documento.Tipo == TipoComprobante.NotaDebito;

    private static void Documento(LineaResumen linea, int i, Hallazgos hallazgos)
    {
        if (linea.Documento.Tipo != TipoComprobante.Boleta && !IsNota(linea))
        {
            hallazgos.Sunat("2241", $"Lineas[{i}].Documento", $"Un resumen informa boletas y sus notas, no el tipo {linea.Documento.Tipo.Codigo}.", "Quite la línea.");
        }

        Serie serie = linea.Documento.Numero.Serie;
        if (!serie.IsDeBoletas && !serie.IsDeContingencia)
        {
            hallazgos.Sunat("2513", $"Lineas[{i}].Documento", $"La serie {serie.Value} no es de boletas.", "Las facturas y sus notas no van en un resumen.");
        }
    }

    private static void Repetido(LineaResumen linea, int i, Dictionary<string, List<EstadoItemResumen>> vistos, Hallazgos hallazgos)
    {
        string clave = linea.Documento.ToString();
        if (!vistos.TryGetValue(clave, out List<EstadoItemResumen>? estados))
        {
            vistos[clave] = [linea.Estado];
            return;
        }

        if (estados.Contains(linea.Estado))
        {
            hallazgos.Sunat("3094", $"Lineas[{i}]", $"El comprobante {clave} está dos veces con el estado {linea.Estado.Codigo}.", "Deje una sola línea.");
        }
        else if (Both(EstadoItemResumen.Adicionar, EstadoItemResumen.Modificar))
        {
            hallazgos.Sunat("3095", $"Lineas[{i}]", $"El comprobante {clave} se adiciona y se modifica en el mismo archivo.", "Adicione la versión corregida, o modifique en otro archivo.");
        }
        else if (Both(EstadoItemResumen.Modificar, EstadoItemResumen.Anular))
        {
            hallazgos.Sunat("3096", $"Lineas[{i}]", $"El comprobante {clave} se modifica y se anula en el mismo archivo.", "Deje solo la anulación.");
        }

        estados.Add(linea.Estado);

        bool Both(EstadoItemResumen a, EstadoItemResumen b) =>
            (linea.Estado == a && estados.Contains(b)) || (linea.Estado == b && estados.Contains(a));
    }

    private static void Adquirente(LineaResumen linea, DateOnly fecha, int i, Hallazgos hallazgos)
    {
        decimal umbral = Umbrales.BoletaConAdquirente.At(fecha);
        if (linea.Adquirente is not { } documento || documento.Numero == "-")
        {
            if (linea.Total > umbral && linea.Moneda == Moneda.Pen)
            {
                hallazgos.Sunat("2514", $"Lineas[{i}].Adquirente", $"Falta identificar al cliente: la venta pasa de S/ {umbral:0}.", "Indique el documento del cliente.");
            }

            return;
        }

        if (documento.Tipo == TipoDocumentoIdentidad.Ruc && !Ruc.TryParse(documento.Numero, out _))
        {
            hallazgos.Sunat("2017", $"Lineas[{i}].Adquirente", "El RUC del cliente no es válido.", "Revise los once dígitos.");
        }
        else if (documento.Tipo == TipoDocumentoIdentidad.Dni && !Dni.TryParse(documento.Numero, out _))
        {
            hallazgos.Sunat("4207", $"Lineas[{i}].Adquirente", "El DNI del cliente debe tener ocho dígitos.", "Revise el DNI.");
        }
        else if (documento.Numero.Length > MaxDocumento)
        {
            hallazgos.Sunat("4208", $"Lineas[{i}].Adquirente", $"El número de documento del cliente debe tener hasta {MaxDocumento} caracteres.", "Revise el número de documento.");
        }
    }

    private static void Afectado(LineaResumen linea, int i, Hallazgos hallazgos)
    {
        if (linea.Afectado is null)
        {
            if (IsNota(linea) && linea.Estado != EstadoItemResumen.Anular)
            {
                hallazgos.Sunat("2524", $"Lineas[{i}].Afectado", "Falta la boleta que la nota modifica.", "Indique tipo, serie y número de la boleta.");
            }

            return;
        }

        if (!IsNota(linea))
        {
            hallazgos.Sunat("2582", $"Lineas[{i}].Afectado", "Solo una nota señala otro comprobante.", "Quite el documento afectado.");
        }
        else if (linea.Afectado.Tipo != TipoComprobante.Boleta && linea.Afectado.Tipo != TipoComprobante.TicketMaquina)
        {
            hallazgos.Sunat("2513", $"Lineas[{i}].Afectado", $"Una nota de un resumen modifica una boleta, no el tipo {linea.Afectado.Tipo.Codigo}.", "Indique la boleta.");
        }
        else if (!linea.Afectado.Numero.Serie.IsDeBoletas && !linea.Afectado.Numero.Serie.IsDeContingencia)
        {
            hallazgos.Sunat("2920", $"Lineas[{i}].Afectado", $"La serie {linea.Afectado.Numero.Serie.Value} no es de boletas.", "Revise el número de la boleta.");
        }
    }

    // Figures past their format are not added up: a sum of them may be more than a decimal holds.
    private static bool Montos(LineaResumen linea, int i, Hallazgos hallazgos) =>
        Monto("2251", linea.Total, "Total", i, hallazgos)
            & Monto("2254", linea.Gravado, "Gravado", i, hallazgos)
            & Monto("2254", linea.Exonerado, "Exonerado", i, hallazgos)
            & Monto("2254", linea.Inafecto, "Inafecto", i, hallazgos)
            & Monto("2254", linea.Exportacion, "Exportacion", i, hallazgos)
            & Monto("2254", linea.Gratuito, "Gratuito", i, hallazgos)
            & Monto("2261", linea.Cargos, "Cargos", i, hallazgos)
            & Monto("2048", linea.Igv, "Igv", i, hallazgos)
            & Monto("2048", linea.Ivap, "Ivap", i, hallazgos)
            & Monto("2048", linea.Icbper, "Icbper", i, hallazgos)
            & Monto("2048", linea.OtrosTributos, "OtrosTributos", i, hallazgos);

    private static bool Monto(string codigo, decimal value, string member, int i, Hallazgos hallazgos)
    {
        if (Formato.IsMonto(value))
        {
            return true;
        }

        hallazgos.Sunat(codigo, $"Lineas[{i}].{member}", $"El monto {Formato.Show(value)} debe ser positivo, con hasta 12 enteros y 2 decimales.", "Corrija el monto.");
        return false;
    }

    private static void Sumas(LineaResumen linea, DateOnly fecha, int i, Hallazgos hallazgos)
    {
        decimal suma = linea.Gravado + linea.Exonerado + linea.Inafecto + linea.Exportacion + linea.Cargos + linea.Igv + linea.Ivap + linea.Icbper + linea.OtrosTributos;
        if (Math.Abs(linea.Total - suma) > Tolerancia)
        {
            hallazgos.Sunat("4027", $"Lineas[{i}].Total", $"El total {Formato.Show(linea.Total)} no es la suma de valores, tributos y cargos ({Formato.Show(suma)}).", "Revise los montos de la línea.");
        }

        decimal general = linea.Gravado * Tasas.Igv.At(fecha) / 100m;
        decimal mype = linea.Gravado * Tasas.IgvMypeRestaurantes.At(fecha) / 100m;
        if (linea.Igv != 0m && Math.Abs(linea.Igv - general) > Tolerancia && Math.Abs(linea.Igv - mype) > Tolerancia)
        {
            hallazgos.Sunat("4019", $"Lineas[{i}].Igv", $"El IGV {Formato.Show(linea.Igv)} no es el {Formato.Show(Tasas.Igv.At(fecha))} % de {Formato.Show(linea.Gravado)}.", "Revise los montos de la línea.");
        }
    }
}
