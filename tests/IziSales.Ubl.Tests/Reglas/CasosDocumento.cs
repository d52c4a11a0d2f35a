using IziSales.Testing;

namespace IziSales.Ubl.Tests.Reglas;

/// <summary>Header, issuer, buyer: what a sale can break.</summary>
internal static class CasosDocumento
{
    private static readonly string Largo = new('A', 1_501);

    private static Escenario Una => Escenarios.UnaLinea;

    private static Escenario Carnet => Escenarios.CompradorConCarnet;

    public static IReadOnlyList<Caso> Todos { get; } =
    [
        Caso.Venta("1001", "Numero.Serie", Una, static e => e with { Numero = NumeroComprobante.Parse("F001-27") }),
        Caso.Venta("3206", "Operacion", Una, static e => e.WithSale(operacion: TipoOperacion.SustentaGastos)),
        Caso.Venta("IZI-DOC-002", "Operacion", EscenariosTributarios.Gravada, static e => e.WithSale(operacion: TipoOperacion.ExportacionBienes)),
        Caso.Venta("IZI-DOC-002", "Lineas[0].Afectacion", EscenariosTributarios.Gravada, static e => EscenariosTributarios.Exportacion),
        Caso.Venta("4265", "Leyendas", Una, static e => e.WithSale(operacion: TipoOperacion.Detraccion)),
        Caso.Venta("3006", "Observaciones[0]", Una, static e => e.WithSale(observaciones: [new string('A', 201)])),
        Caso.Venta("3006", "Observaciones[1]", Una, static e => e.WithSale(observaciones: ["Gracias", "Dos\nlíneas"])),
        Caso.Venta("3006", "Observaciones[0]", Una, static e => e.WithSale(observaciones: [" "])),
        Caso.Venta("IZI-XML-001", "Observaciones[0]", Una, static e => e.WithSale(observaciones: ["campana\u0007"])),
        Caso.Venta("IZI-XML-001", "Emisor.RazonSocial", Una, static e => e with { Emisor = e.Emisor with { RazonSocial = "ROSA\uFFFE" } }),
        Caso.Venta("IZI-XML-001", "Lineas[0].Descripcion", Una, static e => e.WithDescription(0, "medio \uD83E emoji")),
        Caso.Venta("1037", "Emisor.RazonSocial", Una, static e => e with { Emisor = e.Emisor with { RazonSocial = " " } }),
        Caso.Venta("4338", "Emisor.RazonSocial", Una, static e => e with { Emisor = e.Emisor with { RazonSocial = Largo } }),
        Caso.Venta("4338", "Emisor.RazonSocial", Una, static e => e with { Emisor = e.Emisor with { RazonSocial = "DOS\nLÍNEAS" } }),
        Caso.Venta("4092", "Emisor.NombreComercial", Una, static e => e with { Emisor = e.Emisor with { NombreComercial = Largo } }),
        Caso.Venta("4092", "Emisor.NombreComercial", Una, static e => e with { Emisor = e.Emisor with { NombreComercial = "" } }),
        Domicilio("4094", "Direccion", static d => d with { Direccion = "AV" }),
        Domicilio("4094", "Direccion", static d => d with { Direccion = new string('A', 201) }),
        Domicilio("4095", "Urbanizacion", static d => d with { Urbanizacion = new string('A', 26) }),
        Domicilio("4096", "Provincia", static d => d with { Provincia = new string('A', 31) }),
        Domicilio("4097", "Departamento", static d => d with { Departamento = "LIMA\tLIMA" }),
        Domicilio("4098", "Distrito", static d => d with { Distrito = new string('A', 31) }),
        Domicilio("4198", "Establecimiento", static d => d with { Establecimiento = "" }),
        Domicilio("4242", "Establecimiento", static d => d with { Establecimiento = "001" }),
        Domicilio("4242", "Establecimiento", static d => d with { Establecimiento = "A001" }),
        Caso.Venta("2021", "Adquirente.Nombre", Carnet, static e => e.WithNombre("")),
        Caso.Venta("2022", "Adquirente.Nombre", Carnet, static e => e.WithNombre("JO")),
        Caso.Venta("2022", "Adquirente.Nombre", Carnet, static e => e.WithNombre(Largo)),
        Caso.Venta("2022", "Adquirente.Nombre", Carnet, static e => e.WithNombre("JOHN\nO'NEILL")),
        Caso.Venta("2514", "Adquirente", Escenarios.MayorA700, static e => e.WithAdquirente(null)),
        Caso.Venta("2514", "Adquirente", Escenarios.Exacto700, static e => e.WithPrice(0, UnitPrice.Shelf(700.01m))),
        Caso.Venta("2514", "Adquirente", Escenarios.MayorA700, static e => e.WithAdquirente(new Adquirente(DocumentoIdentidad.Parse(TipoDocumentoIdentidad.SinRuc, "-"), "CLIENTES VARIOS"))),
        Caso.Xml("2017", "Adquirente.Documento", Escenarios.CompradorConRuc, static x => x.Set(Comprador, "20100066604")),
        Caso.Xml("4207", "Adquirente.Documento", Escenarios.MayorA700, static x => x.Set(Comprador, "4828507")),
        Caso.Xml("4208", "Adquirente.Documento", Carnet, static x => x.Set(Comprador, "001 043328")),
        Caso.Xml("3014", "Leyendas[1]", Una, static x => x.Duplicate("cbc:Note")),
        Caso.Xml("2416", "Leyendas[1]", Una, static x => x.Leyenda("1002", "TRANSFERENCIA GRATUITA")),
        Caso.Xml("4022", "Leyendas[1]", Una, static x => x.Leyenda("2001", "BIENES TRANSFERIDOS EN LA AMAZONÍA")),
        Caso.Xml("4023", "Leyendas[1]", Una, static x => x.Leyenda("2002", "SERVICIOS PRESTADOS EN LA AMAZONÍA")),
        Caso.Xml("4024", "Leyendas[1]", Una, static x => x.Leyenda("2003", "CONTRATOS EJECUTADOS EN LA AMAZONÍA")),
        Caso.Xml("4244", "Leyendas[1]", Una, static x => x.Leyenda("2008", "VENTA EXONERADA")),
        Caso.Xml("4264", "Leyendas", EscenariosTributarios.ArrozPilado, static x => x.Remove("cbc:Note[@languageLocaleID='2007']")),
    ];

    private static string Comprador => "cac:AccountingCustomerParty/cac:Party/cac:PartyIdentification/cbc:ID";

    private static XmlCambiado Leyenda(this XmlCambiado xml, string codigo, string texto) =>
        xml.Insert("cbc:DocumentCurrencyCode", $"<cbc:Note languageLocaleID=\"{codigo}\">{texto}</cbc:Note>");

    private static Escenario WithNombre(this Escenario escenario, string nombre) => escenario.WithAdquirente(escenario.Sale.Adquirente! with { Nombre = nombre });

    private static Caso Domicilio(string codigo, string parte, Func<Domicilio, Domicilio> romper) =>
        Caso.Venta(codigo, $"Emisor.Domicilio.{parte}", Una, e => e with { Emisor = e.Emisor with { Domicilio = romper(e.Emisor.Domicilio) } });
}
