namespace IziSales.Ubl.Xml;

/// <summary>Charges and discounts.</summary>
internal static class UblCargos
{
    public static void Write(ref CanonicalWriter xml, IReadOnlyList<CargoDescuento> cargos)
    {
        for (int i = 0; i < cargos.Count; i++)
        {
            CargoDescuento cargo = cargos[i];
            xml.Start("cac:AllowanceCharge"u8);
            xml.Raw(cargo.Motivo.IsCargo ? "<cbc:ChargeIndicator>true</cbc:ChargeIndicator>"u8 : "<cbc:ChargeIndicator>false</cbc:ChargeIndicator>"u8);
            xml.Code("cbc:AllowanceChargeReasonCode"u8, cargo.Motivo.Codigo);
            if (cargo.Factor is { } factor)
            {
                xml.Number("cbc:MultiplierFactorNumeric"u8, factor, 2);
            }

            xml.Amount("cbc:Amount"u8, cargo.Monto);
            if (cargo.Base is { } imponible)
            {
                xml.Amount("cbc:BaseAmount"u8, imponible);
            }

            xml.End("cac:AllowanceCharge"u8);
        }
    }
}
