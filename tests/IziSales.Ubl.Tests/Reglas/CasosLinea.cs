using IziSales.Testing;

namespace IziSales.Ubl.Tests.Reglas;

/// <summary>Quantity, description, prices, value, discounts.</summary>
internal static class CasosLinea
{
    private const string Linea = "cac:InvoiceLine";
    private const string Linea2 = "cac:InvoiceLine[2]";
    private const string Cargo = "cac:InvoiceLine/cac:AllowanceCharge";

    private static Escenario Una => Escenarios.UnaLinea;

    private static Escenario Gravadas => Escenarios.DosLineasGravadas;

    private static Escenario ConDescuento => Escenarios.DescuentoPorcentual;

    private static Escenario Globales => Escenarios.DescuentosGlobales;

    public static IReadOnlyList<Caso> Todos { get; } =
    [
        Caso.Venta("IZI-DOC-001", "Lineas", Una, static e => e.WithSale(lines: [])),
        Caso.Venta("2023", "Lineas", Una, static e => Escenarios.DeLineas(1_000)),
        Caso.Venta("2024", "Lineas[1].Cantidad", Gravadas, static e => e.WithQuantity(1, 0)),
        Caso.Venta("2025", "Lineas[1].Cantidad", Escenarios.DosLineas, static e => e.WithQuantity(1, 0.12345678901m)),
        Caso.Xml("2025", "Lineas[0].Cantidad", Una, static x => x.Set($"{Linea}/cbc:InvoicedQuantity", "-2"), "4288"),
        Caso.Xml("2025", "Invoice/cac:InvoiceLine/cbc:InvoicedQuantity", Una, static x => x.Set($"{Linea}/cbc:InvoicedQuantity", "dos"), "4288", "2024"),
        Caso.Xml("2025", "Invoice/cac:InvoiceLine/cbc:InvoicedQuantity", Una, static x => x.Set($"{Linea}/cbc:InvoicedQuantity", new string('9', 25)), "4288", "2024"),
        Caso.Venta("2026", "Lineas[0].Descripcion", Una, static e => e.WithDescription(0, " ")),
        Caso.Venta("2027", "Lineas[0].Descripcion", Una, static e => e.WithDescription(0, new string('A', 501))),
        Caso.Venta("4269", "Lineas[0].Codigo", Una, static e => e.WithLine(0, code: new string('A', 31))),
        Caso.Venta("4269", "Lineas[0].Codigo", Una, static e => e.WithLine(0, code: "A\nB")),
        Caso.Venta("2369", "Lineas[0].ValorUnitario", Gravadas, static e => e.WithPrice(0, UnitPrice.Net(5.12345678901m))),
        Caso.Venta("2367", "Lineas[0].PrecioUnitario", Una, static e => e.WithPrice(0, UnitPrice.Shelf(4.12345678901m))),
        Caso.Xml("2370", "Lineas[0].ValorVenta", Una, static x => x.Set($"{Linea}/cbc:LineExtensionAmount", "9.001")),
        Caso.Xml("2370", "Invoice/cac:InvoiceLine/cbc:LineExtensionAmount", Una, static x => x.Set($"{Linea}/cbc:LineExtensionAmount", "9,00"), "4287", "4288", "4294", "4309"),
        Caso.Xml("2640", "Lineas[1].ValorUnitario", Escenarios.ConRegalo, static x => x.Set($"{Linea2}/cac:Price/cbc:PriceAmount", "5.00")),
        Caso.Xml("3234", "Lineas[1].TipoPrecio", Escenarios.ConRegalo, static x => x.Set($"{Linea2}/cac:PricingReference/cac:AlternativeConditionPrice/cbc:PriceTypeCode", "01")),
        Caso.Xml("3224", "Lineas[0].TipoPrecio", Una, static x => x.Set($"{Linea}/cac:PricingReference/cac:AlternativeConditionPrice/cbc:PriceTypeCode", "02")),
        Caso.Xml("4288", "Lineas[0].ValorVenta", Una, static x => x.Set($"{Linea}/cac:Price/cbc:PriceAmount", "5.01")),
        Caso.Xml("4287", "Lineas[0].PrecioUnitario", Una, static x => x.Set($"{Linea}/cac:PricingReference/cac:AlternativeConditionPrice/cbc:PriceAmount", "5.51")),
        Caso.Venta("4268", "Lineas[0].CargosDescuentos[0]", Una, static e => e.WithLine(0, descuento: Descuento.DeMonto(1m) with { Motivo = MotivoCargoDescuento.DescuentoGlobalEnBase })),
        Caso.Xml("2955", "Lineas[0].CargosDescuentos[0]", ConDescuento, static x => x.Set($"{Cargo}/cbc:Amount", "3.001")),
        Caso.Xml("2955", "Invoice/cac:InvoiceLine/cac:AllowanceCharge/cbc:Amount", Escenarios.DescuentoEnLinea, static x => x.Set($"{Cargo}/cbc:Amount", "1.5e0"), "4288"),
        Caso.Xml("3053", "Lineas[0].CargosDescuentos[0]", ConDescuento, static x => x.Set($"{Cargo}/cbc:BaseAmount", "29.971")),
        Caso.Venta("3052", "Lineas[0].CargosDescuentos[0]", Una, static e => e.WithLine(0, descuento: Descuento.DePorcentaje(33.3333m))),
        Caso.Xml("4289", "Lineas[0].CargosDescuentos[0]", ConDescuento, static x => x.Set($"{Cargo}/cbc:MultiplierFactorNumeric", "0.20")),
        Caso.Xml("3073", "Invoice/cac:InvoiceLine/cac:AllowanceCharge", Escenarios.DescuentoEnLinea, static x => x.Remove($"{Cargo}/cbc:AllowanceChargeReasonCode"), "4288"),
        Caso.Xml("2954", "Invoice/cac:InvoiceLine/cac:AllowanceCharge", Escenarios.DescuentoEnLinea, static x => x.Set($"{Cargo}/cbc:AllowanceChargeReasonCode", "99"), "4288"),
        Caso.Xml("3114", "Invoice/cac:InvoiceLine/cac:AllowanceCharge", ConDescuento, static x => x.Set($"{Cargo}/cbc:ChargeIndicator", "true")),
        Caso.Xml("3114", "Invoice/cac:AllowanceCharge[1]", Globales, static x => x.Set("cac:AllowanceCharge[1]/cbc:ChargeIndicator", "true")),
        Caso.Xml("3072", "Invoice/cac:AllowanceCharge[1]", Globales, static x => x.Remove("cac:AllowanceCharge[1]/cbc:AllowanceChargeReasonCode"), "4309"),
        Caso.Xml("3071", "Invoice/cac:AllowanceCharge[1]", Globales, static x => x.Set("cac:AllowanceCharge[1]/cbc:AllowanceChargeReasonCode", "99"), "4309"),
        Caso.Venta("4291", "CargosDescuentos[0]", Una, static e => e.WithSale(descuentos: [Descuento.DeMonto(1m) with { Motivo = MotivoCargoDescuento.DescuentoLineaFueraDeBase }])),
        Caso.Xml("2968", "CargosDescuentos[1]", Globales, static x => x.Set("cac:AllowanceCharge[2]/cbc:Amount", "1.501")),
        Caso.Xml("3016", "CargosDescuentos[1]", Globales, static x => x.Set("cac:AllowanceCharge[2]/cbc:BaseAmount", "30.001")),
        Caso.Venta("3025", "CargosDescuentos[0]", Una, static e => e.WithSale(descuentos: [Descuento.DePorcentaje(3.33333m)])),
        Caso.Xml("4322", "CargosDescuentos[1]", Globales, static x => x.Set("cac:AllowanceCharge[2]/cbc:MultiplierFactorNumeric", "0.10")),
    ];
}
