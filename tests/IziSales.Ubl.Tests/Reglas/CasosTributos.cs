using IziSales.Testing;

namespace IziSales.Ubl.Tests.Reglas;

/// <summary>The taxes of each line.</summary>
internal static class CasosTributos
{
    private const string Tributo = "cac:InvoiceLine/cac:TaxTotal/cac:TaxSubtotal";
    private const string Bolsa = "cac:InvoiceLine[2]/cac:TaxTotal/cac:TaxSubtotal[2]";
    private const string Isc = "<cac:TaxSubtotal><cbc:TaxableAmount currencyID=\"PEN\">100.00</cbc:TaxableAmount><cbc:TaxAmount currencyID=\"PEN\">0.90</cbc:TaxAmount>"
        + "<cac:TaxCategory><cbc:Percent>0.90</cbc:Percent><cbc:TierRange>01</cbc:TierRange>"
        + "<cac:TaxScheme><cbc:ID>2000</cbc:ID><cbc:Name>ISC</cbc:Name><cbc:TaxTypeCode>EXC</cbc:TaxTypeCode></cac:TaxScheme></cac:TaxCategory></cac:TaxSubtotal>";
    private const string Otros = "<cac:TaxSubtotal><cbc:TaxableAmount currencyID=\"PEN\">100.00</cbc:TaxableAmount><cbc:TaxAmount currencyID=\"PEN\">0.90</cbc:TaxAmount>"
        + "<cac:TaxCategory><cbc:Percent>0.90</cbc:Percent>"
        + "<cac:TaxScheme><cbc:ID>9999</cbc:ID><cbc:Name>OTROS</cbc:Name><cbc:TaxTypeCode>OTH</cbc:TaxTypeCode></cac:TaxScheme></cac:TaxCategory></cac:TaxSubtotal>";

    private static Escenario Una => Escenarios.UnaLinea;

    private static Escenario Gravada => EscenariosTributarios.Gravada;

    private static Escenario Bolsas => Escenarios.ConBolsas;

    public static IReadOnlyList<Caso> Todos { get; } =
    [
        Caso.Xml("3105", "Lineas[0].Tributos", Una, static x => x.Set($"{Tributo}/cbc:TaxableAmount", "0.00"), "4294", "4296"),
        Caso.Xml("3067", "Lineas[0].Tributos[1]", Una, static x => x.Duplicate(Tributo), "3105", "4296"),
        Caso.Xml("3223", "Lineas[0].Tributos", EscenariosTributarios.ArrozPilado, static x => x.Append("cac:InvoiceLine/cac:TaxTotal", Isc).Append("cac:TaxTotal", Isc)),
        Caso.Xml("3050", "Lineas[0].Tributos", Gravada, static x => x.Append("cac:InvoiceLine/cac:TaxTotal", Otros.Replace("</cbc:Percent>", "</cbc:Percent><cbc:TaxExemptionReasonCode>10</cbc:TaxExemptionReasonCode>", StringComparison.Ordinal)).Append("cac:TaxTotal", Otros)),
        Caso.Xml("2992", "Lineas[0].Tributos", Gravada, static x => x.Append("cac:InvoiceLine/cac:TaxTotal", Otros.Replace("<cbc:Percent>0.90</cbc:Percent>", "", StringComparison.Ordinal)).Append("cac:TaxTotal", Otros)),
        Caso.Xml("3104", "Lineas[0].Tributos", Gravada, static x => x.Append("cac:InvoiceLine/cac:TaxTotal", Isc.Replace(">0.90</cbc:Percent>", ">0.00</cbc:Percent>", StringComparison.Ordinal)).Append("cac:TaxTotal", Isc)),
        Caso.Xml("3108", "Lineas[0].Tributos", Gravada, static x => x.Append("cac:InvoiceLine/cac:TaxTotal", Isc.Replace(">0.90</cbc:Percent>", ">20.00</cbc:Percent>", StringComparison.Ordinal)).Append("cac:TaxTotal", Isc)),
        Caso.Xml("3109", "Lineas[0].Tributos", Gravada, static x => x.Append("cac:InvoiceLine/cac:TaxTotal", Otros.Replace(">0.90</cbc:Percent>", ">20.00</cbc:Percent>", StringComparison.Ordinal)).Append("cac:TaxTotal", Otros)),
        Caso.Xml("2373", "Invoice/cac:InvoiceLine/cac:TaxTotal/cac:TaxSubtotal[2]", Gravada, static x => x.Append("cac:InvoiceLine/cac:TaxTotal", Isc.Replace("<cbc:TierRange>01</cbc:TierRange>", "", StringComparison.Ordinal)).Append("cac:TaxTotal", Isc)),
        Caso.Xml("2041", "Invoice/cac:InvoiceLine/cac:TaxTotal/cac:TaxSubtotal[2]", Gravada, static x => x.Append("cac:InvoiceLine/cac:TaxTotal", Isc.Replace(">01</cbc:TierRange>", ">09</cbc:TierRange>", StringComparison.Ordinal)).Append("cac:TaxTotal", Isc)),
        Caso.Xml("3210", "Invoice/cac:InvoiceLine/cac:TaxTotal/cac:TaxSubtotal", Gravada, static x => x.Insert($"{Tributo}/cac:TaxCategory/cac:TaxScheme", "<cbc:TierRange>01</cbc:TierRange>")),
        Caso.Xml("4293", "Lineas[0].TotalTributos", Gravada, static x => x.Set("cac:InvoiceLine/cac:TaxTotal/cbc:TaxAmount", "20.00")),
        Caso.Xml("2992", "Lineas[0].Tributos", Una, static x => x.Remove($"{Tributo}/cac:TaxCategory/cbc:Percent")),
        Caso.Xml("3102", "Lineas[0].Tributos", Una, static x => x.Set($"{Tributo}/cac:TaxCategory/cbc:Percent", "0.123456")),
        Caso.Xml("3102", "Invoice/cac:InvoiceLine/cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:Percent", Una, static x => x.Set($"{Tributo}/cac:TaxCategory/cbc:Percent", "0 %")),
        Caso.Xml("2371", "Lineas[0].Tributos", Una, static x => x.Remove($"{Tributo}/cac:TaxCategory/cbc:TaxExemptionReasonCode")),
        Caso.Xml("2040", "Lineas[0].Tributos", Una, static x => x.Set($"{Tributo}/cac:TaxCategory/cbc:TaxExemptionReasonCode", "20")),
        Caso.Xml("2040", "Invoice/cac:InvoiceLine/cac:TaxTotal/cac:TaxSubtotal", Una, static x => x.Set($"{Tributo}/cac:TaxCategory/cbc:TaxExemptionReasonCode", "99"), "2371"),
        Caso.Xml("4294", "Lineas[0].Tributos", Una, static x => x.Set($"{Tributo}/cbc:TaxableAmount", "10.01"), "4296"),
        Caso.Xml("3031", "Invoice/cac:InvoiceLine/cac:TaxTotal/cac:TaxSubtotal/cbc:TaxableAmount", Una, static x => x.Set($"{Tributo}/cbc:TaxableAmount", "nueve"), "3105", "4294", "4296"),
        Caso.Xml("2033", "Invoice/cac:InvoiceLine/cac:TaxTotal/cac:TaxSubtotal/cbc:TaxAmount", Una, static x => x.Set($"{Tributo}/cbc:TaxAmount", "cero")),
        Caso.Xml("3021", "Invoice/cac:InvoiceLine/cac:TaxTotal/cbc:TaxAmount", Una, static x => x.Set("cac:InvoiceLine/cac:TaxTotal/cbc:TaxAmount", "cero")),
        Caso.Xml("3031", "Invoice/cac:InvoiceLine/cac:TaxTotal/cac:TaxSubtotal/cbc:TaxableAmount", Una, static x => x.Set($"{Tributo}/cbc:TaxableAmount", "9.001")),
        Caso.Xml("2033", "Invoice/cac:InvoiceLine/cac:TaxTotal/cac:TaxSubtotal/cbc:TaxAmount", Gravada, static x => x.Set($"{Tributo}/cbc:TaxAmount", "18.001")),
        Caso.Xml("3021", "Invoice/cac:InvoiceLine/cac:TaxTotal/cbc:TaxAmount", Una, static x => x.Set("cac:InvoiceLine/cac:TaxTotal/cbc:TaxAmount", "-0.01")),
        Caso.Xml("3102", "Invoice/cac:InvoiceLine/cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:Percent", Una, static x => x.Set($"{Tributo}/cac:TaxCategory/cbc:Percent", "0.000000")),
        Caso.Xml("2892", "Invoice/cac:InvoiceLine[2]/cac:TaxTotal/cac:TaxSubtotal[2]/cbc:BaseUnitMeasure", Bolsas, static x => x.Set($"{Bolsa}/cbc:BaseUnitMeasure", "3.0")),
        Caso.Xml("3110", "Lineas[0].Tributos", Una, static x => x.Set($"{Tributo}/cbc:TaxAmount", "0.50")),
        Caso.Xml("3110", "Lineas[1].Tributos", Escenarios.ConRegalo, static x => x.Set("cac:InvoiceLine[2]/cac:TaxTotal/cac:TaxSubtotal/cbc:TaxAmount", "0.90")),
        Caso.Xml("3103", "Lineas[0].Tributos", Gravada, static x => x.Set($"{Tributo}/cbc:TaxAmount", "19.01").Set("cac:InvoiceLine/cac:TaxTotal/cbc:TaxAmount", "19.01")),
        Caso.Venta("3111", "Lineas[0].Tributos", Escenarios.GravadoTasaCero, static e => e.WithSale(operacion: TipoOperacion.VentaInterna), "2993", "3462"),
        Caso.Venta("2993", "Lineas[0].Tributos", Escenarios.GravadoTasaCero, static e => e.WithSale(operacion: TipoOperacion.VentaInterna), "3111", "3462"),
        Caso.Xml("3462", "Lineas[0].Tributos", Gravada, static x => x.Set($"{Tributo}/cac:TaxCategory/cbc:Percent", "17.50")),
        Caso.Xml("3462", "Lineas[1].Tributos", Escenarios.DosLineasGravadas, static x => x.Set("cac:InvoiceLine[2]/cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:Percent", "10.50"), "4290"),
        Caso.Venta("2644", "Lineas", EscenariosTributarios.ArrozPilado, static e => e.WithSale(lines: [.. e.Sale.Lines, new SaleLine("Sal", 1, UnitPrice.Shelf(2m))])),
        Caso.Venta("3240", "Lineas[1].Bolsas", Bolsas, static e => e.WithSale(operacion: TipoOperacion.VentaInternaNrus)),
        Caso.Venta("3236", "Lineas[1].Bolsas", Bolsas, static e => e.WithLine(1, bolsas: 2)),
        Caso.Venta("2892", "Lineas[1].Bolsas", Bolsas, static e => e.WithLine(1, bolsas: 100_000).WithAdquirente(Escenarios.Rosa)),
        Caso.Xml("2892", "Invoice/cac:InvoiceLine[2]/cac:TaxTotal/cac:TaxSubtotal[2]/cbc:BaseUnitMeasure", Bolsas, static x => x.Set($"{Bolsa}/cbc:BaseUnitMeasure", "tres"), "3236", "4318"),
        Caso.Venta("2949", "Lineas[1].Bolsas", Bolsas, static e => e with { Fecha = new DateTimeOffset(2019, 8, 1, 0, 0, 0, Lima.Offset) }).Before2019(Bolsas),
        Caso.Xml("3238", "Lineas[1].Bolsas", Bolsas, static x => x.Set($"{Bolsa}/cac:TaxCategory/cbc:PerUnitAmount", "0.00"), "4318"),
        Caso.Xml("3238", "Invoice/cac:InvoiceLine[2]/cac:TaxTotal/cac:TaxSubtotal[2]/cac:TaxCategory/cbc:PerUnitAmount", Bolsas, static x => x.Set($"{Bolsa}/cac:TaxCategory/cbc:PerUnitAmount", "x"), "4318"),
        Caso.Xml("4237", "Lineas[1].Bolsas", Bolsas, static x => x.Set($"{Bolsa}/cac:TaxCategory/cbc:PerUnitAmount", "0.40")),
        Caso.Xml("4318", "Lineas[1].Bolsas", Bolsas, static x => x.Set($"{Bolsa}/cbc:TaxAmount", "3.00").Set("cac:TaxTotal/cac:TaxSubtotal[2]/cbc:TaxAmount", "3.00"), "4293", "4301", "4310"),
        Caso.Xml("3237", "Invoice/cac:InvoiceLine[2]/cac:TaxTotal/cac:TaxSubtotal[2]", Bolsas, static x => x.Remove($"{Bolsa}/cbc:BaseUnitMeasure"), "3236", "4318"),
        Caso.Xml("4320", "Invoice/cac:InvoiceLine[2]/cac:TaxTotal/cac:TaxSubtotal[2]", Bolsas, static x => x.SetAttribute($"{Bolsa}/cbc:BaseUnitMeasure", "unitCode", "KGM")),
    ];

    // The calculator charges no ICBPER before its law, so the fault can only stand in an XML.
    private static Caso Before2019(this Caso caso, Escenario escenario) =>
        caso with { Roto = () => XmlCambiado.Of(escenario).Set("cbc:IssueDate", "2019-07-31").Judge() };
}
