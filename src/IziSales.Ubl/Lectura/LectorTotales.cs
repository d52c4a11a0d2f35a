using System.Xml.Linq;
using IziSales.Ubl.Reglas;
using static IziSales.Ubl.Lectura.Nodos;

namespace IziSales.Ubl.Lectura;

/// <summary>The sums of the header.</summary>
internal static class LectorTotales
{
    public static Totales Read(XElement root, LectorClase clase, Hallazgos hallazgos)
    {
        XElement? total = root.Element(clase.Totales);
        if (!clase.IsNota)
        {
            Required(root, clase, "LineExtensionAmount", "4212", "el valor de venta", hallazgos);
            Required(root, clase, "TaxInclusiveAmount", "4317", "el precio de venta", hallazgos);
        }

        Required(root, clase, "PayableAmount", "2062", "el importe total", hallazgos);
        IReadOnlyList<TotalTributo> tributos = LectorTributos.ReadCabecera(root, hallazgos);
        decimal totalTributos = root.Child(Cac + "TaxTotal", Cbc + "TaxAmount").Figure("3020", hallazgos) ?? 0m;

        // A note may leave both out: SUNAT adds it up from its bases.
        decimal valor = total.Child(Cbc + "LineExtensionAmount").Figure("2031", hallazgos) ?? (clase.IsNota ? Bases(tributos) : 0m);
        decimal precio = total.Child(Cbc + "TaxInclusiveAmount").Figure("3019", hallazgos) ?? (clase.IsNota ? valor + totalTributos : 0m);
        return new Totales
        {
            ValorVenta = valor,
            PrecioVenta = precio,
            TotalDescuentos = total.Child(Cbc + "AllowanceTotalAmount").Figure("2065", hallazgos) ?? 0m,
            TotalCargos = total.Child(Cbc + "ChargeTotalAmount").Figure("2064", hallazgos) ?? 0m,
            Anticipos = total.Child(Cbc + "PrepaidAmount").Figure("3282", hallazgos) ?? 0m,
            Redondeo = total.Child(Cbc + "PayableRoundingAmount").Figure("4314", hallazgos) ?? 0m,
            ImporteTotal = total.Child(Cbc + "PayableAmount").Figure("2062", hallazgos) ?? 0m,
            TotalTributos = totalTributos,
            Tributos = tributos,
        };
    }

    private static decimal Bases(IReadOnlyList<TotalTributo> tributos)
    {
        decimal bases = 0m;
        foreach (TotalTributo total in tributos)
        {
            bool suma = total.Tributo.HasTasa || total.Tributo == Tributo.Exportacion || total.Tributo == Tributo.Exonerado || total.Tributo == Tributo.Inafecto;
            bases += suma ? total.BaseImponible ?? 0m : 0m;
        }

        return bases;
    }

    private static void Required(XElement root, LectorClase clase, string name, string codigo, string nombre, Hallazgos hallazgos)
    {
        if (root.Child(clase.Totales, Cbc + name).Code() is null)
        {
            hallazgos.Sunat(codigo, Under(root, $"cac:{clase.Totales.LocalName}/cbc:{name}"), $"Falta {nombre}.", $"Escriba cbc:{name}.");
        }
    }
}
