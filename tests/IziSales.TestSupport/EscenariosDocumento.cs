using IziSales.Ubl;

namespace IziSales.Testing;

/// <summary>Facturas and notes that tests speak of.</summary>
public static class EscenariosDocumento
{
    private static readonly DateTimeOffset Fecha = new(2026, 1, 16, 9, 5, 0, Lima.Offset);

    /// <summary>A company that buys.</summary>
    public static Adquirente Compania { get; } = new(DocumentoIdentidad.From(Ruc.Parse("20100066603")), "COMPAÑÍA DE PRUEBA S.A.");

    /// <summary>Two taxed lines for a company.</summary>
    public static Factura Factura { get; } = ToFactura(Escenarios.DosLineasGravadas, "F001-123");

    /// <summary>Taxed, exempt, not subject and given away, for a company.</summary>
    public static Factura FacturaMixta { get; } = ToFactura(Escenarios.TodasLasAfectaciones, "F001-124");

    /// <summary>Every kind of discount, for a company.</summary>
    public static Factura FacturaConDescuentos { get; } = ToFactura(Escenarios.GravadaConDescuentos, "F001-125");

    /// <summary>A bodega takes a whole sale back.</summary>
    public static NotaCredito Devolucion { get; } = ToCredito(
        Escenarios.DosLineas, Escenarios.BodegaRosita, "BC01-1", new(TipoComprobante.Boleta, NumeroComprobante.Parse("B001-27")), MotivoNotaCredito.DevolucionTotal);

    /// <summary>A bodega that codes its lines as taxed at 0 % takes one back: the note says not subject.</summary>
    public static NotaCredito DevolucionTasaCero { get; } = ToCredito(
        Escenarios.GravadoTasaCero, Escenarios.GravadoTasaCero.Emisor, "BC01-2", new(TipoComprobante.Boleta, NumeroComprobante.Parse("B001-27")), MotivoNotaCredito.AnulacionOperacion);

    /// <summary>A company returns a taxed line.</summary>
    public static NotaCredito DevolucionDeFactura { get; } = ToCredito(
        Escenarios.GravadaEstante.WithAdquirente(Compania), Escenarios.MinimarketSol, "FC01-7", new(TipoComprobante.Factura, NumeroComprobante.Parse("F001-123")), MotivoNotaCredito.DevolucionItem);

    /// <summary>Interest on a boleta.</summary>
    public static NotaDebito Intereses { get; } = NotaDebito.From(
        new AjusteDebito
        {
            Sale = new Sale { Lines = [new SaleLine("Interés por pago tardío", 1, UnitPrice.Shelf(2.50m)) { Unit = UnidadMedida.Servicio }] },
            Afectado = new DocumentoReferido(TipoComprobante.Boleta, NumeroComprobante.Parse("B001-27")),
            Motivo = MotivoNotaDebito.InteresesMora,
            Sustento = "Pago fuera de plazo",
        },
        Escenarios.BodegaRosita,
        NumeroComprobante.Parse("BD01-1"),
        Fecha);

    /// <summary>A higher price on a factura.</summary>
    public static NotaDebito AumentoDeFactura { get; } = NotaDebito.From(
        new AjusteDebito
        {
            Sale = new Sale { Lines = [new SaleLine("Diferencia de precio", 1, UnitPrice.Net(10m))], Adquirente = Compania },
            Afectado = new DocumentoReferido(TipoComprobante.Factura, NumeroComprobante.Parse("F001-123")),
            Motivo = MotivoNotaDebito.AumentoValor,
            Sustento = "Aumento en el valor",
        },
        Escenarios.MinimarketSol,
        NumeroComprobante.Parse("FD01-1"),
        Fecha);

    /// <summary>A restaurant's factura with every charge.</summary>
    public static Factura FacturaConRecargos { get; } = ToFactura(EscenariosRecargos.Todo, "F001-126");

    /// <summary>Those that stand here, few enough to review what is printed of them.</summary>
    public static IReadOnlyDictionary<string, Comprobante> Basicos { get; } = new Dictionary<string, Comprobante>(StringComparer.Ordinal)
    {
        ["factura-con-recargos"] = FacturaConRecargos,
        ["factura-en-dolares"] = ToFactura(EscenariosLimites.GravadaEnDolares, "F001-127"),
        ["factura-de-arroz-pilado"] = ToFactura(EscenariosTributarios.ArrozPilado, "F001-128"),
        ["factura-con-bolsas"] = ToFactura(Escenarios.ConBolsas, "F001-129"),
        ["factura"] = Factura,
        ["factura-mixta"] = FacturaMixta,
        ["factura-con-descuentos"] = FacturaConDescuentos,
        ["nota-credito-devolucion"] = Devolucion,
        ["nota-credito-tasa-cero"] = DevolucionTasaCero,
        ["nota-credito-de-factura"] = DevolucionDeFactura,
        ["nota-debito-intereses"] = Intereses,
        ["nota-debito-de-factura"] = AumentoDeFactura,
    };

    // Found when first asked for: the notes speak of the buyer of this group.
    private static readonly Lazy<IReadOnlyDictionary<string, Comprobante>> LazyTodos =
        new(static () => new Dictionary<string, Comprobante>(Basicos.Concat(EscenariosNota.Todos), StringComparer.Ordinal));

    /// <summary>All of them, by name, with those of <see cref="EscenariosNota"/>.</summary>
    public static IReadOnlyDictionary<string, Comprobante> Todos => LazyTodos.Value;

    /// <summary>The factura of a sale, to the company.</summary>
    public static Factura ToFactura(Escenario escenario, string numero) =>
        Ubl.Factura.From(escenario.WithAdquirente(Compania).Sale, Escenarios.MinimarketSol, NumeroComprobante.Parse(numero), Fecha);

    /// <summary>The note that takes a sale back.</summary>
    public static NotaCredito ToCredito(Escenario escenario, Emisor emisor, string numero, DocumentoReferido afectado, MotivoNotaCredito motivo) =>
        NotaCredito.From(
            new AjusteCredito { Sale = escenario.Sale, Afectado = afectado, Motivo = motivo, Sustento = motivo.Descripcion },
            emisor,
            NumeroComprobante.Parse(numero),
            Fecha);

    /// <summary>The note that charges a sale's lines further.</summary>
    public static NotaDebito ToDebito(Escenario escenario, Emisor emisor, string numero, DocumentoReferido afectado, MotivoNotaDebito motivo) =>
        NotaDebito.From(
            new AjusteDebito { Sale = escenario.Sale, Afectado = afectado, Motivo = motivo, Sustento = motivo.Descripcion },
            emisor,
            NumeroComprobante.Parse(numero),
            Fecha);
}
