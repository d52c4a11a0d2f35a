using System.Globalization;
using System.Xml.Linq;
using IziSales.Ubl.Reglas;
using static IziSales.Ubl.Lectura.Nodos;

namespace IziSales.Ubl.Lectura;

/// <summary>An <c>Invoice</c> element.</summary>
internal static class LectorInvoice
{
    // Outside them no electronic document exists, and calendar arithmetic may fall off its end.
    private const int MinYear = 2000;
    private const int MaxYear = 2999;

    public static Boleta? Read(XElement root, Hallazgos hallazgos)
    {
        Versiones(root, hallazgos);
        LectorFirma.Judge(root, hallazgos);
        LectorAtributos.Judge(root, hallazgos);
        LectorReferencias.Judge(root, hallazgos);
        NumeroComprobante? numero = Numero(root, hallazgos);
        DateTimeOffset? fecha = Fecha(root, hallazgos);
        bool isBoleta = IsBoleta(root, hallazgos);
        Moneda moneda = ReadMoneda(root, hallazgos);
        TipoOperacion operacion = Operacion(root, hallazgos);
        Ruc? ruc = LectorPartes.Ruc(root, hallazgos);
        Adquirente adquirente = LectorPartes.Adquirente(root, hallazgos);
        IReadOnlyList<Linea> lineas = [.. LectorLinea.ReadAll(root, hallazgos)];
        IReadOnlyList<CargoDescuento> cargos = LectorCargos.ReadAll(root, NivelCargoDescuento.Global, hallazgos);
        Totales totales = LectorTotales.Read(root, hallazgos);
        (IReadOnlyList<Leyenda> leyendas, IReadOnlyList<string> observaciones) = Notas(root, hallazgos);
        Itinerante(root, leyendas, hallazgos);
        if (ruc is null || numero is null || fecha is null || !isBoleta)
        {
            return null;
        }

        return new Boleta(new ComprobanteDatos
        {
            Emisor = LectorPartes.Emisor(root, ruc, operacion, hallazgos),
            Adquirente = adquirente,
            Numero = numero,
            FechaEmision = fecha.Value,
            Operacion = operacion,
            Moneda = moneda,
            Lineas = lineas,
            CargosDescuentos = cargos,
            Totales = totales,
            Leyendas = leyendas,
            Observaciones = observaciones,
        });
    }

    private static void Versiones(XElement root, Hallazgos hallazgos)
    {
        string? ubl = root.Element(Cbc + "UBLVersionID").Code();
        if (ubl != "2.1")
        {
            hallazgos.Sunat(ubl is null ? "2075" : "2074", "Invoice/cbc:UBLVersionID", ubl is null ? "Falta la versión de UBL." : $"La versión de UBL es 2.1, no {Shorten(ubl)}.", "Escriba 2.1.");
        }

        string? customization = root.Element(Cbc + "CustomizationID").Code();
        if (customization != "2.0")
        {
            hallazgos.Sunat(customization is null ? "2073" : "2072", "Invoice/cbc:CustomizationID", customization is null ? "Falta la versión de la estructura." : $"La versión de la estructura es 2.0, no {Shorten(customization)}.", "Escriba 2.0.");
        }
    }

    private static NumeroComprobante? Numero(XElement root, Hallazgos hallazgos)
    {
        string? text = root.Element(Cbc + "ID").Code();
        if (NumeroComprobante.TryParse(text, out NumeroComprobante? numero))
        {
            return numero;
        }

        hallazgos.Sunat("1001", "Invoice/cbc:ID", text is null ? "Falta la serie y el número." : $"«{Shorten(text)}» no es una serie y un número de boleta.", "Escriba serie, guion y hasta ocho dígitos: B001-27.");
        return null;
    }

    private static DateTimeOffset? Fecha(XElement root, Hallazgos hallazgos)
    {
        string? date = root.Element(Cbc + "IssueDate").Code();
        string time = root.Element(Cbc + "IssueTime").Code() ?? "00:00:00";
        if (DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) && day.Year is >= MinYear and <= MaxYear)
        {
            bool hasTime = TimeOnly.TryParse(time, CultureInfo.InvariantCulture, out TimeOnly hour);
            return new DateTimeOffset(day.ToDateTime(hasTime ? hour : TimeOnly.MinValue), Lima.Offset);
        }

        hallazgos.Own("IZI-XML-003", "Invoice/cbc:IssueDate", date is null ? "Falta la fecha de emisión." : $"«{Shorten(date)}» no es una fecha.", "Escriba la fecha como 2026-01-15.");
        return null;
    }

    private static bool IsBoleta(XElement root, Hallazgos hallazgos)
    {
        string? tipo = root.Element(Cbc + "InvoiceTypeCode").Code();
        switch (tipo)
        {
            case "03":
                return true;
            case null:
                hallazgos.Sunat("1004", "Invoice/cbc:InvoiceTypeCode", "Falta el tipo de comprobante.", "Escriba 03.");
                return false;
            case "01":
                hallazgos.Own("IZI-XML-002", "Invoice/cbc:InvoiceTypeCode", "Una factura (01) todavía no se lee; solo boletas (03).", "Valide este archivo con los niveles xsd y signature.");
                return false;
            default:
                hallazgos.Sunat("1003", "Invoice/cbc:InvoiceTypeCode", $"El tipo de comprobante «{Shorten(tipo)}» no es de un Invoice.", "Escriba 03 para una boleta.");
                return false;
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

    private static Moneda ReadMoneda(XElement root, Hallazgos hallazgos)
    {
        string? codigo = root.Element(Cbc + "DocumentCurrencyCode").Code();
        if (!Moneda.TryParse(codigo, out Moneda? moneda))
        {
            hallazgos.Sunat(codigo is null ? "2070" : "3088", "Invoice/cbc:DocumentCurrencyCode", codigo is null ? "Falta la moneda." : $"La moneda «{Shorten(codigo)}» no está en el catálogo 02.", "Use PEN para soles.");
            moneda = Moneda.Pen;
        }

        XElement? other = root.Descendants().FirstOrDefault(element => element.Attribute("currencyID") is { } attribute && attribute.Value != (codigo ?? attribute.Value));
        if (other is not null)
        {
            hallazgos.Sunat("2071", PathOf(other), $"La moneda {Shorten(other.Attribute("currencyID")!.Value)} no es la del documento ({codigo}).", "Use una sola moneda en todo el documento.");
        }

        return moneda;
    }

    private static (IReadOnlyList<Leyenda> Leyendas, IReadOnlyList<string> Observaciones) Notas(XElement root, Hallazgos hallazgos)
    {
        var leyendas = new List<Leyenda>();
        var observaciones = new List<string>();
        foreach (XElement note in root.Some(Cbc + "Note"))
        {
            string? codigo = note.Attribute("languageLocaleID")?.Value;
            if (codigo is null)
            {
                observaciones.Add(note.Value);
            }
            else if (CodigoLeyenda.TryParse(codigo, out CodigoLeyenda? leyenda))
            {
                leyendas.Add(new Leyenda(leyenda, note.Value));
            }
            else
            {
                hallazgos.Sunat("3027", PathOf(note), $"El código de leyenda «{Shorten(codigo)}» no está en el catálogo 52.", "Use un código del catálogo, o ninguno para un texto libre.");
            }
        }

        return (leyendas, observaciones);
    }

    private static void Itinerante(XElement root, IReadOnlyList<Leyenda> leyendas, Hallazgos hallazgos)
    {
        if (root.Element(Cac + "Delivery") is not null && !leyendas.Any(static leyenda => leyenda.Codigo == CodigoLeyenda.EmisorItinerante))
        {
            hallazgos.Sunat("4266", "Invoice/cac:Delivery", "Hay un lugar de entrega, pero falta la leyenda 2005 de venta itinerante.", "Agregue la leyenda 2005, o quite cac:Delivery.");
        }
    }
}
