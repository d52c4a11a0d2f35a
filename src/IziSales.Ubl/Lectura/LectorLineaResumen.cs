using System.Xml.Linq;
using IziSales.Ubl.Reglas;
using static IziSales.Ubl.Lectura.Nodos;

namespace IziSales.Ubl.Lectura;

/// <summary>One document inside a daily summary.</summary>
internal static class LectorLineaResumen
{
    /// <summary>The line; null when it does not say which document it speaks of.</summary>
    public static LineaResumen? Read(XElement element, Hallazgos hallazgos)
    {
        string path = PathOf(element);
        DocumentoReferido? documento = Documento(element, path, hallazgos);
        bool legible = Afectado(element, path, hallazgos, out DocumentoReferido? afectado);
        EstadoItemResumen estado = Estado(element, path, hallazgos);
        Moneda moneda = Moneda(element, hallazgos);
        DocumentoIdentidad? adquirente = Adquirente(element, path, hallazgos);
        Dictionary<TipoValorVenta, decimal> valores = LectorMontosResumen.Valores(element, hallazgos);
        Dictionary<Tributo, decimal> tributos = LectorMontosResumen.Tributos(element, path, hallazgos);
        decimal total = LectorMontosResumen.Total(element, path, hallazgos);
        decimal cargos = LectorMontosResumen.Cargos(element, hallazgos);
        return documento is null || !legible
            ? null
            : new LineaResumen
            {
                Estado = estado,
                Documento = documento,
                Adquirente = adquirente,
                Afectado = afectado,
                Moneda = moneda,
                Total = total,
                Gravado = valores.GetValueOrDefault(TipoValorVenta.Gravado),
                Exonerado = valores.GetValueOrDefault(TipoValorVenta.Exonerado),
                Inafecto = valores.GetValueOrDefault(TipoValorVenta.Inafecto),
                Exportacion = valores.GetValueOrDefault(TipoValorVenta.Exportacion),
                Gratuito = valores.GetValueOrDefault(TipoValorVenta.Gratuito),
                Cargos = cargos,
                Igv = tributos.GetValueOrDefault(Tributo.Igv),
                Ivap = tributos.GetValueOrDefault(Tributo.Ivap),
                Icbper = tributos.GetValueOrDefault(Tributo.Icbper),
                OtrosTributos = tributos.Where(static tributo => !tributo.Key.HasTasa && tributo.Key != Tributo.Icbper).Sum(static tributo => tributo.Value),
            };
    }

    private static DocumentoReferido? Documento(XElement element, string path, Hallazgos hallazgos)
    {
        string? codigo = element.Element(Cbc + "DocumentTypeCode").Code();
        if (!TipoComprobante.TryParse(codigo, out TipoComprobante? tipo))
        {
            hallazgos.Sunat(codigo is null ? "2242" : "2241", path + "/cbc:DocumentTypeCode", codigo is null ? "Falta el tipo del comprobante." : $"Un resumen informa boletas y sus notas, no el tipo «{Shorten(codigo)}».", "Escriba 03, 07 u 08.");
        }

        string? id = element.Element(Cbc + "ID").Code();
        if (!NumeroComprobante.TryParse(id, out NumeroComprobante? numero))
        {
            hallazgos.Sunat(id is null ? "2512" : "2513", path + "/cbc:ID", id is null ? "Falta la serie y el número del comprobante." : $"«{Shorten(id)}» no es una serie y un número.", "Escriba serie, guion y hasta ocho dígitos: B001-27.");
        }

        return tipo is null || numero is null ? null : new DocumentoReferido(tipo, numero);
    }

    private static bool Afectado(XElement element, string path, Hallazgos hallazgos, out DocumentoReferido? afectado)
    {
        afectado = null;
        if (element.Child(Cac + "BillingReference", Cac + "InvoiceDocumentReference") is not { } referencia)
        {
            return true;
        }

        path += "/cac:BillingReference/cac:InvoiceDocumentReference";
        string? codigo = referencia.Element(Cbc + "DocumentTypeCode").Code();
        if (!TipoComprobante.TryParse(codigo, out TipoComprobante? tipo) && codigo is not ("16" or "55"))
        {
            hallazgos.Sunat(codigo is null ? "2583" : "2513", path + "/cbc:DocumentTypeCode", codigo is null ? "Falta el tipo del documento que la nota modifica." : $"Una nota de un resumen modifica una boleta, no el tipo «{Shorten(codigo)}».", "Escriba 03.");
        }

        string? id = referencia.Element(Cbc + "ID").Code();
        if (!NumeroComprobante.TryParse(id, out NumeroComprobante? numero))
        {
            hallazgos.Sunat(id is null ? "2524" : "2920", path + "/cbc:ID", id is null ? "Falta el número de la boleta que la nota modifica." : $"«{Shorten(id)}» no es una serie y un número.", "Escriba serie, guion y hasta ocho dígitos: B001-27.");
        }

        afectado = numero is null ? null : new DocumentoReferido(tipo ?? TipoComprobante.Boleta, numero);
        return numero is not null;
    }

    private static EstadoItemResumen Estado(XElement element, string path, Hallazgos hallazgos)
    {
        string? codigo = element.Child(Cac + "Status", Cbc + "ConditionCode").Code();
        if (EstadoItemResumen.TryParse(codigo, out EstadoItemResumen? estado))
        {
            return estado;
        }

        hallazgos.Sunat(codigo is null ? "2522" : "2896", path + "/cac:Status/cbc:ConditionCode", codigo is null ? "Falta el estado de la línea." : $"El estado «{Shorten(codigo)}» no está en el catálogo 19.", "Use 1 (adicionar), 2 (modificar) o 3 (anular).");
        return EstadoItemResumen.Adicionar;
    }

    private static Moneda Moneda(XElement element, Hallazgos hallazgos)
    {
        string? codigo = element.Element(Sac + "TotalAmount").AttributeText("currencyID")
            ?? element.Descendants().Select(static child => child.AttributeText("currencyID")).FirstOrDefault(static code => code is not null);
        LectorCabecera.UnaMoneda(element, codigo, "toda la línea", hallazgos);
        if (Ubl.Moneda.TryParse(codigo, out Moneda? moneda))
        {
            return moneda;
        }

        if (codigo is not null)
        {
            hallazgos.Sunat("3088", PathOf(element), $"La moneda «{Shorten(codigo)}» no está en el catálogo 02.", "Use PEN para soles.");
        }

        return Ubl.Moneda.Pen;
    }

    private static DocumentoIdentidad? Adquirente(XElement element, string path, Hallazgos hallazgos)
    {
        if (element.Element(Cac + "AccountingCustomerParty") is not { } party)
        {
            return null;
        }

        path += "/cac:AccountingCustomerParty";
        string? numero = party.Element(Cbc + "CustomerAssignedAccountID").Code();
        if (numero is null)
        {
            hallazgos.Sunat("2014", path, "Falta el documento del cliente.", "Para un cliente sin documento quite cac:AccountingCustomerParty.");
        }

        string? codigo = party.Element(Cbc + "AdditionalAccountID").Code();
        if (!TipoDocumentoIdentidad.TryParse(codigo, out TipoDocumentoIdentidad? tipo))
        {
            hallazgos.Sunat(codigo is null ? "2015" : "2016", path, codigo is null ? "Falta el tipo de documento del cliente." : $"El tipo de documento «{Shorten(codigo)}» no está en el catálogo 06.", "Use 1 (DNI), 6 (RUC), 4, 7, 0, A-H o «-».");
        }

        return DocumentoIdentidad.Unchecked(tipo ?? TipoDocumentoIdentidad.Ninguno, numero ?? "-");
    }
}
