using IziSales.Ubl;

namespace SamplePos.Features.Vender;

/// <summary>Something that keeps a sale from becoming a boleta: where, what, and what to do.</summary>
public sealed record Problem(string Field, string Message, string Remedy)
{
    /// <summary>The rule, when a rule of SUNAT or of the regime says so.</summary>
    public string? Code { get; init; }

    /// <summary>From a rule of SUNAT or of the regime.</summary>
    public static Problem From(ValidationIssue issue) => new(issue.Path, issue.Message, issue.Remedy) { Code = issue.Code.Value };
}
