using IziSales.Ubl;

namespace IziSales.Emision.Emitir;

/// <summary>Several policies speak with one voice: the strictest decision and all reasons.</summary>
internal static class Verdicts
{
    public static PolicyVerdict Judge(IReadOnlyList<IEmisionPolicy> policies, Comprobante comprobante, Acumulado acumulado)
    {
        PolicyVerdict verdict = PolicyVerdict.Allowed;
        foreach (IEmisionPolicy policy in policies)
        {
            PolicyVerdict next = policy.Judge(comprobante, acumulado);
            verdict = new PolicyVerdict((PolicyDecision)Math.Max((int)verdict.Decision, (int)next.Decision), [.. verdict.Issues, .. next.Issues]);
        }

        return verdict;
    }
}
