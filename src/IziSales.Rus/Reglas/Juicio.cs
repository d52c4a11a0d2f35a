using IziSales.Ubl;

namespace IziSales.Rus.Reglas;

/// <summary>Collects reasons and keeps the strictest decision.</summary>
internal sealed class Juicio
{
    private readonly List<ValidationIssue> _issues = [];
    private PolicyDecision _decision;

    public void Add(PolicyDecision decision, string code, string path, string message, string remedy)
    {
        Severity severity = decision == PolicyDecision.Block ? Severity.Rechazo : Severity.Observacion;
        _issues.Add(new ValidationIssue(IssueCode.Own(code, severity), path, message, remedy));
        _decision = (PolicyDecision)Math.Max((int)_decision, (int)decision);
    }

    public PolicyVerdict ToVerdict() => _issues.Count == 0 ? PolicyVerdict.Allowed : new PolicyVerdict(_decision, _issues);
}
