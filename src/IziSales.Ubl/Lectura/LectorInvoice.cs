using System.Xml.Linq;
using IziSales.Ubl.Reglas;
using static IziSales.Ubl.Lectura.Nodos;

namespace IziSales.Ubl.Lectura;

/// <summary>An <c>Invoice</c> element: a boleta or a factura.</summary>
internal static class LectorInvoice
{
    public static Comprobante? Read(XElement root, Hallazgos hallazgos)
    {
        TipoComprobante? tipo = Tipo(root, hallazgos);
        TipoOperacion operacion = Operacion(root, hallazgos);
        ComprobanteDatos? datos = LectorComprobante.Read(root, LectorClase.Invoice, operacion, hallazgos);
        Itinerante(root, hallazgos);
        if (tipo == TipoComprobante.Factura)
        {
            LectorFormaPago.Judge(root, hallazgos);
        }

        if (datos is null || tipo is null)
        {
            return null;
        }

        return tipo == TipoComprobante.Factura ? new Factura(datos) : new Boleta(datos);
    }

    /// <summary>Whether the element says that it is a factura, whose arithmetic is judged more sternly.</summary>
    public static bool IsFactura(XElement root) => root.Element(Cbc + "InvoiceTypeCode").Code() == TipoComprobante.Factura.Codigo;

    private static TipoComprobante? Tipo(XElement root, Hallazgos hallazgos)
    {
        string? codigo = root.Element(Cbc + "InvoiceTypeCode").Code();
        switch (codigo)
        {
            case "03":
                return TipoComprobante.Boleta;
            case "01":
                return TipoComprobante.Factura;
            case null:
                hallazgos.Sunat("1004", "Invoice/cbc:InvoiceTypeCode", "Falta el tipo de comprobante.", "Escriba 03 para una boleta, 01 para una factura.");
                return null;
            default:
                hallazgos.Sunat("1003", "Invoice/cbc:InvoiceTypeCode", $"El tipo de comprobante «{Shorten(codigo)}» no es de un Invoice.", "Escriba 03 para una boleta, 01 para una factura.");
                return null;
        }
    }

    private static TipoOperacion Operacion(XElement root, Hallazgos hallazgos)
    {
        string? codigo = root.Element(Cbc + "InvoiceTypeCode").AttributeText("listID");
        if (TipoOperacion.TryParse(codigo, out TipoOperacion? operacion))
        {
            return operacion;
        }

        hallazgos.Sunat(codigo is null ? "3205" : "3206", "Invoice/cbc:InvoiceTypeCode/@listID", codigo is null ? "Falta el tipo de operación." : $"El tipo de operación «{Shorten(codigo)}» no está en el catálogo 51.", "Use 0113 (Nuevo RUS) o 0101 (venta interna).");
        return TipoOperacion.VentaInterna;
    }

    private static void Itinerante(XElement root, Hallazgos hallazgos)
    {
        bool dicho = root.Some(Cbc + "Note").Any(static note => note.AttributeText("languageLocaleID") == CodigoLeyenda.EmisorItinerante.Codigo);
        if (root.Element(Cac + "Delivery") is not null && !dicho)
        {
            hallazgos.Sunat("4266", "Invoice/cac:Delivery", "Hay un lugar de entrega, pero falta la leyenda 2005 de venta itinerante.", "Agregue la leyenda 2005, o quite cac:Delivery.");
        }
    }
}
