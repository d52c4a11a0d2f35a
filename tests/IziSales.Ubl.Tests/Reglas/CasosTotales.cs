using IziSales.Testing;

namespace IziSales.Ubl.Tests.Reglas;

/// <summary>The sums of the document.</summary>
internal static class CasosTotales
{
    private const string Monetario = "cac:LegalMonetaryTotal";
    private const string Tributo = "cac:TaxTotal/cac:TaxSubtotal";

    private static Escenario Una => Escenarios.UnaLinea;

    private static Escenario Gravada => EscenariosTributarios.Gravada;

    private static Escenario Todas => Escenarios.TodasLasAfectaciones;

    public static IReadOnlyList<Caso> Todos { get; } =
    [
        Caso.Xml("3020", "Totales.TotalTributos", Una, static x => x.Set("cac:TaxTotal/cbc:TaxAmount", "0.001")),
        Caso.Xml("2031", "Totales.ValorVenta", Una, static x => x.Set($"{Monetario}/cbc:LineExtensionAmount", "9.001")),
        Caso.Xml("2031", "Invoice/cac:LegalMonetaryTotal/cbc:LineExtensionAmount", Una, static x => x.Set($"{Monetario}/cbc:LineExtensionAmount", "9.000")),
        Caso.Xml("2031", "Invoice/cac:LegalMonetaryTotal/cbc:LineExtensionAmount", Una, static x => x.Set($"{Monetario}/cbc:LineExtensionAmount", "+9.00")),
        Caso.Xml("2031", "Invoice/cac:LegalMonetaryTotal/cbc:LineExtensionAmount", Una, static x => x.Set($"{Monetario}/cbc:LineExtensionAmount", "9.")),
        Caso.Xml("3019", "Totales.PrecioVenta", Una, static x => x.Set($"{Monetario}/cbc:TaxInclusiveAmount", "9.001")),
        Caso.Xml("2065", "Totales.TotalDescuentos", Escenarios.DescuentoFueraDeBase, static x => x.Set($"{Monetario}/cbc:AllowanceTotalAmount", "2.201")),
        Caso.Xml("2064", "Totales.TotalCargos", Una, static x => x.Insert($"{Monetario}/cbc:PayableAmount", "<cbc:ChargeTotalAmount currencyID=\"PEN\">0.001</cbc:ChargeTotalAmount>")),
        Caso.Xml("2062", "Totales.ImporteTotal", Una, static x => x.Set($"{Monetario}/cbc:PayableAmount", "9.001")),
        Caso.Venta("2062", "Totales.ImporteTotal", Una, static e => e.WithSale(descuentos: [Descuento.DeMonto(10m) with { Motivo = MotivoCargoDescuento.DescuentoGlobalFueraDeBase }])),
        Caso.Xml("4314", "Totales.Redondeo", Escenarios.EfectivoRedondeado, static x => x.Set($"{Monetario}/cbc:PayableRoundingAmount", "-1.01")),
        Caso.Xml("3068", "Totales.Tributos[1]", Una, static x => x.Duplicate(Tributo)),
        Caso.Xml("2638", "Totales.Tributos", Una, static x => x.Remove(Tributo)),
        Caso.Xml("2999", "Totales.INA", Una, static x => x.Set($"{Tributo}/cbc:TaxableAmount", "9.001")),
        Caso.Xml("2048", "Totales.ICBPER", Escenarios.ConBolsas, static x => x.Set("cac:TaxTotal/cac:TaxSubtotal[2]/cbc:TaxAmount", "1.501"), "4321"),
        Caso.Xml("2048", "Invoice/cac:TaxTotal/cac:TaxSubtotal/cbc:TaxAmount", Una, static x => x.Set($"{Tributo}/cbc:TaxAmount", "cero")),
        Caso.Xml("3000", "Totales.INA", Una, static x => x.Set($"{Tributo}/cbc:TaxAmount", "0.50")),
        Caso.Xml("4296", "Totales.INA", Una, static x => x.Set($"{Tributo}/cbc:TaxableAmount", "10.01")),
        Caso.Xml("4297", "Totales.EXO", Todas, static x => x.Set("cac:TaxTotal/cac:TaxSubtotal[3]/cbc:TaxableAmount", "10.91")),
        Caso.Xml("4295", "Totales.EXP", EscenariosTributarios.Exportacion, static x => x.Set($"{Tributo}/cbc:TaxableAmount", "91.01")),
        Caso.Xml("4298", "Totales.GRA", Todas, static x => x.Set("cac:TaxTotal/cac:TaxSubtotal[2]/cbc:TaxableAmount", "4.91")),
        Caso.Xml("2641", "Totales.GRA", Todas, static x => x.Set("cac:TaxTotal/cac:TaxSubtotal[2]/cbc:TaxableAmount", "0.00"), "2416", "4298"),
        Caso.Xml("4311", "Totales.GRA", EscenariosTributarios.RegaloGravado, static x => x.Set("cac:TaxTotal/cac:TaxSubtotal[2]/cbc:TaxAmount", "4.61")),
        Caso.Xml("4299", "Totales.IGV", Gravada, static x => x.Set($"{Tributo}/cbc:TaxableAmount", "101.01")),
        Caso.Xml("4290", "Totales.IGV", Gravada, static x => x.Set($"{Tributo}/cbc:TaxAmount", "19.01"), "4301", "4310"),
        Caso.Xml("4300", "Totales.IVAP", EscenariosTributarios.ArrozPilado, static x => x.Set($"{Tributo}/cbc:TaxableAmount", "126.01")),
        Caso.Xml("4302", "Totales.IVAP", EscenariosTributarios.ArrozPilado, static x => x.Set($"{Tributo}/cbc:TaxAmount", "6.01"), "4301", "4310"),
        Caso.Xml("4303", "Totales.ISC", Gravada, static x => x.Append("cac:TaxTotal", Adicional("2000", "ISC", "EXC", "1.01", "0.00"))),
        Caso.Xml("4305", "Totales.ISC", Gravada, static x => x.Append("cac:TaxTotal", Adicional("2000", "ISC", "EXC", "0.00", "1.01")), "4301", "4310"),
        Caso.Xml("4304", "Totales.OTROS", Gravada, static x => x.Append("cac:TaxTotal", Adicional("9999", "OTROS", "OTH", "1.01", "0.00"))),
        Caso.Xml("4306", "Totales.OTROS", Gravada, static x => x.Append("cac:TaxTotal", Adicional("9999", "OTROS", "OTH", "0.00", "1.01")), "4301", "4310"),
        Caso.Xml("4321", "Totales.ICBPER", Escenarios.ConBolsas, static x => x.Set("cac:TaxTotal/cac:TaxSubtotal[2]/cbc:TaxAmount", "1.60")),
        Caso.Xml("4301", "Totales.TotalTributos", Gravada, static x => x.Set("cac:TaxTotal/cbc:TaxAmount", "19.01")),
        Caso.Xml("4309", "Totales.ValorVenta", Una, static x => x.Set($"{Monetario}/cbc:LineExtensionAmount", "10.01")),
        Caso.Xml("4310", "Totales.PrecioVenta", Gravada, static x => x.Set($"{Monetario}/cbc:TaxInclusiveAmount", "119.01"), "4312"),
        Caso.Xml("4307", "Totales.TotalDescuentos", Escenarios.DescuentoFueraDeBase, static x => x.Set($"{Monetario}/cbc:AllowanceTotalAmount", "3.21"), "4312"),
        Caso.Xml("4308", "Totales.TotalCargos", Una, static x => x.Insert($"{Monetario}/cbc:PayableAmount", "<cbc:ChargeTotalAmount currencyID=\"PEN\">1.01</cbc:ChargeTotalAmount>"), "4312"),
        Caso.Xml("4312", "Totales.ImporteTotal", Una, static x => x.Set($"{Monetario}/cbc:PayableAmount", "10.01")),
        Caso.Xml("3282", "Totales.Anticipos", Gravada, static x => x.Insert("cac:TaxTotal", Anticipo("0.50"))),
        Caso.Xml("3282", "Invoice/cac:LegalMonetaryTotal/cbc:PrepaidAmount", Una, static x => x.Insert($"{Monetario}/cbc:PayableAmount", "<cbc:PrepaidAmount currencyID=\"PEN\">uno</cbc:PrepaidAmount>")),
        Caso.Xml("3287", "Totales.Anticipos", Una, static x => x.Insert($"{Monetario}/cbc:PayableAmount", "<cbc:PrepaidAmount currencyID=\"PEN\">0.50</cbc:PrepaidAmount>")),
        Caso.Xml("4212", "Invoice/cac:LegalMonetaryTotal/cbc:LineExtensionAmount", Una, static x => x.Remove($"{Monetario}/cbc:LineExtensionAmount"), "4309"),
        Caso.Xml("4317", "Invoice/cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount", Una, static x => x.Remove($"{Monetario}/cbc:TaxInclusiveAmount"), "4312"),
        Caso.Xml("2062", "Invoice/cac:LegalMonetaryTotal/cbc:PayableAmount", Una, static x => x.Remove($"{Monetario}/cbc:PayableAmount"), "4312"),
        Caso.Xml("2956", "Invoice/cac:TaxTotal", Una, static x => x.Remove("cac:TaxTotal"), "2638"),
        Caso.Xml("3024", "Invoice/cac:TaxTotal", Una, static x => x.Duplicate("cac:TaxTotal"), "3068"),
        Caso.Xml("3003", "Invoice/cac:TaxTotal/cac:TaxSubtotal", Una, static x => x.Remove($"{Tributo}/cbc:TaxableAmount"), "4296"),
        Caso.Xml("3059", "Invoice/cac:TaxTotal/cac:TaxSubtotal", Una, static x => x.Remove($"{Tributo}/cac:TaxCategory/cac:TaxScheme/cbc:ID"), "2638"),
        Caso.Xml("3007", "Invoice/cac:TaxTotal/cac:TaxSubtotal", Una, static x => x.Set($"{Tributo}/cac:TaxCategory/cac:TaxScheme/cbc:ID", "1234"), "2638"),
        Caso.Xml("2054", "Invoice/cac:TaxTotal/cac:TaxSubtotal", Una, static x => x.Remove($"{Tributo}/cac:TaxCategory/cac:TaxScheme/cbc:Name")),
        Caso.Xml("2964", "Invoice/cac:TaxTotal/cac:TaxSubtotal", Una, static x => x.Set($"{Tributo}/cac:TaxCategory/cac:TaxScheme/cbc:Name", "IGV")),
        Caso.Xml("2052", "Invoice/cac:TaxTotal/cac:TaxSubtotal", Una, static x => x.Remove($"{Tributo}/cac:TaxCategory/cac:TaxScheme/cbc:TaxTypeCode")),
        Caso.Xml("2961", "Invoice/cac:TaxTotal/cac:TaxSubtotal", Una, static x => x.Set($"{Tributo}/cac:TaxCategory/cac:TaxScheme/cbc:TaxTypeCode", "VAT")),
    ];

    private static string Anticipo(string monto) =>
        $"<cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator><cbc:AllowanceChargeReasonCode>04</cbc:AllowanceChargeReasonCode><cbc:Amount currencyID=\"PEN\">{monto}</cbc:Amount></cac:AllowanceCharge>";

    private static string Adicional(string codigo, string nombre, string internacional, string imponible, string monto) =>
        $"<cac:TaxSubtotal><cbc:TaxableAmount currencyID=\"PEN\">{imponible}</cbc:TaxableAmount><cbc:TaxAmount currencyID=\"PEN\">{monto}</cbc:TaxAmount>"
        + $"<cac:TaxCategory><cac:TaxScheme><cbc:ID>{codigo}</cbc:ID><cbc:Name>{nombre}</cbc:Name><cbc:TaxTypeCode>{internacional}</cbc:TaxTypeCode></cac:TaxScheme></cac:TaxCategory></cac:TaxSubtotal>";
}
