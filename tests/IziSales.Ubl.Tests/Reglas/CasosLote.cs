using IziSales.Testing;

namespace IziSales.Ubl.Tests.Reglas;

/// <summary>What a daily summary or a voiding file can break.</summary>
internal static class CasosLote
{
    private static readonly LineaResumen Linea = new()
    {
        Estado = EstadoItemResumen.Adicionar,
        Documento = new DocumentoReferido(TipoComprobante.Boleta, NumeroComprobante.Parse("B001-1")),
        Total = 11.80m,
        Gravado = 10.00m,
        Igv = 1.80m,
    };

    private static readonly LineaResumen Nota = Linea with
    {
        Documento = new DocumentoReferido(TipoComprobante.NotaCredito, NumeroComprobante.Parse("BC01-1")),
        Afectado = new DocumentoReferido(TipoComprobante.Boleta, NumeroComprobante.Parse("B001-1")),
    };

    private static readonly LineaBaja Baja = new(new DocumentoReferido(TipoComprobante.Factura, NumeroComprobante.Parse("F001-1")), "ERROR EN EL CLIENTE");

    public static IReadOnlyList<Caso> Todos { get; } =
    [
        Resumen("IZI-DOC-001", "Lineas", ComunicacionBaja.From([], Escenarios.MinimarketSol, EscenariosLote.Fechas, 1)),
        Resumen("2220", "Numero", Rc(0, EscenariosLote.Fechas, Escenarios.BodegaRosita, Linea)),
        Resumen("2671", "Fechas", Rc(1, new FechasLote(new(2026, 1, 17), new(2026, 1, 16)), Escenarios.BodegaRosita, Linea)),
        Resumen("2229", "Emisor.RazonSocial", Rc(1, EscenariosLote.Fechas, Escenarios.BodegaRosita with { RazonSocial = " " }, Linea)),
        Resumen("2228", "Emisor.RazonSocial", Rc(1, EscenariosLote.Fechas, Escenarios.BodegaRosita with { RazonSocial = new string('A', 101) }, Linea)),
        Resumen("2241", "Lineas[0].Documento", Rc(Linea with { Documento = Linea.Documento with { Tipo = TipoComprobante.GuiaRemitente } })),
        Resumen("2513", "Lineas[0].Documento", Rc(Linea with { Documento = Linea.Documento with { Numero = NumeroComprobante.Parse("F001-1") } })),
        Resumen("3094", "Lineas[1]", Rc(Linea, Linea)),
        Resumen("3095", "Lineas[1]", Rc(Linea, Linea with { Estado = EstadoItemResumen.Modificar })),
        Resumen("3096", "Lineas[1]", Rc(Linea with { Estado = EstadoItemResumen.Anular }, Linea with { Estado = EstadoItemResumen.Modificar })),
        Resumen("2514", "Lineas[0].Adquirente", Rc(Linea with { Total = 700.01m, Gravado = 0m, Igv = 0m, Inafecto = 700.01m })),
        Resumen("2017", "Lineas[0].Adquirente", Rc(Linea with { Adquirente = DocumentoIdentidad.Unchecked(TipoDocumentoIdentidad.Ruc, "20100066604") })),
        Resumen("4207", "Lineas[0].Adquirente", Rc(Linea with { Adquirente = DocumentoIdentidad.Unchecked(TipoDocumentoIdentidad.Dni, "123") })),
        Resumen("4208", "Lineas[0].Adquirente", Rc(Linea with { Adquirente = DocumentoIdentidad.Unchecked(TipoDocumentoIdentidad.Pasaporte, new string('9', 21)) })),
        Resumen("2524", "Lineas[0].Afectado", Rc(Nota with { Afectado = null })),
        Resumen("2582", "Lineas[0].Afectado", Rc(Linea with { Afectado = Linea.Documento })),
        Resumen("2513", "Lineas[0].Afectado", Rc(Nota with { Afectado = Nota.Afectado! with { Tipo = TipoComprobante.Factura } })),
        Resumen("2920", "Lineas[0].Afectado", Rc(Nota with { Afectado = Nota.Afectado! with { Numero = NumeroComprobante.Parse("F001-1") } })),
        Resumen("2251", "Lineas[0].Total", Rc(Linea with { Total = 11.801m })),
        Resumen("2254", "Lineas[0].Gravado", Rc(Linea with { Gravado = 10.001m })),
        Resumen("2254", "Lineas[0].Gratuito", Rc(Linea with { Gratuito = -1m })),
        Resumen("2261", "Lineas[0].Cargos", Rc(Linea with { Cargos = -0.01m })),
        Resumen("2048", "Lineas[0].Igv", Rc(Linea with { Igv = 1.801m })),
        Resumen("4027", "Lineas[0].Total", Rc(Linea with { Total = 20.00m })),
        Resumen("4019", "Lineas[0].Igv", Rc(Linea with { Total = 120m, Gravado = 100m, Igv = 24m })),
        Voiding("2308", "Lineas[0].Documento", Baja with { Documento = new(TipoComprobante.Boleta, NumeroComprobante.Parse("B001-1")) }),
        Voiding("2310", "Lineas[0].Documento", Baja with { Documento = new(TipoComprobante.NotaCredito, NumeroComprobante.Parse("BC01-1")) }),
        Voiding("2315", "Lineas[0].Motivo", Baja with { Motivo = "" }),
        Voiding("4203", "Lineas[0].Motivo", Baja with { Motivo = "NO" }),
        Voiding("IZI-XML-001", "Lineas[0].Motivo", Baja with { Motivo = "ERROR\u0007EN EL CLIENTE" }),
        Caso.Documento("2348", "Lineas[1]", Ra(Baja), static () => Ra(Baja, Baja)),
    ];

    private static Caso Resumen(string codigo, string path, DocumentoElectronico roto) => Caso.Documento(codigo, path, Rc(Linea), () => roto);

    private static Caso Voiding(string codigo, string path, LineaBaja rota) => Caso.Documento(codigo, path, Ra(Baja), () => Ra(rota));

    private static ResumenDiario Rc(params LineaResumen[] lineas) => Rc(1, EscenariosLote.Fechas, Escenarios.BodegaRosita, lineas);

    private static ResumenDiario Rc(int numero, FechasLote fechas, Emisor emisor, params LineaResumen[] lineas) =>
        ResumenDiario.From(lineas, emisor, fechas, numero).Single();

    private static ComunicacionBaja Ra(params LineaBaja[] lineas) => ComunicacionBaja.From(lineas, Escenarios.MinimarketSol, EscenariosLote.Fechas, 1);
}
