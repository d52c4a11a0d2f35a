namespace IziSales.Ubl.Reglas;

/// <summary>Charges and discounts, of lines and of the document.</summary>
internal static class ReglasCargosDescuentos
{
    private static readonly Codigos DeLinea = new(NivelCargoDescuento.Linea, "4268", "2955", "3053", "3052", "4289");
    private static readonly Codigos Globales = new(NivelCargoDescuento.Global, "4291", "2968", "3016", "3025", "4322");

    public static void Judge(Comprobante comprobante, Hallazgos hallazgos)
    {
        for (int i = 0; i < comprobante.Lineas.Count; i++)
        {
            IReadOnlyList<CargoDescuento> cargos = comprobante.Lineas[i].CargosDescuentos;
            for (int j = 0; j < cargos.Count; j++)
            {
                JudgeUno(cargos[j], DeLinea, Lugar.DeLinea(i, ".CargosDescuentos", j), hallazgos);
            }
        }

        for (int j = 0; j < comprobante.CargosDescuentos.Count; j++)
        {
            JudgeUno(comprobante.CargosDescuentos[j], Globales, new Lugar("CargosDescuentos", j), hallazgos);
        }
    }

    private static void JudgeUno(CargoDescuento cargo, Codigos codigos, Lugar path, Hallazgos hallazgos)
    {
        if (cargo.Motivo.Nivel != codigos.Nivel)
        {
            bool linea = codigos.Nivel == NivelCargoDescuento.Linea;
            hallazgos.Sunat(codigos.Lugar, path, $"El motivo {cargo.Motivo.Codigo} no se usa {(linea ? "en una línea" : "en todo el comprobante")}.", linea ? "Use 00 o 01; para un cargo, 47 o 48." : "Use 02 o 03; para un cargo, 45, 46, 49 o 50.");
        }

        if (!Formato.IsMonto(cargo.Monto))
        {
            hallazgos.Sunat(codigos.Monto, path, $"El monto {Formato.Show(cargo.Monto)} del cargo o descuento debe ser positivo, con hasta 2 decimales.", "Corrija el monto.");
        }

        if (cargo.Base is { } conFormato && !Formato.IsMonto(conFormato))
        {
            hallazgos.Sunat(codigos.Base, path, $"La base {Formato.Show(conFormato)} del cargo o descuento debe ser positiva, con hasta 2 decimales.", "Corrija la base.");
        }

        if (cargo.Factor is not { } factor)
        {
            return;
        }

        if (!Formato.IsFactor(factor))
        {
            hallazgos.Sunat(codigos.Factor, path, $"El factor {Formato.Show(factor)} del cargo o descuento debe tener hasta 5 decimales.", "Use un porcentaje con hasta 3 decimales.");
            return;
        }

        if (cargo.Base is { } imponible && Formato.Dista(cargo.Monto, imponible * factor))
        {
            hallazgos.Sunat(codigos.Producto, path, $"El monto {Formato.Show(cargo.Monto)} no es la base {Formato.Show(imponible)} por el factor {Formato.Show(factor)}.", "Recalcule el cargo o descuento.");
        }
    }

    /// <summary>The same five questions have other codes on a line than on the document.</summary>
    private sealed record Codigos(NivelCargoDescuento Nivel, string Lugar, string Monto, string Base, string Factor, string Producto);
}
