using IziSales.Ubl;

namespace IziSales.Woo;

/// <summary>Why an order waits, or what is worth knowing of it.</summary>
/// <param name="Code">The code, listed in <c>docs/woo.md</c>, or SUNAT's.</param>
/// <param name="Message">What is the matter.</param>
/// <param name="Remedy">What to do.</param>
public sealed record WooReason(string Code, string Message, string Remedy)
{
    /// <summary>The reasons in a report.</summary>
    public static IReadOnlyList<WooReason> From(ValidationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return [.. report.Issues.Select(static issue => new WooReason(issue.Code.Value, issue.Message, issue.Remedy))];
    }
}
