namespace IziSales.Ubl.Reglas;

/// <summary>What a factura asks beyond a boleta.</summary>
internal static class ReglasFactura
{
    public static void Judge(Factura factura, Hallazgos hallazgos)
    {
        if (factura.Adquirente.Documento.Tipo != TipoDocumentoIdentidad.Ruc)
        {
            hallazgos.Sunat("2800", "Adquirente.Documento", "Una factura se emite a un RUC.", "Pida el RUC del cliente, o emita una boleta.");
        }

        if (factura.Operacion is { IsPermitidaEnFactura: false } operacion)
        {
            hallazgos.Sunat("3206", "Operacion", $"El tipo de operación {operacion.Codigo} no se permite en una factura.", "Use 0101 (venta interna). Una tienda del Nuevo RUS no emite facturas.");
        }
    }
}
