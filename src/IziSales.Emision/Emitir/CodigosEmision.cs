using IziSales.Ubl;

namespace IziSales.Emision.Emitir;

/// <summary>Why a document gets no number, or its annulment is not asked for, beside what SUNAT has codes for; listed in docs/emitir.md.</summary>
internal static class CodigosEmision
{
    public static IssueCode SinTipoCambio { get; } = Own("IZI-EMI-010");

    public static IssueCode OtraMoneda { get; } = Own("IZI-EMI-011");

    public static IssueCode SobreElTotal { get; } = Own("IZI-EMI-012");

    public static IssueCode NoReemplazable { get; } = Own("IZI-EMI-013");

    public static IssueCode NoCorregible { get; } = Own("IZI-EMI-014");

    public static IssueCode OtroTipo { get; } = Own("IZI-EMI-015");

    public static IssueCode MotivoLargo { get; } = Own("IZI-EMI-020");

    public static IssueCode NoEsta { get; } = Own("IZI-EMI-021");

    public static IssueCode NoRegistrada { get; } = Own("IZI-EMI-022");

    public static IssueCode ConNotas { get; } = Own("IZI-EMI-023");

    public static IssueCode FueraDePlazo { get; } = Own("IZI-EMI-024");

    public static IssueCode CanalSinAnulacion { get; } = Own("IZI-EMI-025");

    public static IssueCode SinXml { get; } = Own("IZI-EMI-026");

    public static IssueCode DeFactura { get; } = Own("IZI-EMI-027");

    private static IssueCode Own(string code) => IssueCode.Own(code, Severity.Rechazo);
}
