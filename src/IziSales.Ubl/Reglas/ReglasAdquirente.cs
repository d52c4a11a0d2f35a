namespace IziSales.Ubl.Reglas;

/// <summary>The buyer: who must be named, and how.</summary>
internal static class ReglasAdquirente
{
    private const int MinNombre = 3;

    public static void Judge(Comprobante comprobante, Hallazgos hallazgos)
    {
        Adquirente adquirente = comprobante.Adquirente;
        Nombre(adquirente, hallazgos);
        Documento(adquirente.Documento, hallazgos);
        Umbral(comprobante, hallazgos);
    }

    private static void Nombre(Adquirente adquirente, Hallazgos hallazgos)
    {
        ReglasTexto.Caracteres(adquirente.Nombre, "Adquirente.Nombre", hallazgos);
        if (string.IsNullOrWhiteSpace(adquirente.Nombre))
        {
            hallazgos.Sunat("2021", "Adquirente.Nombre", "Falta el nombre del cliente.", "Escriba el nombre, o venda a CLIENTES VARIOS.");
        }
        else if (!ReglasTexto.IsUnaLinea(adquirente.Nombre, MinNombre, LargoMaximo.Nombre))
        {
            hallazgos.Sunat("2022", "Adquirente.Nombre", $"El nombre del cliente debe tener de {MinNombre} a {LargoMaximo.Nombre} caracteres en una sola línea.", "Corrija el nombre del cliente.");
        }
    }

    private static void Documento(DocumentoIdentidad documento, Hallazgos hallazgos)
    {
        if (documento.Numero == "-")
        {
            return;
        }

        if (documento.Tipo == TipoDocumentoIdentidad.Ruc)
        {
            if (!Ruc.TryParse(documento.Numero, out _))
            {
                hallazgos.Sunat("2017", "Adquirente.Documento", "El RUC del cliente no es válido.", "Revise los once dígitos.");
            }
        }
        else if (documento.Tipo == TipoDocumentoIdentidad.Dni)
        {
            if (!Dni.TryParse(documento.Numero, out _))
            {
                hallazgos.Sunat("4207", "Adquirente.Documento", "El DNI del cliente debe tener ocho dígitos.", "Revise el DNI.");
            }
        }
        else if (!DocumentoIdentidad.Fits(documento.Tipo, documento.Numero))
        {
            hallazgos.Sunat("4208", "Adquirente.Documento", "El número de documento del cliente debe tener hasta 15 letras o dígitos, sin espacios.", "Revise el número de documento.");
        }
    }

    // SUNAT only refuses this inside a summary (2514); the law asks for it on every boleta, so an individual one is held to it too.
    private static void Umbral(Comprobante comprobante, Hallazgos hallazgos)
    {
        if (comprobante is Factura || comprobante.Moneda != Moneda.Pen || comprobante.Adquirente.IsIdentificado)
        {
            return;
        }

        decimal umbral = Umbrales.BoletaConAdquirente.At(DateOnly.FromDateTime(comprobante.FechaEmision.DateTime));
        if (comprobante.Totales.ImporteTotal > umbral)
        {
            hallazgos.Sunat("2514", "Adquirente", $"Falta identificar al cliente: la venta pasa de S/ {umbral:0}.", "Pida el DNI (u otro documento) y el nombre del cliente.");
        }
    }
}
