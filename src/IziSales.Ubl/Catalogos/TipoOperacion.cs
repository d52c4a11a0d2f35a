using System.Diagnostics.CodeAnalysis;

namespace IziSales.Ubl;

/// <summary>The kind of sale that a boleta or factura documents.</summary>
/// <remarks>Catálogo 51, <c>cbc:InvoiceTypeCode/@listID</c>. Purchases (0501-0503) are left out: nothing here issues them.</remarks>
public sealed class TipoOperacion : CodigoCatalogo
{
    private TipoOperacion(string codigo, string descripcion, bool enBoleta, bool enFactura)
        : base(codigo, descripcion)
    {
        IsPermitidaEnBoleta = enBoleta;
        IsPermitidaEnFactura = enFactura;
    }

    /// <summary>0101: Venta interna.</summary>
    public static TipoOperacion VentaInterna { get; } = new("0101", "Venta interna", enBoleta: true, enFactura: true);

    /// <summary>0112: Venta interna que sustenta gastos deducibles de persona natural.</summary>
    public static TipoOperacion SustentaGastos { get; } = new("0112", "Venta interna que sustenta gastos deducibles de persona natural", enBoleta: false, enFactura: true);

    /// <summary>0113: Venta interna NRUS.</summary>
    public static TipoOperacion VentaInternaNrus { get; } = new("0113", "Venta interna NRUS", enBoleta: true, enFactura: false);

    /// <summary>0200: Exportación de bienes.</summary>
    public static TipoOperacion ExportacionBienes { get; } = new("0200", "Exportación de bienes", enBoleta: true, enFactura: true);

    /// <summary>0201: Exportación de servicios realizados íntegramente en el país.</summary>
    public static TipoOperacion ExportacionServicios { get; } = new("0201", "Exportación de servicios realizados íntegramente en el país", enBoleta: true, enFactura: true);

    /// <summary>0202: Exportación de servicios de hospedaje a no domiciliados.</summary>
    public static TipoOperacion ExportacionHospedaje { get; } = new("0202", "Exportación de servicios de hospedaje a no domiciliados", enBoleta: false, enFactura: true);

    /// <summary>0203: Exportación de servicios de transporte de navieras.</summary>
    public static TipoOperacion ExportacionNavieras { get; } = new("0203", "Exportación de servicios de transporte de navieras", enBoleta: true, enFactura: true);

    /// <summary>0204: Exportación de servicios a naves y aeronaves de bandera extranjera.</summary>
    public static TipoOperacion ExportacionNaves { get; } = new("0204", "Exportación de servicios a naves y aeronaves de bandera extranjera", enBoleta: true, enFactura: true);

    /// <summary>0205: Exportación de servicios que conforman un paquete turístico.</summary>
    public static TipoOperacion ExportacionPaqueteTuristico { get; } = new("0205", "Exportación de servicios que conforman un paquete turístico", enBoleta: false, enFactura: true);

    /// <summary>0206: Exportación de servicios complementarios al transporte de carga.</summary>
    public static TipoOperacion ExportacionCarga { get; } = new("0206", "Exportación de servicios complementarios al transporte de carga", enBoleta: true, enFactura: true);

    /// <summary>0207: Suministro de energía eléctrica a sujetos domiciliados en ZED.</summary>
    public static TipoOperacion ExportacionElectrica { get; } = new("0207", "Suministro de energía eléctrica a sujetos domiciliados en ZED", enBoleta: true, enFactura: true);

    /// <summary>0208: Exportación de servicios realizados parcialmente en el extranjero.</summary>
    public static TipoOperacion ExportacionParcial { get; } = new("0208", "Exportación de servicios realizados parcialmente en el extranjero", enBoleta: true, enFactura: true);

    /// <summary>0301: Operaciones con carta de porte aéreo en el ámbito nacional.</summary>
    public static TipoOperacion CartaPorteAereo { get; } = new("0301", "Operaciones con carta de porte aéreo en el ámbito nacional", enBoleta: true, enFactura: true);

    /// <summary>0302: Transporte ferroviario de pasajeros.</summary>
    public static TipoOperacion TransporteFerroviario { get; } = new("0302", "Transporte ferroviario de pasajeros", enBoleta: true, enFactura: true);

    /// <summary>0303: Pago de regalía petrolera.</summary>
    public static TipoOperacion RegaliaPetrolera { get; } = new("0303", "Pago de regalía petrolera", enBoleta: false, enFactura: false);

    /// <summary>0401: Venta a no domiciliados que no califica como exportación.</summary>
    public static TipoOperacion VentaNoDomiciliados { get; } = new("0401", "Venta a no domiciliados que no califica como exportación", enBoleta: true, enFactura: true);

    /// <summary>1001: Operación sujeta a detracción.</summary>
    public static TipoOperacion Detraccion { get; } = new("1001", "Operación sujeta a detracción", enBoleta: true, enFactura: true);

    /// <summary>1002: Operación sujeta a detracción: recursos hidrobiológicos.</summary>
    public static TipoOperacion DetraccionHidrobiologicos { get; } = new("1002", "Operación sujeta a detracción: recursos hidrobiológicos", enBoleta: true, enFactura: true);

    /// <summary>1003: Operación sujeta a detracción: transporte de pasajeros.</summary>
    public static TipoOperacion DetraccionPasajeros { get; } = new("1003", "Operación sujeta a detracción: transporte de pasajeros", enBoleta: true, enFactura: true);

    /// <summary>1004: Operación sujeta a detracción: transporte de carga.</summary>
    public static TipoOperacion DetraccionCarga { get; } = new("1004", "Operación sujeta a detracción: transporte de carga", enBoleta: true, enFactura: true);

    /// <summary>2001: Operación sujeta a percepción.</summary>
    public static TipoOperacion Percepcion { get; } = new("2001", "Operación sujeta a percepción", enBoleta: true, enFactura: true);

    /// <summary>2002: Operación sujeta a retención de renta de segunda categoría.</summary>
    public static TipoOperacion RetencionSegundaCategoria { get; } = new("2002", "Operación sujeta a retención de renta de segunda categoría", enBoleta: false, enFactura: true);

    /// <summary>2100: Créditos a empresas.</summary>
    public static TipoOperacion CreditosEmpresas { get; } = new("2100", "Créditos a empresas", enBoleta: true, enFactura: true);

    /// <summary>2101: Créditos de consumo revolvente.</summary>
    public static TipoOperacion CreditosConsumoRevolvente { get; } = new("2101", "Créditos de consumo revolvente", enBoleta: true, enFactura: true);

    /// <summary>2102: Créditos de consumo no revolvente.</summary>
    public static TipoOperacion CreditosConsumoNoRevolvente { get; } = new("2102", "Créditos de consumo no revolvente", enBoleta: true, enFactura: true);

    /// <summary>2103: Otras operaciones no gravadas del sistema financiero.</summary>
    public static TipoOperacion SistemaFinanciero { get; } = new("2103", "Otras operaciones no gravadas del sistema financiero", enBoleta: true, enFactura: true);

    /// <summary>2104: Otras operaciones no gravadas del sistema de seguros.</summary>
    public static TipoOperacion SistemaSeguros { get; } = new("2104", "Otras operaciones no gravadas del sistema de seguros", enBoleta: true, enFactura: true);

    /// <summary>2105: Comprobante emitido por AFP.</summary>
    public static TipoOperacion ComprobanteAfp { get; } = new("2105", "Comprobante emitido por AFP", enBoleta: true, enFactura: false);

    /// <summary>2106: Venta nacional a turistas (tax free).</summary>
    public static TipoOperacion TaxFree { get; } = new("2106", "Venta nacional a turistas (tax free)", enBoleta: false, enFactura: true);

    private static Catalogo<TipoOperacion> Catalogo { get; } = new(
        "catálogo 51 (tipos de operación)",
        VentaInterna, SustentaGastos, VentaInternaNrus, ExportacionBienes, ExportacionServicios, ExportacionHospedaje,
        ExportacionNavieras, ExportacionNaves, ExportacionPaqueteTuristico, ExportacionCarga, ExportacionElectrica, ExportacionParcial,
        CartaPorteAereo, TransporteFerroviario, RegaliaPetrolera, VentaNoDomiciliados, Detraccion, DetraccionHidrobiologicos,
        DetraccionPasajeros, DetraccionCarga, Percepcion, RetencionSegundaCategoria, CreditosEmpresas, CreditosConsumoRevolvente,
        CreditosConsumoNoRevolvente, SistemaFinanciero, SistemaSeguros, ComprobanteAfp, TaxFree);

    /// <summary>Every row of the catalogue, in its order.</summary>
    public static IReadOnlyList<TipoOperacion> Todos => Catalogo.Todos;

    /// <summary>Whether a boleta may carry it; otherwise SUNAT answers 3206.</summary>
    public bool IsPermitidaEnBoleta { get; }

    /// <summary>Whether a factura may carry it; otherwise SUNAT answers 3206.</summary>
    public bool IsPermitidaEnFactura { get; }

    /// <summary>Whether part of the price goes to the state's account, which the document must say (leyenda 2006).</summary>
    internal bool IsDetraccion => this == Detraccion || this == DetraccionHidrobiologicos || this == DetraccionPasajeros || this == DetraccionCarga;

    /// <summary>Exports: 0200 to 0208.</summary>
    internal bool IsExportacion => Codigo.StartsWith("02", StringComparison.Ordinal);

    /// <summary>The row with a code.</summary>
    /// <exception cref="FormatException">The code is not in the catalogue.</exception>
    public static TipoOperacion Parse(string codigo) => Catalogo.Parse(codigo);

    /// <summary>Looks a code up that came from outside.</summary>
    public static bool TryParse([NotNullWhen(true)] string? codigo, [NotNullWhen(true)] out TipoOperacion? fila) => Catalogo.TryParse(codigo, out fila);
}
