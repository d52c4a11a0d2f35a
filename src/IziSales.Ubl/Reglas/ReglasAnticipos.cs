namespace IziSales.Ubl.Reglas;

/// <summary>Advances of a foreign document: the amount and the discounts that bring it in go together.</summary>
internal static class ReglasAnticipos
{
    public static void Judge(Comprobante comprobante, Hallazgos hallazgos)
    {
        bool descontados = false;
        for (int i = 0; i < comprobante.CargosDescuentos.Count; i++)
        {
            CargoDescuento cargo = comprobante.CargosDescuentos[i];
            descontados |= cargo.Motivo.IsAnticipo && cargo.Monto > 0m;
        }

        decimal anticipos = comprobante.Totales.Anticipos;
        if (descontados && anticipos <= 0m)
        {
            hallazgos.Sunat("3282", "Totales.Anticipos", "Hay descuentos por anticipo y falta el total de anticipos.", "Escriba cbc:PrepaidAmount.");
        }
        else if (!descontados && anticipos > 0m)
        {
            hallazgos.Sunat("3287", "Totales.Anticipos", $"El total de anticipos es {Formato.Show(anticipos)} y falta el descuento que lo trae (04, 05, 06 o 20).", "Agregue el descuento global por anticipo.");
        }
    }
}
