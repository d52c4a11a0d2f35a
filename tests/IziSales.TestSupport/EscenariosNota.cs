using IziSales.Ubl;

namespace IziSales.Testing;

/// <summary>A note for each reason that the law lets stand on a boleta, and on a factura.</summary>
public static class EscenariosNota
{
    private static readonly DocumentoReferido UnaBoleta = new(TipoComprobante.Boleta, NumeroComprobante.Parse("B001-27"));

    private static readonly DocumentoReferido UnaFactura = new(TipoComprobante.Factura, NumeroComprobante.Parse("F001-123"));

    /// <summary>A sale that had discounts and charges in its lines, taken back: they go into the note's unit values.</summary>
    public static NotaCredito DevolucionConCargos { get; } = CreditoDeFactura(EscenariosRecargos.DescuentoYRecargoEnBase, MotivoNotaCredito.DevolucionTotal, 91);

    /// <summary>A meal taken back with its service.</summary>
    public static NotaCredito DevolucionConConsumo { get; } = CreditoDeFactura(EscenariosRecargos.RecargoAlConsumo, MotivoNotaCredito.DevolucionTotal, 92);

    /// <summary>All of them, by name.</summary>
    public static IReadOnlyDictionary<string, Comprobante> Todos { get; } = new Dictionary<string, Comprobante>(
        [
            .. MotivoNotaCredito.Todos.Where(static motivo => motivo.Ambito == AmbitoMotivo.Todos).Select(static (motivo, i) => Named("credito-boleta", motivo, CreditoDeBoleta(motivo, i + 1))),
            .. MotivoNotaCredito.Todos.Where(static motivo => motivo.Ambito <= AmbitoMotivo.NoBoletas).Select(static (motivo, i) => Named("credito-factura", motivo, CreditoDeFactura(Escenarios.GravadaEstante, motivo, i + 1))),
            .. MotivoNotaDebito.Todos.Where(static motivo => motivo.Ambito == AmbitoMotivo.Todos).Select(static (motivo, i) => Named("debito-boleta", motivo, DebitoDeBoleta(motivo, i + 1))),
            .. MotivoNotaDebito.Todos.Where(static motivo => motivo.Ambito == AmbitoMotivo.Todos).Select(static (motivo, i) => Named("debito-factura", motivo, DebitoDeFactura(Escenarios.DosLineasGravadas, motivo, i + 1))),
            Named("credito-factura", MotivoNotaCredito.AjusteIvap, CreditoDeFactura(EscenariosTributarios.ArrozPilado, MotivoNotaCredito.AjusteIvap, 90)),
            Named("debito-factura", MotivoNotaDebito.AjusteIvap, DebitoDeFactura(EscenariosTributarios.ArrozPilado, MotivoNotaDebito.AjusteIvap, 90)),
            new("nota-credito-con-cargos", DevolucionConCargos),
            new("nota-credito-con-consumo", DevolucionConConsumo),
            new("nota-credito-con-regalos", CreditoDeFactura(Escenarios.TodasLasAfectaciones, MotivoNotaCredito.DevolucionTotal, 93)),
            new("nota-credito-con-bolsas", CreditoDeFactura(Escenarios.ConBolsas, MotivoNotaCredito.DevolucionTotal, 94)),
        ],
        StringComparer.Ordinal);

    private static KeyValuePair<string, Comprobante> Named(string que, CodigoCatalogo motivo, Comprobante nota) => new($"nota-{que}-motivo-{motivo.Codigo}", nota);

    private static NotaCredito CreditoDeBoleta(MotivoNotaCredito motivo, int correlativo) =>
        EscenariosDocumento.ToCredito(Escenarios.DosLineas, Escenarios.BodegaRosita, $"BC02-{correlativo}", UnaBoleta, motivo);

    private static NotaCredito CreditoDeFactura(Escenario escenario, MotivoNotaCredito motivo, int correlativo) =>
        EscenariosDocumento.ToCredito(escenario.WithAdquirente(EscenariosDocumento.Compania), Escenarios.MinimarketSol, $"FC02-{correlativo}", UnaFactura, motivo);

    private static NotaDebito DebitoDeBoleta(MotivoNotaDebito motivo, int correlativo) =>
        EscenariosDocumento.ToDebito(Escenarios.UnaLinea, Escenarios.BodegaRosita, $"BD02-{correlativo}", UnaBoleta, motivo);

    private static NotaDebito DebitoDeFactura(Escenario escenario, MotivoNotaDebito motivo, int correlativo) =>
        EscenariosDocumento.ToDebito(escenario.WithAdquirente(EscenariosDocumento.Compania), Escenarios.MinimarketSol, $"FD02-{correlativo}", UnaFactura, motivo);
}
