using System.Xml.Linq;
using IziSales.Ubl.Reglas;
using static IziSales.Ubl.Lectura.Nodos;

namespace IziSales.Ubl.Lectura;

/// <summary>The figures of a line of a daily summary.</summary>
internal static class LectorMontosResumen
{
    // More than any lawful line has: five kinds of value, ten of taxes.
    private const int MaxRepetidos = 50;

    public static decimal Total(XElement element, string path, Hallazgos hallazgos)
    {
        XElement? total = element.Element(Sac + "TotalAmount");
        if (total.Code() is null)
        {
            hallazgos.Sunat("2252", path + "/sac:TotalAmount", "Falta el importe total del comprobante.", "Escriba sac:TotalAmount.");
        }

        return total.Figure("2251", hallazgos) ?? 0m;
    }

    public static Dictionary<TipoValorVenta, decimal> Valores(XElement element, Hallazgos hallazgos)
    {
        var valores = new Dictionary<TipoValorVenta, decimal>();
        foreach (XElement payment in element.Some(Sac + "BillingPayment", MaxRepetidos))
        {
            XElement? pagado = payment.Element(Cbc + "PaidAmount");
            if (pagado.Code() is null)
            {
                hallazgos.Sunat("2255", PathOf(payment), "Falta el monto del valor de venta.", "Escriba cbc:PaidAmount.");
            }

            decimal monto = pagado.Figure("2254", hallazgos) ?? 0m;
            string? codigo = payment.Element(Cbc + "InstructionID").Code();
            if (!TipoValorVenta.TryParse(codigo, out TipoValorVenta? tipo))
            {
                hallazgos.Sunat(codigo is null ? "2257" : "2256", PathOf(payment), codigo is null ? "Falta el tipo de valor de venta." : $"El tipo de valor de venta «{Shorten(codigo)}» no está en el catálogo 11.", "Use 03 (inafecto) para el Nuevo RUS, 01 para ventas gravadas.");
            }
            else if (!valores.TryAdd(tipo, monto))
            {
                hallazgos.Sunat("2357", PathOf(payment), $"El tipo de valor de venta {tipo.Codigo} está repetido en la línea.", "Deje uno solo.");
            }
        }

        return valores;
    }

    public static decimal Cargos(XElement element, Hallazgos hallazgos)
    {
        XElement[] cargos = [.. element.Some(Cac + "AllowanceCharge", MaxRepetidos)];
        if (cargos.Length > 1)
        {
            hallazgos.Sunat("2411", PathOf(cargos[1]), "Hay más de un total de otros cargos en la línea.", "Deje uno solo.");
        }

        if (cargos.Length > 0 && cargos[0].Element(Cbc + "ChargeIndicator").Code() != "true")
        {
            hallazgos.Sunat("2263", PathOf(cargos[0]), "En un resumen solo van cargos: el indicador debe ser true.", "Escriba true en cbc:ChargeIndicator.");
        }

        return cargos.Length == 0 ? 0m : cargos[0].Element(Cbc + "Amount").Figure("2261", hallazgos) ?? 0m;
    }

    /// <summary>The taxes, each once.</summary>
    public static Dictionary<Tributo, decimal> Tributos(XElement element, string path, Hallazgos hallazgos)
    {
        var tributos = new Dictionary<Tributo, decimal>();
        bool igv = false;
        foreach (XElement total in element.Some(Cac + "TaxTotal", MaxRepetidos))
        {
            decimal monto = Monto(total, hallazgos);
            if (Tributo(total, hallazgos) is not { } tributo)
            {
                igv = true;
                continue;
            }

            igv |= tributo.HasTasa;
            if (!tributos.TryAdd(tributo, monto))
            {
                hallazgos.Sunat("2355", PathOf(total), $"El tributo {tributo.Codigo} está repetido en la línea.", "Deje un solo cac:TaxTotal por tributo.");
            }
        }

        if (!igv)
        {
            hallazgos.Sunat("2278", path, "Falta el total del IGV, aunque sea 0.00.", "Agregue un cac:TaxTotal del tributo 1000 con 0.00.");
        }

        return tributos;
    }

    private static decimal Monto(XElement total, Hallazgos hallazgos)
    {
        decimal monto = total.Element(Cbc + "TaxAmount").Figure("2048", hallazgos) ?? 0m;
        XElement? parcial = total.Child(Cac + "TaxSubtotal", Cbc + "TaxAmount");
        if (parcial.Code() is null)
        {
            hallazgos.Sunat("2344", PathOf(total), "Falta el monto dentro de cac:TaxSubtotal.", "Escriba en cac:TaxSubtotal/cbc:TaxAmount el mismo monto.");
        }
        else if (parcial.Figure("2048", hallazgos) != monto)
        {
            hallazgos.Sunat("2344", PathOf(total), "El monto del tributo y el de su cac:TaxSubtotal no son iguales.", "Escriba el mismo monto en los dos.");
        }

        return monto;
    }

    private static Tributo? Tributo(XElement total, Hallazgos hallazgos)
    {
        XElement? scheme = total.Child(Cac + "TaxSubtotal", Cac + "TaxCategory", Cac + "TaxScheme");
        string? codigo = scheme.Child(Cbc + "ID").Code();
        if (!Ubl.Tributo.TryParse(codigo, out Tributo? tributo))
        {
            hallazgos.Sunat(codigo is null ? "2269" : "2268", PathOf(total), codigo is null ? "Falta el código del tributo." : $"El tributo «{Shorten(codigo)}» no está en el catálogo 05.", "Use 1000 para el IGV, 7152 para las bolsas.");
            return null;
        }

        string? nombre = scheme.Child(Cbc + "Name").Code();
        if (nombre is null)
        {
            hallazgos.Sunat("2271", PathOf(total), "Falta el nombre del tributo.", $"Escriba {tributo.Nombre}.");
        }
        else if (nombre != tributo.Nombre)
        {
            string distinto = tributo == Ubl.Tributo.Igv ? "2276" : tributo == Ubl.Tributo.Isc ? "2275" : "3051";
            hallazgos.Sunat(distinto, PathOf(total), $"El nombre «{Shorten(nombre)}» no es el del tributo {tributo.Codigo}.", $"Escriba {tributo.Nombre}.");
        }

        return tributo;
    }
}
