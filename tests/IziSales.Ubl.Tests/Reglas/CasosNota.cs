using IziSales.Testing;

namespace IziSales.Ubl.Tests.Reglas;

/// <summary>What a factura or a note can break beyond a boleta.</summary>
internal static class CasosNota
{
    private static readonly DocumentoReferido UnaBoleta = new(TipoComprobante.Boleta, NumeroComprobante.Parse("B001-27"));
    private static readonly DocumentoReferido UnaFactura = new(TipoComprobante.Factura, NumeroComprobante.Parse("F001-123"));

    private static readonly Descuento FueraDeBase = Descuento.DeMonto(1m) with { Motivo = MotivoCargoDescuento.DescuentoLineaFueraDeBase };

    public static IReadOnlyList<Caso> Todos { get; } =
    [
        Caso.Documento("1001", "Numero.Serie", EscenariosDocumento.Factura, static () => EscenariosDocumento.ToFactura(Escenarios.DosLineasGravadas, "B001-123")),
        Caso.Documento("2800", "Adquirente.Documento", EscenariosDocumento.Factura, static () => Facturar(Escenarios.DosLineasGravadas.WithAdquirente(Escenarios.Rosa).Sale)),
        Caso.Documento("3206", "Operacion", EscenariosDocumento.Factura, static () => Facturar(Escenarios.DosLineasGravadas.WithAdquirente(EscenariosDocumento.Compania).WithSale(operacion: TipoOperacion.VentaInternaNrus).Sale)),
        Caso.Documento("2399", "Afectado.Tipo", EscenariosDocumento.Devolucion, static () => Credito("BC01-1", UnaFactura)),
        Caso.Documento("2116", "Afectado.Tipo", EscenariosDocumento.Devolucion, static () => Credito("FC01-1", UnaBoleta)),
        Caso.Documento("2117", "Afectado.Numero", EscenariosDocumento.Devolucion, static () => Credito("BC01-1", UnaBoleta with { Numero = NumeroComprobante.Parse("F001-1") })),
        Caso.Documento("2400", "Afectado.Tipo", EscenariosDocumento.Intereses, static () => Debito("BD01-1", UnaFactura)),
        Caso.Documento("2204", "Afectado.Tipo", EscenariosDocumento.Intereses, static () => Debito("FD01-1", UnaBoleta)),
        Caso.Documento("2205", "Afectado.Numero", EscenariosDocumento.Intereses, static () => Debito("BD01-1", UnaBoleta with { Numero = NumeroComprobante.Parse("F001-1") })),
        Caso.Documento("2136", "Sustento", EscenariosDocumento.Intereses, static () => Debito("BD01-1", UnaBoleta, sustento: " ")),
        Caso.Documento("2135", "Sustento", EscenariosDocumento.Intereses, static () => Debito("BD01-1", UnaBoleta, sustento: new string('A', 501))),
        Caso.Documento("IZI-XML-001", "Sustento", EscenariosDocumento.Intereses, static () => Debito("BD01-1", UnaBoleta, sustento: "campana\u0007")),
        Caso.Documento("2139", "Lineas[0].Cantidad", EscenariosDocumento.Devolucion, static () => Credito("BC01-1", UnaBoleta, escenario: Escenarios.UnaLinea.WithQuantity(0, 0m))),
        Caso.Documento("2189", "Lineas[0].Cantidad", EscenariosDocumento.Intereses, static () => Debito("BD01-1", UnaBoleta, cantidad: 0m)),
        Caso.Documento("4367", "Motivo", EscenariosDocumento.Devolucion, static () => Credito("BC01-1", UnaBoleta, MotivoNotaCredito.DescuentoGlobal), "IZI-NOT-001"),
        Caso.Documento("IZI-NOT-001", "Motivo", EscenariosDocumento.Devolucion, static () => Credito("BC01-1", UnaBoleta, MotivoNotaCredito.Bonificacion), "4367"),
        Caso.Documento("3259", "Motivo", EscenariosDocumento.Devolucion, static () => Credito("BC01-1", UnaBoleta, MotivoNotaCredito.CorreccionPago)),
        Caso.Documento("IZI-NOT-002", "Motivo", EscenariosDocumento.DevolucionDeFactura, static () => Credito("FC01-1", UnaFactura, MotivoNotaCredito.CorreccionPago)),
        Caso.Documento("IZI-NOT-003", "Motivo", EscenariosDocumento.Devolucion, static () => Credito("BC01-1", UnaBoleta, MotivoNotaCredito.AjusteIvap)),
        Caso.Documento("IZI-NOT-004", "CargosDescuentos", EscenariosDocumento.Devolucion, static () => Credito("BC01-1", UnaBoleta, escenario: Escenarios.DescuentosGlobales), "4312"),
        Caso.Documento("IZI-NOT-004", "CargosDescuentos", EscenariosDocumento.Devolucion, static () => Credito("BC01-1", UnaBoleta, escenario: Escenarios.DescuentoFueraDeBase.WithLine(0, descuento: FueraDeBase))),
        Caso.Documento("IZI-NOT-004", "CargosDescuentos", EscenariosNota.DevolucionConConsumo, static () => Credito("BC01-1", UnaBoleta, escenario: EscenariosRecargos.GlobalEnBaseNrus), "4312"),
        Caso.Documento("IZI-DOC-002", "Lineas[0].Afectacion", EscenariosDocumento.Devolucion, static () => Credito("BC01-1", UnaBoleta, MotivoNotaCredito.AjusteExportacion, EscenariosTributarios.Exportacion)),
    ];

    private static Factura Facturar(Sale sale) =>
        Factura.From(sale, Escenarios.MinimarketSol, NumeroComprobante.Parse("F001-123"), new DateTimeOffset(2026, 1, 16, 9, 5, 0, Lima.Offset));

    private static NotaCredito Credito(string numero, DocumentoReferido afectado, MotivoNotaCredito? motivo = null, Escenario? escenario = null) =>
        EscenariosDocumento.ToCredito(escenario ?? Escenarios.DosLineas, Escenarios.BodegaRosita, numero, afectado, motivo ?? MotivoNotaCredito.DevolucionTotal);

    private static NotaDebito Debito(string numero, DocumentoReferido afectado, string sustento = "Pago fuera de plazo", decimal cantidad = 1m) => NotaDebito.From(
        new AjusteDebito
        {
            Sale = new Sale { Lines = [new SaleLine("Interés", cantidad, UnitPrice.Shelf(2.50m))] },
            Afectado = afectado,
            Motivo = MotivoNotaDebito.InteresesMora,
            Sustento = sustento,
        },
        Escenarios.BodegaRosita,
        NumeroComprobante.Parse(numero),
        new DateTimeOffset(2026, 1, 16, 9, 5, 0, Lima.Offset));
}
