using System.Globalization;
using IziSales.Ubl;

namespace IziSales.Emision.Emitir;

/// <summary>How a cashier calls things.</summary>
internal static class Palabras
{
    /// <summary>La boleta B001-27.</summary>
    public static string Nombre(ComprobanteId id) => $"{Clase(id.Tipo)} {id.Numero.Value}";

    /// <summary>15/01/2026.</summary>
    public static string Dia(DateOnly dia) => dia.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>S/ 1,250.00.</summary>
    public static string Monto(decimal monto, Moneda moneda) => string.Create(CultureInfo.InvariantCulture, $"{moneda.Simbolo} {monto:#,0.00}");

    /// <summary>How a document stands, as the end of a sentence that begins with its name.</summary>
    public static string Situacion(EstadoComprobante estado) => estado switch
    {
        EstadoComprobante.Aceptado or EstadoComprobante.Observado => "está registrada en SUNAT",
        EstadoComprobante.AnulacionPendiente => "está en proceso de anulación",
        EstadoComprobante.Anulado => "está anulada",
        EstadoComprobante.Rechazado => "fue rechazada por SUNAT",
        EstadoComprobante.Reemplazado => "fue rechazada por SUNAT y ya se emitió de nuevo",
        EstadoComprobante.NoRegistrado => "no fue registrada por SUNAT y espera una corrección",
        EstadoComprobante.EnConflicto => "tiene un número que en SUNAT es de otro documento",
        _ => "todavía está en camino a SUNAT",
    };

    private static string Clase(TipoComprobante tipo) =>
        tipo == TipoComprobante.NotaCredito ? "La nota de crédito"
        : tipo == TipoComprobante.NotaDebito ? "La nota de débito"
        : tipo == TipoComprobante.Factura ? "La factura"
        : "La boleta";
}
