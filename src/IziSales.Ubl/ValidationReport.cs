namespace IziSales.Ubl;

/// <summary>Every fault that was found in a document.</summary>
public sealed class ValidationReport
{
    /// <summary>Takes the faults in the order in which they were found.</summary>
    public ValidationReport(IReadOnlyList<ValidationIssue> issues)
    {
        ArgumentNullException.ThrowIfNull(issues);
        Issues = issues;
        IsAceptable = !issues.Any(static issue => issue.Severity != Severity.Observacion);
    }

    /// <summary>No fault at all.</summary>
    public static ValidationReport Clean { get; } = new([]);

    /// <summary>The faults.</summary>
    public IReadOnlyList<ValidationIssue> Issues { get; }

    /// <summary>Whether SUNAT would accept the document, with observations at most.</summary>
    public bool IsAceptable { get; }

    /// <summary>Whether there is nothing to say.</summary>
    public bool IsClean => Issues.Count == 0;
}
