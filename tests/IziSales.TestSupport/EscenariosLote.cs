using IziSales.Ubl;

namespace IziSales.Testing;

/// <summary>Daily summaries and voiding files that tests speak of.</summary>
public static class EscenariosLote
{
    /// <summary>Sold on the fifteenth, told on the sixteenth.</summary>
    public static FechasLote Fechas { get; } = new(new DateOnly(2026, 1, 15), new DateOnly(2026, 1, 16));

    /// <summary>A boleta of the Nuevo RUS, a note on it, an annulment, a taxed one in dollars.</summary>
    public static ResumenDiario Resumen { get; } = ResumenDiario.From(
        [
            LineaResumen.From(Escenarios.UnaLinea.ToBoleta(), EstadoItemResumen.Adicionar),
            new LineaResumen
            {
                Estado = EstadoItemResumen.Adicionar,
                Documento = new DocumentoReferido(TipoComprobante.NotaCredito, NumeroComprobante.Parse("BC01-1")),
                Afectado = new DocumentoReferido(TipoComprobante.Boleta, NumeroComprobante.Parse("B001-26")),
                Total = 3.00m,
                Inafecto = 3.00m,
            },
            LineaResumen.From((Escenarios.MayorA700 with { Numero = NumeroComprobante.Parse("B001-28") }).ToBoleta(), EstadoItemResumen.Anular),
            LineaResumen.From((Escenarios.GravadaEstante with { Numero = NumeroComprobante.Parse("B001-29") }).ToBoleta(), EstadoItemResumen.Modificar),
            LineaResumen.From((Escenarios.ConBolsas with { Numero = NumeroComprobante.Parse("B001-30") }).ToBoleta(), EstadoItemResumen.Adicionar),
        ],
        Escenarios.BodegaRosita,
        Fechas,
        primerNumero: 1).Single();

    /// <summary>A factura and a note on one.</summary>
    public static ComunicacionBaja Baja { get; } = ComunicacionBaja.From(
        [
            new LineaBaja(new DocumentoReferido(TipoComprobante.Factura, NumeroComprobante.Parse("F001-123")), "ERROR EN EL CLIENTE"),
            new LineaBaja(new DocumentoReferido(TipoComprobante.NotaCredito, NumeroComprobante.Parse("FC01-7")), "Descripción & monto errados"),
        ],
        Escenarios.MinimarketSol,
        Fechas,
        numero: 3);
}
