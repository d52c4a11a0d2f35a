namespace IziSales.Ubl.Reglas;

/// <summary>Collects what the rules find; nothing is allocated while a document is right.</summary>
internal sealed class Hallazgos
{
    private List<ValidationIssue>? _issues;

    public void Sunat(string codigo, string path, string message, string remedy) =>
        (_issues ??= []).Add(new ValidationIssue(IssueCode.Sunat(codigo), path, message, remedy));

    public void Own(string codigo, string path, string message, string remedy) =>
        (_issues ??= []).Add(new ValidationIssue(IssueCode.Own(codigo, Severity.Rechazo), path, message, remedy));

    public void AddRange(IEnumerable<ValidationIssue> issues) => (_issues ??= []).AddRange(issues);

    public ValidationReport ToReport() => _issues is null ? ValidationReport.Clean : new ValidationReport(_issues);
}
