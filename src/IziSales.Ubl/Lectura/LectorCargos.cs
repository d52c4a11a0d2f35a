using System.Xml.Linq;
using IziSales.Ubl.Reglas;
using static IziSales.Ubl.Lectura.Nodos;

namespace IziSales.Ubl.Lectura;

/// <summary>Charges and discounts of a line or of the document.</summary>
internal static class LectorCargos
{
    public static IReadOnlyList<CargoDescuento> ReadAll(XElement parent, NivelCargoDescuento nivel, Hallazgos hallazgos)
    {
        bool linea = nivel == NivelCargoDescuento.Linea;
        var cargos = new List<CargoDescuento>();
        foreach (XElement element in parent.Some(Cac + "AllowanceCharge"))
        {
            string? codigo = element.Element(Cbc + "AllowanceChargeReasonCode").Code();
            if (!MotivoCargoDescuento.TryParse(codigo, out MotivoCargoDescuento? motivo))
            {
                string falta = linea ? "3073" : "3072";
                string desconocido = linea ? "2954" : "3071";
                hallazgos.Sunat(codigo is null ? falta : desconocido, PathOf(element), codigo is null ? "Falta el motivo del cargo o descuento." : $"El motivo «{Shorten(codigo)}» no está en el catálogo 53.", linea ? "Use 00 o 01." : "Use 02 o 03.");
                continue;
            }

            string? indicador = element.Element(Cbc + "ChargeIndicator").Code();
            if (indicador != (motivo.IsCargo ? "true" : "false"))
            {
                hallazgos.Sunat("3114", PathOf(element), $"El indicador del motivo {motivo.Codigo} debe ser {(motivo.IsCargo ? "true" : "false")}.", "Corrija el indicador.");
            }

            cargos.Add(new CargoDescuento(
                motivo,
                element.Element(Cbc + "Amount").Figure(linea ? "2955" : "2968", hallazgos) ?? 0m,
                element.Element(Cbc + "BaseAmount").Figure(linea ? "3053" : "3016", hallazgos),
                element.Element(Cbc + "MultiplierFactorNumeric").Figure(linea ? "3052" : "3025", hallazgos, decimals: 5)));
        }

        return cargos;
    }
}
