namespace IziSales.Ubl.Reglas;

/// <summary>Collects what the rules find; nothing is allocated while a document is right.</summary>
internal sealed class Hallazgos
{
    private List<ValidationIssue>? _issues;

    /// <summary>Whether a factura, or a note on one, is judged: see <see cref="CodigosDeFactura"/>.</summary>
    public bool IsDeFactura { get; init; }

    public void Sunat(string codigo, Lugar path, string message, string remedy) =>
        (_issues ??= []).Add(new ValidationIssue(IssueCode.Sunat(IsDeFactura ? CodigosDeFactura.Of(codigo) : codigo), path.ToString(), message, remedy));

    public void Own(string codigo, Lugar path, string message, string remedy) =>
        (_issues ??= []).Add(new ValidationIssue(IssueCode.Own(codigo, Severity.Rechazo), path.ToString(), message, remedy));

    public ValidationReport ToReport() => _issues is null ? ValidationReport.Clean : new ValidationReport(_issues);
}
