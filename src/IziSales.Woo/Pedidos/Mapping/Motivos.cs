using IziSales.Ubl;

namespace IziSales.Woo.Mapping;

/// <summary>Why an order waits for a person. Each code has one meaning, listed in <c>docs/woo.md</c>.</summary>
internal static class Motivos
{
    public static IssueCode Estado { get; } = Aside("001");

    public static IssueCode Moneda { get; } = Aside("002");

    public static IssueCode TodoDevuelto { get; } = Aside("003");

    public static IssueCode YaEmitida { get; } = Aside("004");

    public static IssueCode Linea { get; } = Aside("005");

    public static IssueCode MontoNegativo { get; } = Aside("006");

    public static IssueCode RegaloSinValor { get; } = Aside("007");

    public static IssueCode NoCuadra { get; } = Aside("008");

    public static IssueCode SinIdentidad { get; } = Aside("009");

    public static IssueCode PideFactura { get; } = Aside("010");

    public static IssueCode TotalDistinto { get; } = Aside("011");

    public static IssueCode OtraTasa { get; } = Aside("012");

    public static IssueCode FacturaNoPosible { get; } = Aside("013");

    public static IssueCode PedidoBorrado { get; } = Aside("014");

    public static IssueCode PedidoCambiado { get; } = Aside("015");

    public static IssueCode PedidoIlegible { get; } = Aside("016");

    public static IssueCode DevolucionAmbigua { get; } = Aside("017");

    public static IssueCode DevolucionExcesiva { get; } = Aside("018");

    public static IssueCode AntesDeConectar { get; } = Notice("019");

    public static IssueCode EsperaPersona { get; } = Notice("023");

    public static IssueCode TiendaNoResponde { get; } = Notice("030");

    public static IssueCode ErrorPropio { get; } = Notice("031");

    public static IssueCode DocumentoIlegible { get; } = Notice("020");

    public static IssueCode CentimoAjustado { get; } = Notice("021");

    public static IssueCode FacturaNoDada { get; } = Notice("022");

    public static bool SetsAside(ValidationIssue issue) => issue.Severity != Severity.Observacion;

    private static IssueCode Aside(string number) => IssueCode.Own("IZI-WOO-" + number, Severity.Rechazo);

    private static IssueCode Notice(string number) => IssueCode.Own("IZI-WOO-" + number, Severity.Observacion);
}
