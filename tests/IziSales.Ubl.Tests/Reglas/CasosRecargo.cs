using IziSales.Testing;

namespace IziSales.Ubl.Tests.Reglas;

/// <summary>Charges, on lines and on the document.</summary>
internal static class CasosRecargo
{
    private const string Cargo = "cac:InvoiceLine/cac:AllowanceCharge";
    private const string Global = "cac:AllowanceCharge";
    private const string Monetario = "cac:LegalMonetaryTotal";

    private static Escenario Una => Escenarios.UnaLinea;

    private static Escenario EnBase => EscenariosRecargos.EmpaqueNeto;

    private static Escenario FueraDeBase => EscenariosRecargos.RepartoEnLinea;

    private static Escenario Consumo => EscenariosRecargos.RecargoAlConsumo;

    public static IReadOnlyList<Caso> Todos { get; } =
    [
        Caso.Venta("4268", "Lineas[0].CargosDescuentos[0]", Una, static e => e.WithLine(0, recargo: Recargo.DeMonto(1m) with { Motivo = MotivoCargoDescuento.CargoGlobalEnBase })),
        Caso.Venta("4291", "CargosDescuentos[0]", Una, static e => e.WithSale(recargos: [Recargo.DeMonto(1m) with { Motivo = MotivoCargoDescuento.CargoLineaFueraDeBase }])),
        Caso.Venta("2955", "Lineas[0].CargosDescuentos[0]", Una, static e => e.WithLine(0, recargo: Recargo.DeMonto(-1m))),
        Caso.Venta("3052", "Lineas[0].CargosDescuentos[0]", Una, static e => e.WithLine(0, recargo: Recargo.DePorcentaje(33.3333m))),
        Caso.Venta("2968", "CargosDescuentos[0]", Una, static e => e.WithSale(recargos: [Recargo.DeMonto(-1m)])),
        Caso.Venta("2064", "Totales.TotalCargos", Una, static e => e.WithSale(recargos: [Recargo.DeMonto(-1m) with { Motivo = MotivoCargoDescuento.CargoGlobalFueraDeBase }]), "2968"),
        Caso.Venta("3025", "CargosDescuentos[0]", Una, static e => e.WithSale(recargos: [Recargo.DePorcentaje(3.33333m)])),
        Caso.Xml("3114", "Invoice/cac:InvoiceLine/cac:AllowanceCharge", EnBase, static x => x.Set($"{Cargo}/cbc:ChargeIndicator", "false")),
        Caso.Xml("3114", "Invoice/cac:AllowanceCharge", Consumo, static x => x.Set($"{Global}/cbc:ChargeIndicator", "false")),
        Caso.Xml("4288", "Lineas[0].ValorVenta", EnBase, static x => x.Set($"{Cargo}/cbc:AllowanceChargeReasonCode", "48"), "4287", "4308"),
        Caso.Xml("4287", "Lineas[0].PrecioUnitario", FueraDeBase, static x => x.Set($"{Cargo}/cbc:Amount", "7.10"), "4308"),
        Caso.Xml("4289", "Lineas[0].CargosDescuentos[0]", EnBase, static x => x.Set($"{Cargo}/cbc:MultiplierFactorNumeric", "0.07")),
        Caso.Xml("4322", "CargosDescuentos[0]", Consumo, static x => x.Set($"{Global}/cbc:MultiplierFactorNumeric", "0.20")),
        Caso.Xml("4299", "Totales.IGV", EscenariosRecargos.GlobalEnBase, static x => x.Set($"{Global}/cbc:Amount", "8.90"), "4309"),
        Caso.Xml("4309", "Totales.ValorVenta", EscenariosRecargos.GlobalEnBaseNrus, static x => x.Set($"{Global}/cbc:Amount", "10.70"), "4322"),
        Caso.Xml("4308", "Totales.TotalCargos", Consumo, static x => x.Set($"{Global}/cbc:Amount", "11.01"), "4322"),
        Caso.Xml("4308", "Totales.TotalCargos", EscenariosRecargos.Fise, static x => x.Remove($"{Monetario}/cbc:ChargeTotalAmount"), "4312"),
        Caso.Xml("4312", "Totales.ImporteTotal", EscenariosRecargos.GlobalFueraDeBase, static x => x.Set($"{Monetario}/cbc:PayableAmount", "118.00")),
    ];
}
