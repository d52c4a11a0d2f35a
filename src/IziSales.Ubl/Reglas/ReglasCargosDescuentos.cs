namespace IziSales.Ubl.Reglas;

/// <summary>Charges and discounts, of lines and of the document.</summary>
internal static class ReglasCargosDescuentos
{
    public static void Judge(Comprobante comprobante, Hallazgos hallazgos)
    {
        for (int i = 0; i < comprobante.Lineas.Count; i++)
        {
            IReadOnlyList<CargoDescuento> cargos = comprobante.Lineas[i].CargosDescuentos;
            for (int j = 0; j < cargos.Count; j++)
            {
                JudgeUno(cargos[j], NivelCargoDescuento.Linea, "4268", "4289", $"Lineas[{i}].CargosDescuentos[{j}]", hallazgos);
            }
        }

        for (int j = 0; j < comprobante.CargosDescuentos.Count; j++)
        {
            JudgeUno(comprobante.CargosDescuentos[j], NivelCargoDescuento.Global, "4291", "4322", $"CargosDescuentos[{j}]", hallazgos);
        }
    }

    private static void JudgeUno(CargoDescuento cargo, NivelCargoDescuento nivel, string codigoNivel, string codigoMonto, string path, Hallazgos hallazgos)
    {
        if (cargo.Motivo.Nivel != nivel)
        {
            hallazgos.Sunat(codigoNivel, path, $"El motivo {cargo.Motivo.Codigo} no se usa {(nivel == NivelCargoDescuento.Linea ? "en una línea" : "en todo el comprobante")}.", nivel == NivelCargoDescuento.Linea ? "Use 00 o 01." : "Use 02 o 03.");
        }

        if (!Formato.IsMonto(cargo.Monto))
        {
            hallazgos.Own("IZI-DOC-002", path, $"El monto {Formato.Show(cargo.Monto)} del cargo o descuento debe ser positivo, con hasta 2 decimales.", "Corrija el monto.");
        }

        if (cargo.Factor is { } factor)
        {
            if (!Formato.IsFactor(factor))
            {
                hallazgos.Own("IZI-DOC-003", path, $"El factor {Formato.Show(factor)} del cargo o descuento debe tener hasta 5 decimales.", "Use un porcentaje con menos decimales.");
            }

            if (cargo.Base is { } imponible && Formato.Dista(cargo.Monto, imponible * factor))
            {
                hallazgos.Sunat(codigoMonto, path, $"El monto {Formato.Show(cargo.Monto)} no es la base {Formato.Show(imponible)} por el factor {Formato.Show(factor)}.", "Recalcule el descuento.");
            }
        }
    }
}
