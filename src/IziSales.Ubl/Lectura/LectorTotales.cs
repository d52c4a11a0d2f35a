using System.Xml.Linq;
using IziSales.Ubl.Reglas;
using static IziSales.Ubl.Lectura.Nodos;

namespace IziSales.Ubl.Lectura;

/// <summary>The sums of the header.</summary>
internal static class LectorTotales
{
    public static Totales Read(XElement root, Hallazgos hallazgos)
    {
        XElement? total = root.Element(Cac + "LegalMonetaryTotal");
        Required(total, "LineExtensionAmount", "4212", "el valor de venta", hallazgos);
        Required(total, "TaxInclusiveAmount", "4317", "el precio de venta", hallazgos);
        Required(total, "PayableAmount", "2062", "el importe total", hallazgos);
        decimal valor = total.Child(Cbc + "LineExtensionAmount").Figure("2031", hallazgos) ?? 0m;
        return new Totales
        {
            ValorVenta = valor,
            PrecioVenta = total.Child(Cbc + "TaxInclusiveAmount").Figure("3019", hallazgos) ?? 0m,
            TotalDescuentos = total.Child(Cbc + "AllowanceTotalAmount").Figure("2065", hallazgos) ?? 0m,
            TotalCargos = total.Child(Cbc + "ChargeTotalAmount").Figure("2064", hallazgos) ?? 0m,
            Anticipos = total.Child(Cbc + "PrepaidAmount").Figure("3282", hallazgos) ?? 0m,
            Redondeo = total.Child(Cbc + "PayableRoundingAmount").Figure("4314", hallazgos) ?? 0m,
            ImporteTotal = total.Child(Cbc + "PayableAmount").Figure("2062", hallazgos) ?? 0m,
            TotalTributos = root.Child(Cac + "TaxTotal", Cbc + "TaxAmount").Figure("3020", hallazgos) ?? 0m,
            Tributos = LectorTributos.ReadCabecera(root, hallazgos),
        };
    }

    private static void Required(XElement? total, string name, string codigo, string nombre, Hallazgos hallazgos)
    {
        if (total.Child(Cbc + name).Code() is null)
        {
            hallazgos.Sunat(codigo, $"Invoice/cac:LegalMonetaryTotal/cbc:{name}", $"Falta {nombre}.", $"Escriba cbc:{name}.");
        }
    }
}
