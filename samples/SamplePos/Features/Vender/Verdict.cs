using IziSales.Ubl;

namespace SamplePos.Features.Vender;

/// <summary>Rules and policies in the words of the till.</summary>
public static class Verdict
{
    /// <summary>What the policies say, as one text.</summary>
    public static string Sentence(PolicyVerdict verdict) => string.Join(" ", verdict.Issues.Select(static issue => $"{issue.Message} {issue.Remedy}".Trim()));

    /// <summary>What would make SUNAT refuse the boleta.</summary>
    public static IReadOnlyList<Problem> Refusals(ValidationReport report) =>
        [.. report.Issues.Where(static issue => issue.Severity != Severity.Observacion).Select(Problem.From)];
}
